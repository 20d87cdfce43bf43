import { parseWords } from '../words.ts';

/** What the REASON of an event means: kubernetes `pkg/kubelet/events/event.go` and the controllers' own. */
export const EVENT_REASON = parseWords(`
  ! FailedScheduling | unschedulable | No node fits the pod; the message counts the reasons by node.
  ! BackOff | backoff-event | A container or image failed again; the next try comes later.
  ! Failed | failed | The node could not fetch an image or start a container; the message says which.
  ! Unhealthy | unhealthy | A probe failed: the program did not answer as it should.
  ! ProbeWarning | probe | A probe was answered oddly, for example with a redirect.
  ! FailedMount | failedmount | A volume could not be set up for the pod; often what it refers to is missing.
  ! FailedAttachVolume | failedattachvolume | A disk could not be attached to the node; often another node still has it.
  ! FailedCreatePodSandBox | pod-sandbox-errors | The node could not set up the pod's network or sandbox.
  ! FailedCreate | failedcreate | A controller could not make a pod: quota, policy or a missing service account.
  ! FailedDelete | garbage-collection | A controller could not delete a pod.
  ! FailedKillPod | terminating | A pod's containers could not be stopped.
  ! FailedPostStartHook | container-lifecycle-hooks | What was to run after the start has failed.
  ! FailedPreStopHook | container-lifecycle-hooks | What was to run before the stop has failed.
  ! ExceededGracePeriod | termination-grace-period | It did not stop in the time given, and was stopped by force.
  ! FailedBinding | pvc-pending | No volume fits the claim, and none is made for it.
  ! ProvisioningFailed | pvc-pending | No volume could be made for the claim; the message says why.
  ! VolumeResizeFailed | volume-expansion | The volume could not be made larger.
  ! Evicted | evicted | The node ran short of something and sent the pod away.
  ! EvictionThresholdMet | node-pressure-eviction | The node is short of memory or disk and starts to send pods away.
  ! Preempted | preempted | A pod of higher priority took its place.
  ! NodeNotReady | nodenotready | The node of the pod cannot run pods or lost contact.
  ! SystemOOM | oom-killer | The whole node ran out of memory, and a process was stopped.
  ! OOMKilling | oom-killer | The kernel stopped a process that used too much memory.
  ! Rebooted | nodenotready | The node was started anew.
  ! ImageGCFailed | diskpressure | The node could not make room by removing unused images.
  ! FreeDiskSpaceFailed | diskpressure | The node could not make room on its disk.
  InvalidDiskCapacity | ephemeral-storage | The node could not read its disk's size, which is normal just after its start.
  ! NetworkNotReady | networkunavailable | The node's network plugin is not ready.
  ! BackoffLimitExceeded | job-outcome-conditions | The job failed as often as it may, and gave up.
  ! DeadlineExceeded | deadlineexceeded | The job took longer than it may, and was stopped.
  ! UnexpectedJob | cronjob | A job carries the cron job's name, and was not made by it.
  ! FailedNeedsStart | cron-expression | Too many starts were missed, so that the cron job gave up catching up.
  ! TooManyMissedTimes | cron-expression | Too many starts were missed, so that only the last is caught up.
  ! FailedGetResourceMetric | hpa-conditions-and-errors | The autoscaler cannot read what is used; is metrics-server there?
  ! FailedComputeMetricsReplicas | hpa-conditions-and-errors | The autoscaler cannot work out how many replicas to have.
  ! FailedGetScale | scale-subresource | The autoscaler cannot find what it should scale.
  ! SyncLoadBalancerFailed | loadbalancer-service | The cloud did not give the Service a load balancer.
  ! FailedToUpdateEndpoint | endpoints | The list of pods behind a Service could not be written.
  ! FailedToUpdateEndpointSlices | endpointslice | The list of pods behind a Service could not be written.
  ! FailedDaemonPod | daemonset | A pod of a DaemonSet failed, and is made again.
  ! DNSConfigForming | dns-policy | The pod has more DNS settings than fit, some were left out.
  ! ReplicaSetCreateError | failedcreate | The deployment could not make its ReplicaSet.
  ! PolicyViolation | policy-engine | A policy of the cluster does not accept this object.
  WaitForFirstConsumer | volume-binding-mode | Normal: the volume is made once a pod uses the claim.
  Killing | signal | A container is being stopped.
  NoPods | poddisruptionbudget | The budget's selector matches no pods.
`);

/** What the TYPE of an event means. */
export const EVENT_TYPE = parseWords(`
  ! Warning | event | Something did not go as it should. The same may stand here long after it was mended.
`);
