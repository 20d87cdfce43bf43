import { afterAll, describe, expect, test } from 'vitest';
import { createAsk } from '../../src/commands/ask.ts';
import { createClusterCommands } from '../../src/commands/cluster/index.ts';
import { createConversations } from '../../src/commands/conversation.ts';
import { createCommands } from '../../src/commands/index.ts';
import { createDoorFiles } from '../../src/attached-files.ts';
import { createLearnCommands } from '../../src/commands/learn/index.ts';
import { createQuestions } from '../../src/commands/learn/questions.ts';
import { createQuizCommands } from '../../src/commands/quiz/index.ts';
import { NO_CLUSTERS } from '../../src/config/clusters.ts';
import { createDispatch } from '../../src/core/dispatch.ts';
import { createKnowledge } from '../../src/glossary/knowledge.ts';
import { createItemBank } from '../../src/quiz/draw/bank.ts';
import { createPlaying } from '../../src/playing.ts';
import type { Log } from '../../src/ports/log.ts';
import { createReading } from '../../src/reading.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { GLOSSARY, openTutor, requestOf } from './whole-tutor.ts';

const store = createMemoryStore();
const clock = (): number => 0;
const deps = {
  ...store,
  clock,
  knowledge: createKnowledge(GLOSSARY),
  conversations: createConversations(store.notes, clock),
  random: () => 0,
  alts: new Map<string, string>(),
  keepPlaces: false,
  about: { version: '1.2.3' },
};
const ask = createAsk(deps);
const reading = createReading({ clusters: { ...NO_CLUSTERS, practice: 'everywhere' } }, { clock, version: '1.2.3' });
const cluster = createClusterCommands({ ...reading, ...store, knowledge: deps.knowledge, clock, ask });
const bank = () => Promise.resolve(createItemBank(deps.knowledge, []));
const learn = createLearnCommands({ ...deps, zone: 'UTC', questions: () => createQuestions(bank) });
const log: Log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const playing = createPlaying({ store, knowledge: deps.knowledge, clock, log, bank });
const quiz = createQuizCommands({
  ...playing.deps,
  schedules: store.schedules,
  zone: 'UTC',
  packs: {
    all: () => Promise.resolve([]),
    shared: () => Promise.resolve(new Map()),
    read: () => Promise.resolve({ problems: [] }),
    draft: () => Promise.resolve(undefined),
  },
  keptPacks: store.keptPacks,
  files: createDoorFiles(),
});
const { commands, phrases } = createCommands({ ...deps, cluster, learn, quiz });
afterAll(() => reading.clusters.close());

/** What a line is taken for: the name of a command, or `question`. */
async function takenFor(line: string): Promise<string> {
  let name = '';
  const { respond } = createDispatch({
    commands,
    phrases,
    ask,
    permit: (_, found) => {
      name = found;
      return undefined;
    },
    rateLimit: () => ({ allowed: true, retryInSeconds: 0 }),
    onError: (cause) => {
      throw cause;
    },
  });
  await respond(requestOf(line));
  return name === 'ask' ? 'question' : name;
}

/** A line, what it is, and the title of the answer where there is only one right one. */
const LINES: readonly (readonly [line: string, takenFor: string, title?: string])[] = [
  // Verbs of kubectl start questions
  ['describe a pod', 'question', 'Pod'],
  ['describe the deployment object', 'question', 'Deployment'],
  ['run a container', 'question'],
  ['get pods', 'kubectl', 'get pods (practice cluster)'],
  ['kubectl get pods', 'kubectl', 'get pods (practice cluster)'],
  ['kubectl explain pod', 'kubectl', 'explain pod'],
  ['$ kubectl logs web', 'kubectl'],
  ['get started', 'question'],

  // Kinds that only the cluster knows
  ['get promotions', 'kubectl', 'get promotions (practice cluster)'],
  ['get promo', 'kubectl', 'get promo (practice cluster)'],
  ['describe promotion', 'kubectl', 'describe promotion (practice cluster)'],
  ['get httproutes', 'kubectl', 'get httproutes (practice cluster)'],
  ['explain promotions.spec', 'kubectl', 'explain promotions.spec (practice cluster)'],
  ['delete promo summer-sale', 'kubectl', 'Not from here: delete'],
  ['get certificates', 'kubectl', 'Certificate'],
  ['get widgets', 'kubectl', 'Not in my book'],
  ['describe kubelet', 'question', 'kubelet'],
  ['get a shell in a container', 'question'],
  ['events -n shop', 'kubectl', 'events -n shop (practice cluster)'],
  ['top nodes', 'kubectl', 'top node (practice cluster)'],
  ['explain deployment.spec.strategy', 'kubectl', 'explain deployment.spec.strategy'],
  ['delete pod web-1', 'kubectl', 'Not from here: delete'],
  ['why is my pod pending', 'question'],
  ['why pods', 'question'],
  ['use kubernetes in production', 'question'],
  ['use practice', 'use', 'Chosen'],
  ['rules', 'rules', 'What I may read'],
  ['rules of a network policy', 'question'],
  ['history', 'history', 'You asked'],
  ['history of kubernetes', 'question'],
  ['owner reference', 'question', 'Owner reference'],
  ['filter pods by label', 'question'],
  ['page not found', 'question'],
  ['apply a manifest', 'question', 'Create or update what a YAML file describes'],
  ['delete a pod', 'question'],
  ['logs', 'question', 'kubectl logs'],
  ['events', 'question', 'Event'],
  ['label', 'question', 'Label'],
  ['scale', 'question'],
  ['drain', 'question'],
  ['cordon', 'question'],
  ['exec', 'question'],
  ['top', 'question'],
  ['watch', 'question'],
  ['patch', 'question'],
  ['expose', 'question'],
  ['rollout', 'question'],
  ['port-forward', 'question'],
  ['docker run', 'question'],
  ['helm install', 'question'],

  // list
  ['list', 'list', 'What I know'],
  ['list networking', 'list', 'Words: networking'],
  ['list storage please', 'list', 'Words: storage'],
  ['List Core Objects', 'list', 'Words: core objects'],
  ['list all pods', 'question', 'List the Pods of a namespace'],
  ['list nodes', 'question', 'List the nodes of the cluster'],
  ['list all namespaces', 'question'],
  ['list everything', 'question'],

  // explain, define
  ['explain pod', 'explain', 'Pod'],
  ['EXPLAIN POD', 'explain', 'Pod'],
  ['/explain pod', 'explain', 'Pod'],
  ['define ingress', 'explain', 'Ingress'],
  ['explain services', 'question', 'Service'],
  ['explain deployments to me', 'question', 'Deployment'],
  ['explain the difference between a pod and a node', 'question', 'Pod and Node'],
  ['explain this error: CrashLoopBackOff', 'question'],
  ['what is a pod', 'question', 'Pod'],
  ['what', 'question'],
  ['explain', 'question'],

  // example, more, related
  ['example pod', 'example', 'Example: Pod'],
  ['example of a deployment', 'example', 'Example: Deployment'],
  ['example of a deployment please', 'example', 'Example: Deployment'],
  ['examples of services', 'example', 'Example: Service'],
  ['example ingress yaml', 'example', 'Example: Ingress'],
  ['example yaml', 'example', 'Example: YAML'],
  ['more pods please', 'more', 'More on Pod'],
  ['more about pods', 'more', 'More on Pod'],
  ['more memory', 'question'],
  ['more nodes or bigger nodes', 'question'],
  ['related to pods', 'related', 'Around Pod'],
  ['related words', 'question'],

  // compare
  ['compare pod and container', 'compare', 'Pod and Container'],
  ['compare deployment statefulset', 'compare', 'Deployment and StatefulSet'],
  ['compare a deployment with a statefulset please', 'compare', 'Deployment and StatefulSet'],
  ['compare configmap, secret', 'compare', 'ConfigMap and Secret'],
  ['compare notes', 'question'],
  ['compare prices', 'question'],
  ['compare', 'question'],

  // help, about
  ['help', 'help', 'What you can ask me'],
  ['help!', 'help', 'What you can ask me'],
  ['help me please', 'help', 'What you can ask me'],
  ['?', 'help', 'What you can ask me'],
  ['help tour', 'help', 'Help: tour'],
  ['tour help', 'start', 'Help: tour'],
  ['quiz help', 'start', 'Help: quiz'],
  ['pod help', 'question', 'Pod'],
  ['regrade 3 B', 'regrade'],
  ['regrade the exam', 'question'],
  ['packs', 'packs'],
  ['packs first-week', 'packs'],
  ['pack many pods onto one node', 'question'],
  ['help me with pods', 'question', 'Pod'],
  ['help with ingress', 'question', 'Ingress'],
  ['help my pod is crashing', 'question'],
  ['commands to see logs', 'question'],
  ['about', 'about', 'About me'],
  ['about namespaces', 'question', 'Namespace'],
  ['version?', 'about', 'About me'],
  ['version of kubernetes', 'question'],

  // random
  ['random', 'random'],
  ['surprise me!', 'random'],
  ['random networking', 'random'],
  ['random pod names', 'question'],

  // tour
  ['tour', 'tour', '1. Containers'],
  ['Tour please!', 'tour', '1. Containers'],
  ['tour 3', 'tour', '3. Namespaces'],
  ['tour guide', 'question'],
  ['tour of kubernetes', 'question'],
  ['tour 33', 'question'],

  // feedback and votes
  ['feedback the pod picture is too small', 'feedback', 'Thank you'],
  ['feedback: more pictures', 'feedback', 'Thank you'],
  ['feedback loop in controllers', 'question'],
  ['vote down pod', 'vote', 'Not what you meant'],
  ['vote', 'question'],
  ['vote down nonsense', 'question'],

  // memory
  ['review', 'review', 'Nothing to review yet'],
  ['review please', 'review', 'Nothing to review yet'],
  ['review zone Europe/Paris', 'review', 'Your review'],
  ['review of a pod manifest', 'question'],
  ['review my deployment', 'question'],
  ['today', 'today'],
  ['word of the day', 'start'],
  ['What is the term of the day?', 'start'],
  ['today my pod crashed', 'question'],
  ['progress', 'progress', 'Your progress'],
  ['my progress', 'start', 'Your progress'],
  ['what do you know about me?', 'start', 'What is kept about you'],
  ['what is due?', 'start', 'Nothing to review yet'],
  ['progress deadline of a deployment', 'question'],
  ['remind me on', 'remind', 'Reminders are on'],
  ['remind me what a pod is', 'question'],
  ['stats', 'stats', 'Statistics'],
  ['stats pod', 'question'],
  ['stats of my nodes', 'question'],
  ['export my data', 'export', 'What is kept about you'],
  ['export a deployment', 'question'],
  ['delete my data', 'delete', 'Delete everything about you?'],
  ['forget me!', 'delete', 'Delete everything about you?'],
  ['forget about pods', 'question'],
  ['delete my pod', 'question'],

  // what buttons and doors say
  ['share explain pod', 'share', 'Pod'],
  ['share a volume between containers', 'question', 'Volume'],
  ['share tour', 'question'],
  ['error insufficient-cpu', 'error', 'No node has enough unreserved CPU'],
  ['error: ImagePullBackOff', 'question'],
  ['error when pulling image', 'question'],
  ['how-to see-logs', 'how-to', 'See what a container printed'],
  ['how-to expose a service', 'question'],

  // people
  ['hello', 'hello', 'Kubernetes, one word at a time'],
  ['Hi there!', 'hello', 'Kubernetes, one word at a time'],
  ['hey what is a pod', 'question', 'Pod'],
  ['hello, what is a pod', 'question', 'Pod'],
  ['thanks!', 'thanks', 'You are welcome'],
  ['thank you so much', 'thanks', 'You are welcome'],
  ['thanks, and what is a pod', 'question', 'Pod'],
  ['whoami?', 'whoami', 'Who you are to me'],
  // what people say instead of a command
  ['take the tour', 'start'],
  ['Where do I start?', 'start'],
  ['next', 'start'],
  ['what can you do?', 'start', 'What you can ask me'],
  ['who are you', 'start', 'About me'],
  ['who am i', 'start', 'Who you are to me'],
  ['good morning', 'start', 'Kubernetes, one word at a time'],
  ['ok', 'start'],
  ['start a container', 'question'],
  ['how do I start a container', 'question'],
  ['what can a pod do', 'question', 'Pod'],
  ['show me the running pods', 'question', 'List the Pods of a namespace'],
  ['home', 'home', 'Your Kubernetes tutor'],
  ['home directory in a container', 'question'],
];

const tutor = openTutor();

const rows = LINES.map(([line, taken, title]) => ({ line, taken, title }));

test.each(rows)('"$line" is taken for: $taken', async ({ line, taken, title }) => {
  expect(await takenFor(line)).toBe(taken);
  // Each line in a place of its own, so that none is understood in the light of the one before.
  const reply = await tutor.say(line, { place: { platform: 'slack', team: 'team', channel: line, kind: 'direct' } });
  if (title !== undefined) expect(reply.title).toBe(title);
  expect(tutor.errors).toEqual([]);
});

describe('every command', () => {
  const examples = [...commands, ...phrases].flatMap(({ name, examples: lines }) =>
    lines.map((line) => [line, name] as const),
  );

  test.each(examples)('takes its example "%s" for itself: %s', async (line, name) => {
    expect(await takenFor(line)).toBe(name);
  });

  test('has an example and a summary', () => {
    expect(commands.filter(({ examples: lines, summary }) => lines.length === 0 || summary === '')).toEqual([]);
  });

  test('has names that no other command goes by', () => {
    const names = commands.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
