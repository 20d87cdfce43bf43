import type { Item } from '../../../src/quiz/item.ts';

/** Questions of every kind, as they are played. */
export const ITEMS: readonly Item[] = [
  {
    id: 'scheduler/1',
    type: 'choice',
    level: 1,
    term: 'kube-scheduler',
    ask: ['A new Pod has no node yet. Which component picks one for it?'],
    options: [
      {
        text: [{ type: 'code', text: 'kubelet' }],
        because: ['The kubelet runs Pods that already have its node’s name in them.'],
      },
      {
        text: [{ type: 'code', text: 'kube-controller-manager' }],
        because: ['Controllers create Pods; none of them chooses where a Pod goes.'],
      },
      { text: [{ type: 'code', text: 'kube-scheduler' }] },
      {
        text: [{ type: 'code', text: 'kube-proxy' }],
        because: ['kube-proxy sends traffic for Services; it never sees a new Pod.'],
      },
    ],
    key: { type: 'one', right: 2 },
    because: [
      'The scheduler watches for Pods without a node, weighs the nodes that could take them, and writes its choice into ',
      { type: 'code', text: 'spec.nodeName' },
      '. From there on the kubelet of that node takes over.',
    ],
    docs: 'https://kubernetes.io/docs/concepts/scheduling-eviction/kube-scheduler/',
  },
  {
    id: 'service/7',
    type: 'several',
    level: 2,
    term: 'service',
    ask: ['Which of these does a Service of type ', { type: 'code', text: 'NodePort' }, ' give you?'],
    options: [
      { text: ['A port that is open on every node'] },
      {
        text: ['A load balancer from the cloud provider'],
        because: ['That takes type LoadBalancer, which builds on NodePort.'],
      },
      { text: ['An address inside the cluster'] },
      {
        text: ['A name on the public internet'],
        because: ['No Service registers public names; that is a matter of DNS outside.'],
      },
    ],
    key: { type: 'several', right: [0, 2] },
    because: ['NodePort adds a port on every node to what ClusterIP gives: an address and a name inside the cluster.'],
    docs: 'https://kubernetes.io/docs/concepts/services-networking/service/',
  },
  {
    id: 'rollout/3',
    type: 'order',
    level: 3,
    term: 'rolling-update',
    ask: ['A Deployment gets a new image. In which order do these happen?'],
    options: [
      { text: ['An old Pod is taken away'] },
      { text: ['A new ReplicaSet is created'] },
      { text: ['A new Pod becomes ready'] },
    ],
    key: { type: 'order', right: [1, 2, 0] },
    because: ['The new ReplicaSet comes first, then it scales up; an old Pod goes only once a new one is ready.'],
  },
  {
    id: 'crash/1',
    type: 'output',
    level: 2,
    term: 'crashloopbackoff',
    ask: ['What do you look at first?'],
    exhibit: {
      language: 'console',
      code: [
        '$ kubectl get pods',
        'NAME                    READY   STATUS             RESTARTS      AGE',
        'web-7d4b9c6f5-2xkqp     0/1     CrashLoopBackOff   7 (41s ago)   12m',
        'web-7d4b9c6f5-9wzjd     1/1     Running            0             12m',
      ].join('\n'),
    },
    options: [
      { text: [{ type: 'code', text: 'kubectl logs web-7d4b9c6f5-2xkqp --previous' }] },
      {
        text: [{ type: 'code', text: 'kubectl delete pod web-7d4b9c6f5-2xkqp' }],
        because: ['A new Pod of the same kind will crash in the same way, and what the old one said is gone.'],
      },
      {
        text: [{ type: 'code', text: 'kubectl get nodes' }],
        because: ['The Pod starts, so it has a node; its neighbour even runs.'],
      },
    ],
    key: { type: 'one', right: 0 },
    because: [
      'The container starts and exits again. What it said before it exited stands in the log of the previous run.',
    ],
  },
  {
    id: 'kubelet/typed',
    type: 'typed',
    level: 2,
    term: 'kubelet',
    ask: ['Which agent on each node makes sure that the containers of its Pods run?'],
    options: [],
    key: { type: 'typed', accept: ['kubelet', 'the node agent'], term: 'kubelet' },
    because: ['The kubelet takes the Pods bound to its node and has the container runtime start what they describe.'],
  },
];

const NAMES: Readonly<Record<string, string>> = {
  'kube-scheduler': 'kube-scheduler',
  service: 'Service',
  'rolling-update': 'Rolling update',
  crashloopbackoff: 'CrashLoopBackOff',
  kubelet: 'kubelet',
};

/** What entries are called, as far as these questions need it. */
export const nameOf = (id: string): string => NAMES[id] ?? id;
