import type { Verb } from '../verb.ts';
import { CHANGE, FILES, PRINT, REACHES_IN, refusedVerb } from './refused.ts';

/** Verbs that run something in a cluster, reach into it, empty nodes, or wait. */
export const RUNNING_VERBS: readonly Verb[] = [
  refusedVerb('run', {
    meaning: 'run an image in a new pod',
    usage: 'NAME --image=IMAGE',
    example: 'run web --image=nginx',
    words: 'name',
    flags: `annotations attach cascade detach-keys env expose force grace-period image image-pull-policy labels
      override-type overrides pod-running-timeout port quiet record restart save-config stdin tty timeout wait ${FILES}
      ${CHANGE} ${PRINT}`,
    own: `command | switch | what follows is the command, not its arguments
      leave-stdin-open | switch | keep its input open when you leave
      privileged | switch | give it rights over the node
      rm | switch | delete the pod when it ends`,
    wouldDo: 'It would make a Pod that runs the image. Nothing would make it anew when it ends or its node is lost.',
    terms: ['kubectl-run', 'pod', 'bare-pod'],
  }),
  refusedVerb('expose', {
    meaning: 'make a service for a workload',
    usage: 'TYPE NAME --port=PORT',
    example: 'expose deployment web --port=80',
    flags: `labels name override-type overrides port record save-config selector@long type ${FILES} ${CHANGE} ${PRINT}`,
    own: `cluster-ip | text ADDRESS | the address it gets, or None
      external-ip | text ADDRESS | an address outside that leads to it
      load-balancer-ip | text ADDRESS | the address of its load balancer
      protocol | text NAME | TCP, UDP or SCTP
      session-affinity | text HOW | send a caller to the same pod again
      target-port | text PORT | the port of the pods`,
    wouldDo: 'It would make a Service: one address that leads to the Pods of the workload.',
    terms: ['kubectl-expose', 'service', 'target-port'],
    instead: 'get services',
  }),
  refusedVerb('exec', {
    meaning: 'run a command in a container',
    usage: 'POD -- COMMAND',
    example: 'exec -it web-1 -- sh',
    words: 'pod',
    flags: 'container filename pod-running-timeout quiet stdin tty',
    wouldDo: 'It would run a command in a running container, often a shell to look around in.',
    terms: ['kubectl-exec', 'container', 'kubectl-debug'],
    reason: REACHES_IN,
    instead: 'logs {target}',
  }),
  refusedVerb('attach', {
    meaning: 'connect to a program that runs in a container',
    usage: 'POD',
    example: 'attach web-1',
    words: 'pod',
    flags: 'container detach-keys pod-running-timeout quiet stdin tty',
    wouldDo: 'It would connect your terminal to the program in the container: what it prints, and what it reads.',
    terms: ['kubectl-attach', 'kubectl-logs'],
    reason: REACHES_IN,
    instead: 'logs {target}',
  }),
  refusedVerb('debug', {
    meaning: 'add a container with tools to a pod, or run one on a node',
    usage: 'POD --image=IMAGE',
    example: 'debug web-1 -it --image=busybox',
    words: 'pod',
    flags: 'attach container env filename image image-pull-policy quiet stdin tty',
    own: `arguments-only | switch | what follows are the arguments of its command
      copy-to | text NAME | work on a copy of the pod
      custom | text FILE | change the container as this file says
      keep-annotations | switch | copy the annotations, too
      keep-init-containers | switch+ | copy the init containers, too
      keep-labels | switch | copy the labels, too
      keep-liveness | switch | copy the liveness probes, too
      keep-readiness | switch | copy the readiness probes, too
      keep-startup | switch | copy the startup probes, too
      profile | text NAME | what the container may do
      replace | switch | delete the pod that is copied
      same-node | switch | run the copy on the same node
      set-image | list NAME=IMAGE | other images for the copy
      share-processes | switch+ | see the processes of the other containers
      target | text NAME | look at the processes of this container`,
    wouldDo: 'It would add a container with tools to the Pod, or run one on a node with much more rights.',
    terms: ['kubectl-debug', 'ephemeral-container', 'kubectl-exec'],
    reason: REACHES_IN,
    instead: 'describe pod {pod}',
  }),
  refusedVerb('cp', {
    meaning: 'copy files from or to a container',
    usage: 'POD:PATH PATH or PATH POD:PATH',
    example: 'cp web-1:/tmp/dump ./dump',
    words: 'anything',
    flags: 'container',
    own: `no-preserve | switch | do not keep owner and rights of the files
      retries | number NUMBER | how often to try again`,
    wouldDo: 'It would copy files between your computer and a container, by running tar in it.',
    terms: ['kubectl-cp', 'kubectl-exec'],
    reason: REACHES_IN,
  }),
  refusedVerb('port-forward', {
    meaning: 'reach a port of a pod from your computer',
    usage: 'POD PORT:PORT',
    example: 'port-forward service/web 8080:80',
    words: 'pod',
    flags: 'pod-running-timeout',
    own: 'address | list ADDRESSES | listen on these addresses of your computer',
    wouldDo: 'It would open a port on your computer that leads to a port of a Pod, for as long as it runs.',
    terms: ['kubectl-port-forward', 'network-port', 'service'],
    reason: REACHES_IN,
  }),
  refusedVerb('proxy', {
    meaning: 'reach the API server from your computer',
    usage: '[--port=PORT]',
    example: 'proxy --port=8001',
    words: 'anything',
    flags: 'port@proxy',
    own: `accept-hosts | text PATTERN | which hosts may ask
      accept-paths | text PATTERN | which paths may be asked
      address | text ADDRESS | listen on this address of your computer
      api-prefix | text PATH | serve the API under this path
      append-server-path | switch | keep the path of the server
      disable-filter | switch | let everything through
      keepalive | duration DURATION | keep connections open so long
      reject-methods | text PATTERN | which methods are refused
      reject-paths | text PATTERN | which paths are refused
      unix-socket | -u text FILE | listen on this socket
      www | -w text FOLDER | also serve the files of this folder
      www-prefix | -P text PATH | serve the files under this path`,
    wouldDo: 'It would open a port on your computer where everybody who reaches it talks to the API server as you.',
    terms: ['kubectl-proxy', 'kube-apiserver'],
    reason: REACHES_IN,
  }),
  refusedVerb('cordon', {
    meaning: 'let no new pods onto a node',
    usage: 'NODE',
    example: 'cordon node-1',
    words: 'name',
    flags: 'dry-run selector',
    wouldDo: 'It would mark the node so that no new Pods are put there. Those that run stay.',
    terms: ['kubectl-cordon', 'cordon', 'node'],
    instead: 'describe node {name}',
  }),
  refusedVerb('uncordon', {
    meaning: 'let new pods onto a node again',
    usage: 'NODE',
    example: 'uncordon node-1',
    words: 'name',
    flags: 'dry-run selector',
    wouldDo: 'It would take the mark off the node, so that new Pods may be put there again.',
    terms: ['kubectl-cordon', 'cordon', 'node'],
    instead: 'describe node {name}',
  }),
  refusedVerb('drain', {
    meaning: 'empty a node before work on it',
    usage: 'NODE',
    example: 'drain node-1 --ignore-daemonsets',
    words: 'name',
    flags: 'chunk-size dry-run force grace-period selector timeout',
    own: `delete-emptydir-data | switch | also pods whose scratch files are lost then
      disable-eviction | switch | delete pods without asking their budgets
      ignore-daemonsets | switch | leave the pods of DaemonSets
      pod-selector | text LABELS | only pods with these labels
      skip-wait-for-delete-timeout | number SECONDS | do not wait for pods that end for longer`,
    wouldDo: 'It would cordon the node and then end its Pods one by one, as far as their disruption budgets allow.',
    terms: ['kubectl-drain', 'drain', 'poddisruptionbudget'],
    instead: 'describe node {name}',
  }),
  refusedVerb('wait', {
    meaning: 'wait until something is so',
    usage: 'TYPE/NAME --for=CONDITION',
    example: 'wait --for=condition=Ready pod/web-1',
    flags: `all all-namespaces field-selector filename local recursive@on selector timeout ${PRINT}`,
    own: 'for | list CONDITION | what to wait for',
    wouldDo: 'It would look at the object again and again until the condition holds or the time is up.',
    terms: ['kubectl-wait', 'condition'],
    reason: 'I answer at once and wait for nothing. Ask again later.',
    instead: 'get {target}',
  }),
  refusedVerb('diff', {
    meaning: 'show what a file would change in the cluster',
    usage: '-f FILE',
    example: 'diff -f web.yaml',
    words: 'anything',
    flags: `field-manager force-conflicts prune prune-allowlist selector server-side show-managed-fields ${FILES}`,
    own: `concurrency | number NUMBER | how many objects to look at at once
      show-secrets | switch | also show the values of Secrets`,
    wouldDo: 'It would compare your file with what is in the cluster, by trying the change without keeping it.',
    terms: ['kubectl-diff', 'dry-run', 'kubectl-apply'],
    reason: 'I have no files of yours, and even a trial is sent to the cluster as a change.',
  }),
];
