import { parseWords } from '../words.ts';

/** What the STATUS of a node means; several stand there with commas between. */
export const NODE_STATUS = parseWords(`
  Ready | node | The node is well and takes pods.
  ! NotReady | nodenotready | Its kubelet says that it cannot run pods, or says nothing any more.
  ! Unknown | nodenotready | Nothing is known of this node; its kubelet has not reported.
  SchedulingDisabled | cordon | Cordoned: it gets no new pods, those on it go on running.
`);

/** What it means when a condition of a node is not as it should be. */
export const NODE_CONDITION = parseWords(`
  ! Ready | nodenotready | Its kubelet says that it cannot run pods, or says nothing any more.
  ! MemoryPressure | memorypressure | The node is short of memory: it takes no new pods that need any, and sends some away.
  ! DiskPressure | diskpressure | The node is short of disk: it removes unused images and sends pods away.
  ! PIDPressure | pidpressure | Nearly as many processes run on the node as may: it takes no new pods.
  ! NetworkUnavailable | networkunavailable | The node's network plugin has not set up its network.
`);

/** What the STATUS of a namespace means. */
export const NAMESPACE_STATUS = parseWords(`
  Active | namespace | In use.
  ! Terminating | terminating | Being deleted with all that is in it. It stays while something cannot be removed.
`);

/** What the STATUS of a component means. */
export const COMPONENT_STATUS = parseWords(`
  Healthy | componentstatus | The component answers.
  ! Unhealthy | componentstatus | The component does not answer. Managed clusters may hide it, so this can mislead.
`);

/** Whether an aggregated API answers. */
export const API_SERVICE_AVAILABLE = parseWords(`
  ! False | aggregation-layer | The server behind this part of the API does not answer; its kinds cannot be read.
  ! Unknown | aggregation-layer | Nobody has found out yet whether the server behind this part answers.
`);
