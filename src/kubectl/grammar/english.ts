const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Words of sentences, which nobody names objects with: one of them among the words of a line makes it a question. */
const SENTENCE = words(`
  a an the of in into inside to onto for from with without within not is isn't are aren't was wasn't were be been being do
  does doesn't did didn't don't can can't cannot could couldn't should shouldn't would wouldn't will won't shall may might
  must how what what's whats why when which who whom whose where whether my our your their its his her me i i'm you we us
  they them he she it it's and or nor vs vs. versus but if then than so because while although about between by at on as via per
  that this these those there here please pls thanks just only also too still always never ever any some every each either
  both more most much many less few several up down out over under after before again during until since through across
  against around like except instead whenever automatically manually exactly really actually properly correctly
  command commands meaning explained explain means mean syntax cheatsheet tutorial tutorials difference differences
  something anything everything nothing someone anyone everyone
`);

/**
 * Words that make a thing of Kubernetes out of a kind: "service account", "pod lifecycle". Behind a kind and without
 * `kubectl` in front they are no name.
 */
const CONCEPT = words(`
  access account accounts address addresses admission affinity age aggregation aggregator alert alerts annotation annotations
  api architecture autoscaler autoscaling availability backup backups basics behavior behaviour budget budgets cache
  capacity certificate certificates claim claims class classes cluster clusters collection collector column columns
  communication component components concept concepts condition conditions config configuration configurations consumers
  consumption container containers context contexts controller controllers cost costs count counts cpu crash crashes crashing
  creation data date debugging default defaults definition deletion dependencies description design detail details diagram
  discovery disruption disruptions dns documentation docs endpoint env environment error errors eviction evicted events event
  example examples exit exporter failed failing failure failures faster field fields file files filter finalizer finalizers
  format forwarding gracefully group groups guide health history horizontally hostname identity image images info information
  ip ips isolation issue issues label labels level levels lifecycle limit limits list location log logging logs loop
  maintenance management manager manifest manifests map maps memory mesh metadata metrics missing mode model monitoring name
  names namespace namespaces network networking networks node nodes number object objects operator operators option options
  output overview owner ownership ownerreferences pattern patterns pending performance permission permissions persistence
  phase phases plugin plugins pod pods policies policy pool pools port ports preemption pressure priorities priority probe
  probes problem problems process properties property provider providers quota quotas range ranges readiness reason reasons
  reference registry replica replicas replication request requests requirement requirements resource resources restart
  restarting restarts retention retry revision revisions role roles rollback rolling rotation rule rules running scaling
  schedule scheduling schema secret secrets security selection selector selectors server service services set sets settings
  setup sidecar sidecars size sizes space spec specs specification started state states stats status statuses storage store
  stores strategies strategy structure stuck subnet suspend system systems taint taints template templates terminating
  termination time timeout timezone token tokens tool tools topology traffic troubleshooting ttl type types uid update updates
  upgrade upgrades uptime usage user users utilization value values version versions viewer volume volumes warning warnings
  workflow workload workloads yaml yamls zone zones
  binding bindings crashloopbackoff decoded done encoded externally imagepullbackoff internally json offline online oomkilled
  quickly ready stderr stdout unhealthy wide
  aws azure docker gcp google helm istio java jenkins kubernetes k8s kubectl linux minikube node.js openshift python
  terraform windows
`);

/** Whether a word belongs to a sentence, not to a command. */
export function isSentenceWord(word: string): boolean {
  const lower = word.toLowerCase();
  return SENTENCE.has(lower) || /[?!]$|^[^.]*[a-z][,;:.…]$/u.test(lower);
}

/** Whether a word behind a kind makes a concept of it, and is hardly the name of an object. */
export function isConcept(word: string): boolean {
  return CONCEPT.has(word.toLowerCase());
}
