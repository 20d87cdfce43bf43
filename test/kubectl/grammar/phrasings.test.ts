import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../src/kubectl/grammar/parse.ts';
import { parsePhrasing } from '../../../src/kubectl/grammar/phrasings.ts';
import { parseSubject } from '../../../src/kubectl/grammar/subject.ts';

/** What people say, and the line it means. */
const MEANT: readonly (readonly [said: string, line: string])[] = [
  // How many, which, what is there
  ['how many pods are running in shop?', 'get pods --field-selector=status.phase=Running -n shop'],
  ['How many pods are there?', 'get pods'],
  ['how many nodes do we have', 'get nodes'],
  ['how many pods are there in the cluster', 'get pods -A'],
  ['how many pods in my cluster', 'get pods -A'],
  ['how many deployments are there in the payments namespace?', 'get deployments -n payments'],
  ['how many pods are pending', 'get pods --field-selector=status.phase=Pending'],
  ['how many stateful sets in shop', 'get statefulsets -n shop'],
  ['number of pods in shop', 'get pods -n shop'],
  ['count the pods in namespace shop', 'get pods -n shop'],
  ['which pods are broken?', 'get pods'],
  ['which pods are broken in shop?', 'get pods -n shop'],
  ['in shop, which pods are broken?', 'get pods -n shop'],
  ['what pods are failing', 'get pods'],
  ['which pods are not running', 'get pods --field-selector=status.phase!=Running'],
  ['which pods are pending in all namespaces', 'get pods --field-selector=status.phase=Pending -A'],
  ['which nodes are not ready?', 'get nodes'],
  ['are any pods crashing?', 'get pods'],
  ['are there any failing pods in shop', 'get pods -n shop'],
  ['show me the broken pods', 'get pods'],
  ['what is broken in shop', 'get pods -n shop'],
  ["what's running in payments", 'get pods -n payments'],
  ['whats running in default', 'get pods -n default'],
  ['what is running', 'get pods'],
  ['what is running on node-1', 'get pods -A --field-selector=spec.nodeName=node-1'],
  [
    'which pods run on node ip-10-0-0-7.eu-west-1.compute.internal',
    'get pods -A --field-selector=spec.nodeName=ip-10-0-0-7.eu-west-1.compute.internal',
  ],
  ['what is in the shop namespace', 'get all -n shop'],
  ['list pods in shop', 'get pods -n shop'],
  ['list all pods in shop', 'get pods -n shop'],
  ['list the services in namespace shop please', 'get services -n shop'],
  ['show nodes', 'get nodes'],
  ['show me the nodes', 'get nodes'],
  ['Show me the pods in shop, please!', 'get pods -n shop'],
  ['can you show me the deployments in shop?', 'get deployments -n shop'],
  ['show me the running pods in shop', 'get pods --field-selector=status.phase=Running -n shop'],
  ['show persistent volume claims', 'get persistentvolumeclaims'],
  ['get pods in shop', 'get pods -n shop'],
  ['get pods please', 'get pods'],
  ['get pods?', 'get pods'],
  ['which namespaces are there?', 'get namespaces'],
  ['what services do we have in shop', 'get services -n shop'],
  ['which pods are in shop', 'get pods -n shop'],
  ['are there any jobs in shop?', 'get jobs -n shop'],
  ['pods in the shop namespace', 'get pods -n shop'],
  ['show me the pods on cluster prod', 'get pods --context prod'],
  // Logs
  ['show me the logs of web', 'logs deployment/web'],
  ['show me the logs of web-1', 'logs web-1'],
  ['show logs for web-7d9f5c9b4-x2x4q in shop', 'logs web-7d9f5c9b4-x2x4q -n shop'],
  ['logs of the web deployment', 'logs deployment/web'],
  ['show me the last 20 lines of the logs of web-1', 'logs web-1 --tail=20'],
  ['show me the previous logs of web-1', 'logs web-1 --previous'],
  ["show me web-1's logs", 'logs web-1'],
  ['what did web-1 log', 'logs web-1'],
  ['give me the logs of job import', 'logs job/import'],
  // Health and what happened
  ['is web healthy', 'why deployment/web'],
  ['is web-1 ok?', 'why pod/web-1'],
  ['is the web deployment running?', 'why deployment/web'],
  ['is deployment web healthy in shop?', 'why deployment/web -n shop'],
  ['is node node-1 ready', 'why node/node-1'],
  ['why is web-1 crashing', 'why pod/web-1'],
  ['why is web-1 in shop crashing', 'why pod/web-1 -n shop'],
  ['why does web-1 keep restarting?', 'why pod/web-1'],
  ['why is the service web down in shop', 'why service/web -n shop'],
  ["why won't web-1 start", 'why pod/web-1'],
  ["what's wrong with web", 'why deployment/web'],
  ['what happened to web-1', 'events --for=pod/web-1'],
  ['what happened to deployment web?', 'events --for=deployment/web'],
  ['what happened in shop', 'events -n shop'],
  ['show me the events of pod web-1', 'events --for=pod/web-1'],
  ['any warnings?', 'events --types=Warning'],
  ['are there any warnings in shop?', 'events --types=Warning -n shop'],
  // Use
  ['which pods use the most memory', 'top pods --sort-by=memory'],
  ['which pods use the most cpu in shop?', 'top pods --sort-by=cpu -n shop'],
  ['which node uses the most memory', 'top nodes --sort-by=memory'],
  ['top 5 pods by cpu', 'top pods --sort-by=cpu'],
  ['what is eating all the memory in shop', 'top pods --sort-by=memory -n shop'],
  ['how much memory does web-1 use', 'top pod web-1'],
  ['how much cpu do the nodes use', 'top nodes'],
  // Rights
  ['may I delete pods in shop?', 'auth can-i delete pods -n shop'],
  ['am I allowed to read secrets', 'auth can-i get secrets'],
  ['can I list pods in shop', 'auth can-i list pods -n shop'],
  ['what may I read', 'auth can-i --list'],
  ['who may delete pods in shop?', 'get rolebindings -o wide -n shop'],
  ['who may read secrets', 'get rolebindings,clusterrolebindings -A -o wide'],
  // Rollouts, details, the cluster
  ['what is the status of the rollout of web', 'rollout status deployment/web'],
  ['is the rollout of web done?', 'rollout status deployment/web'],
  ['show me the rollout history of web', 'rollout history deployment/web'],
  ['what is the status of web', 'get deployment web'],
  ['which image does web run', 'get deployment web -o wide'],
  ['where does web-1 run', 'get pod web-1 -o wide'],
  ['show me the yaml of web', 'get deployment web -o yaml'],
  ['tell me about pod web-1', 'describe pod web-1'],
  ['describe the web deployment in shop', 'describe deployment web -n shop'],
  ['which version of kubernetes are we running', 'version'],
  ['which clusters do you know', 'config get-contexts'],
  ['which kinds does the cluster have', 'api-resources'],
];

/** What is asked of Kubernetes in general, and answered by the glossary. */
const GENERAL = `
  how many pods can a node run
  how many pods can run on a node
  how many pods fit on a node
  how many pods are in a deployment
  how many pods should I run
  how many pods per node
  how many pods
  how many nodes do I need
  how many nodes are there in a cluster
  how many containers can a pod have
  how many replicas do I need
  how do I list pods in shop
  how to show pods in all namespaces
  list all pods
  list pods
  list nodes
  list all namespaces
  list failed pods
  show me the running pods
  show me a pod
  show me an example
  show me the logs of a pod
  show me the logs of the pod
  show me the logs of my pod
  show me pod logs
  show me the logs of a container
  show me the logs of all pods
  show me the logs of kubelet
  logs of a deployment
  logs for beginners
  logs in kubernetes
  what is a pod
  what is the status of a pod
  what is the status of kubernetes
  what is in a pod
  what is in kubernetes
  what is running in a pod
  what is running in a container
  which pods are there in kubernetes
  what pods are
  which pods are best
  is kubernetes healthy
  is docker running
  is my pod running
  is my app healthy
  is everything ok
  is it ok
  is a pod healthy
  is the pod ready
  is helm ready
  is kubernetes down
  is etcd healthy
  is a service running
  is web in kubernetes healthy
  show me the logs of the web pods
  why is my pod crashing
  why is a pod pending
  why is the pod pending
  why is pod stuck
  why is kubernetes failing
  why is my deployment not ready
  why does a pod restart
  why do pods crash
  why do pods restart
  what is wrong with kubernetes
  what is wrong with my pod
  what is wrong with yaml
  what happened to dockershim
  what happened to docker
  what happened to pod security policies
  what happened to docker-compose
  what happens to pods when a node dies
  which pods use memory
  how much memory does a pod use
  how much memory does kubernetes use
  how much memory do pods use
  how much memory do I need
  what uses memory
  can I delete a pod
  can I delete pods
  can I run containers
  may I ask something
  who may use kubernetes
  who made kubernetes
  who can access my cluster
  tell me about pods
  tell me about kubernetes
  tell me about docker-compose
  tell me about pod security
  describe the deployment object
  describe the pod lifecycle
  describe a rolling update
  yaml for beginners
  show me the yaml of a deployment
  history of kubernetes
  rollout history of a deployment
  which version of kubernetes should I use
  what version of kubernetes is best
  which image should I use
  where does a pod run
  where do logs go
  services in kubernetes
  pods in kubernetes
  pods in a node
  what are events
  events in kubernetes
  top container tools
  get started in kubernetes
`;

describe('a phrasing', () => {
  test.each(MEANT)('"%s" means: %s', (said, line) => {
    expect(parsePhrasing(said)).toBe(line);
    if (line.startsWith('why ')) expect(parseSubject(line.slice('why '.length))).toBeDefined();
    else expect(parseQuery(`kubectl ${line}`)).toMatchObject({ type: 'query' });
  });

  const general = GENERAL.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

  test.each(general)('is not: %s', (line) => {
    expect(parsePhrasing(line)).toBeUndefined();
  });
});

describe('words of the glossary', () => {
  const terms = new Set(['quay', 'pod sandbox', 'distroless', 'kernel namespace', 'default namespace']);
  const isTerm = (word: string): boolean => terms.has(word);

  test.each([
    'is quay running',
    'why is quay failing',
    'tell me about pod sandbox',
    'what is running in distroless',
    'what is running in the kernel namespace',
    'show me the logs of quay',
  ])('are talked about in general: %s', (line) => {
    expect(parsePhrasing(line)).toBeDefined();
    expect(parsePhrasing(line, isTerm)).toBeUndefined();
  });

  test.each(['is pod quay running', 'what is running in the default namespace', 'is quay-1 running'])(
    'are names where more is said: %s',
    (line) => {
      expect(parsePhrasing(line, isTerm)).toBeDefined();
    },
  );

  test.each(['is Dockerfile running', 'what is running in CRI-O', 'why is CrashLoopBackOff failing'])(
    'with capitals are no names: %s',
    (line) => {
      expect(parsePhrasing(line)).toBeUndefined();
    },
  );
});

test('a sentence never causes an accident, and what it means is a line that is read', () => {
  const word = fc.constantFrom(
    ...'how many pods are running in shop is web healthy why the logs of show me what which most memory namespace everywhere 1 a'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word, { maxLength: 9 }).map((words) => words.join(' ')),
      ),
      (said) => {
        const line = parsePhrasing(said);
        if (line === undefined) return;
        const ok = line.startsWith('why ')
          ? parseSubject(line.slice('why '.length)) !== undefined
          : parseQuery(`kubectl ${line}`).type === 'query';
        expect([said, line, ok]).toEqual([said, line, true]);
      },
    ),
    { numRuns: 3_000 },
  );
});

test.each(['show me the logs of ', 'how many ', 'a ', 'is ', 'in '])('many times "%s" is read at once', (piece) => {
  const before = performance.now();
  parsePhrasing(piece.repeat(2_000));
  parsePhrasing(piece.repeat(20));
  expect(performance.now() - before).toBeLessThan(500);
});
