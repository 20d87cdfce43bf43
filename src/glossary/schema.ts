import * as v from 'valibot';

/** The folders of `glossary/terms`, in the order a newcomer meets them. */
export const AREAS = [
  'container-basics',
  'core-objects',
  'workloads',
  'networking',
  'config-security',
  'storage',
  'scheduling',
  'autoscaling',
  'architecture',
  'kubectl',
  'packaging',
  'status-errors',
  'observability',
  'api-machinery',
  'linux-basics',
  'delivery-ecosystem',
  'cloud-native-concepts',
  'community',
] as const;
export type Area = (typeof AREAS)[number];

/** What sort of thing a word names. */
export const KINDS = ['object', 'component', 'command', 'status', 'concept', 'tool', 'role', 'field'] as const;
export type Kind = (typeof KINDS)[number];

/** How one term stands to another; `confused-with` holds in both directions and need be written once only. */
export const RELATIONS = [
  'part-of',
  'creates',
  'selects',
  'uses',
  'replaces',
  'causes',
  'confused-with',
  'related',
] as const;
export type RelationType = (typeof RELATIONS)[number];

/** Hosts an entry may link to: the projects' own documentation. */
export const DOC_HOSTS = [
  'kubernetes.io',
  'docs.docker.com',
  'helm.sh',
  'gateway-api.sigs.k8s.io',
  'kubectl.docs.kubernetes.io',
  'opencontainers.org',
  'specs.opencontainers.org',
  'github.com',
  'containerd.io',
  'cri-o.io',
  'podman.io',
  'buildpacks.io',
  'artifacthub.io',
  'operatorhub.io',
  'skaffold.dev',
  'docs.tilt.dev',
  'telepresence.io',
  'webassembly.org',
  'etcd.io',
  'coredns.io',
  'yaml.org',
  'man7.org',
  'www.kernel.org',
  'docs.kernel.org',
  'glossary.cncf.io',
  'developer.hashicorp.com',
  'datatracker.ietf.org',
  'developer.mozilla.org',
  'trivy.dev',
  'linux-kvm.org',
  'www.redhat.com',
] as const;

const words = (text: string): number => text.trim().split(/\s+/u).filter(Boolean).length;

const text = (what: string) =>
  v.pipe(v.string(`${what} should be text`), v.trim(), v.nonEmpty(`${what} should not be empty`));

const shortText = (what: string, limit: number) =>
  v.pipe(
    text(what),
    v.check(
      (value) => words(value) <= limit,
      (issue) => `${what} has ${words(issue.input)} words; at most ${limit} fit`,
    ),
  );

const oneOf = <const T extends readonly [string, ...string[]]>(what: string, options: T) =>
  v.picklist(options, (issue) => `${what} is ${issue.received}; it should be one of ${options.join(', ')}`);

const id = (what: string) =>
  v.pipe(
    text(what),
    v.regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/u,
      `${what} should be lower-case words joined by hyphens, as in "init-container"`,
    ),
  );

const version = (what: string) =>
  v.pipe(v.string(`${what} should be quoted, as in "1.37"`), v.regex(/^1\.\d+$/u, `${what} should look like "1.37"`));

const link = v.pipe(
  text('a docs link'),
  v.url('a docs link should be a full https address'),
  v.check(
    (value) => {
      const url = URL.parse(value);
      return url !== null && url.protocol === 'https:' && DOC_HOSTS.some((host) => host === url.hostname);
    },
    (issue) => `${issue.input} is not on a documentation host that the schema lists (DOC_HOSTS)`,
  ),
);

const because = shortText('because', 45);

/** A wrong answer with the reason it tempts and fails, shown to whoever chose it. */
const Lure = v.strictObject({ text: shortText('a wrong answer', 20), because });

/** A question about the term. Types: one right choice, several right, true or false, put in order, type the word. */
export const QuestionSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('choice'),
    ask: shortText('ask', 45),
    right: shortText('right', 20),
    wrong: v.pipe(v.array(Lure), v.minLength(2, 'a choice needs at least 2 wrong answers'), v.maxLength(4)),
    because,
  }),
  v.strictObject({
    type: v.literal('several'),
    ask: shortText('ask', 45),
    right: v.pipe(v.array(shortText('a right answer', 20)), v.minLength(2, 'several needs at least 2 right answers')),
    wrong: v.pipe(v.array(Lure), v.minLength(1, 'several needs at least 1 wrong answer')),
    because,
  }),
  v.strictObject({ type: v.literal('true-false'), claim: shortText('claim', 35), truth: v.boolean(), because }),
  v.strictObject({
    type: v.literal('order'),
    ask: shortText('ask', 45),
    steps: v.pipe(v.array(shortText('a step', 20)), v.minLength(3, 'an order needs at least 3 steps')),
    because,
  }),
  v.strictObject({
    type: v.literal('typed'),
    ask: shortText('ask', 45),
    accept: v.pipe(v.array(text('accept')), v.minLength(1, 'typed needs at least 1 accepted answer')),
    because,
  }),
]);
export type Question = v.InferOutput<typeof QuestionSchema>;

/** The front matter of an entry in `glossary/terms/<area>/<id>.md`. `glossary/README.md` explains each field to authors. */
export const FrontMatterSchema = v.strictObject({
  id: id('id'),
  name: text('name'),
  aliases: v.array(text('an alias')),
  area: oneOf('area', AREAS),
  kind: oneOf('kind', KINDS),
  level: v.picklist([1, 2, 3], 'level should be 1 (first week), 2 (working with it) or 3 (running it)'),
  oneLiner: shortText('oneLiner', 25),
  requires: v.array(id('an id in requires')),
  relations: v.pipe(
    v.array(
      v.strictObject({
        type: oneOf('a relation type', RELATIONS),
        to: id('to'),
        note: v.optional(shortText('note', 30)),
      }),
    ),
    v.minLength(1, 'relations should name at least 1 term'),
  ),
  doesWhat: v.pipe(
    v.array(shortText('a doesWhat phrasing', 20)),
    v.minLength(3, 'doesWhat should hold 3 to 6 lay phrasings'),
    v.maxLength(6, 'doesWhat should hold 3 to 6 lay phrasings'),
  ),
  commands: v.array(
    v.strictObject({
      run: text('run'),
      shows: shortText('shows', 30),
      changes: v.optional(v.literal(true, 'changes should be true, or left out when the command only reads')),
    }),
  ),
  misconceptions: v.pipe(
    v.array(v.strictObject({ claim: shortText('claim', 25), correction: shortText('correction', 45) })),
    v.minLength(1, 'misconceptions should hold at least 1 claim with its correction'),
  ),
  failureSigns: v.array(v.strictObject({ sign: shortText('sign', 25), means: shortText('means', 40) })),
  since: v.optional(version('since')),
  deprecated: v.optional(version('deprecated')),
  removed: v.optional(version('removed')),
  docs: v.pipe(v.array(link), v.minLength(1, 'docs should hold at least 1 link')),
  exams: v.array(oneOf('an exam', ['KCNA', 'CKAD', 'CKA', 'KCSA', 'CKS'])),
  picture: v.optional(id('picture')),
  questions: v.pipe(
    v.array(QuestionSchema),
    v.minLength(3, 'questions should hold at least 3'),
    v.check(
      (all) => new Set(all.map((question) => question.type)).size >= 2,
      'questions should be of at least 2 types',
    ),
  ),
  checked: v.pipe(
    v.string('checked should be a quoted date, as in "2026-11-23"'),
    v.isoDate('checked should be a date, as in "2026-11-23"'),
  ),
  version: version('version'),
});
export type FrontMatter = v.InferOutput<typeof FrontMatterSchema>;

/** The parts of an entry's body: heading as written, whether it must be there, and how many words fit. */
export const SECTIONS = {
  explanation: { heading: undefined, required: true, words: 90 },
  why: { heading: 'Why it exists', required: true, words: 60 },
  analogy: { heading: 'Analogy', required: true, words: 60 },
  breaks: { heading: 'Where the analogy breaks', required: true, words: 50 },
  example: { heading: 'Example', required: true, words: 90 },
  versions: { heading: 'Versions', required: false, words: 60 },
} as const;
