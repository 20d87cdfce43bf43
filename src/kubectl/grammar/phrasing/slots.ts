import { isConcept, isSentenceWord } from '../english.ts';
import { kindOf, KINDS, type KindWords } from '../kinds.ts';

/** An object of a sentence: "web", "pod web-1", "the web deployment". */
export interface Spoken {
  readonly type: string;
  readonly name: string;
  /** It can hardly be an English word: its kind was said, or it has a hyphen and a digit. */
  readonly sure: boolean;
}

/** Things that are talked about like objects and namespaces, and are none. */
const GENERAL = new Set(
  `access alpine ansible app application applications apps argocd base64 beta bash beginners cd chart charts ci cloud clouds code
  cri detail devops eks aks gke ec2 ecs elasticsearch english etcd fluentd general git github gitlab go grafana green http
  https init intellij ipv4 ipv6 java javascript k0s k3s k9s kibana kind kube kubeadm kubelet kube-apiserver
  kube-controller-manager kube-proxy kube-scheduler kube-system-pods latest loki mac macos master mind mongodb-operator oci
  order parallel podman practice prometheus rancher react rest rust s3 scratch ssh ssl tcp theory udp ui vscode vm vms web3
  worker workers control-plane apiserver scheduler containerd crictl runtime swarm compose docker-compose time times today
  total yesterday lately recently now currently production-ready mine ours yours itself themselves one two three first last
  next previous new old good bad best`.split(/\s+/u),
);

/** Namespaces that many clusters have, though their names are words of ours, too. */
const COMMON_NAMESPACES = new Set([
  'default',
  'monitoring',
  'logging',
  'security',
  'storage',
  'backup',
  'test',
  'production',
]);

const NAME = /^[a-z\d](?:[-a-z\d.]{0,60}[a-z\d])?$/u;

const isGeneral = (word: string): boolean =>
  !NAME.test(word) || GENERAL.has(word) || isSentenceWord(word) || kindOf(word) !== undefined || byWords.has(word);

const isName = (word: string): boolean => !isGeneral(word) && !isConcept(word);

/** Whether a word is the name of a namespace that many clusters have. */
export function isUsualNamespace(word: string): boolean {
  return COMMON_NAMESPACES.has(word);
}

/** Whether a word of a sentence may be a namespace. */
export function isNamespaceWord(word: string): boolean {
  return !isGeneral(word) && (!isConcept(word) || COMMON_NAMESPACES.has(word));
}

const singularOf = ({ spoken, plural, singular }: KindWords): string => {
  if (spoken === plural) return singular;
  const words = spoken.split(' ');
  const last = (words.at(-1) ?? '').replace(/ies$/u, 'y').replace(/(?<=ss|s)es$|(?<=[^s])s$/u, '');
  return [...words.slice(0, -1), last].join(' ');
};

/** Kinds by all that may be said for them: plural and singular, as one word and as several. */
const byWords: ReadonlyMap<string, KindWords> = new Map(
  KINDS.flatMap((kind) =>
    [kind.plural, kind.spoken, kind.singular, singularOf(kind)].map((words) => [words, kind] as const),
  ),
);

const longestFirst = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|');

/** Matches kinds in the plural, the longest first. */
export const KINDS_PATTERN = `(?<kinds>${longestFirst(new Set(KINDS.flatMap(({ plural, spoken }) => [plural, spoken])))})`;

/** The kind that words of a sentence name. */
export function spokenKind(words: string): KindWords | undefined {
  return byWords.get(words);
}

/** The endings that generated names of pods have: apimachinery `util/rand/rand.go`, and numbers of StatefulSets. */
const POD_LIKE = /-(?:[bcdfghjklmnpqrstvwxz2456789]{5}|\d+)$/u;

/** The object that words of a sentence name; without its kind it is taken for a pod or a deployment, by its name. */
export function readObject(text: string): Spoken | undefined {
  const words = text
    .replace(/^(?:the|our|my) (?=\S)/u, '')
    .replaceAll(/["']/gu, '')
    .split(' ');
  const [only = ''] = words;
  if (words.length === 1 && only.includes('/')) {
    const [type = '', name = '', ...more] = only.split('/');
    return more.length === 0 && kindOf(type) !== undefined && NAME.test(name) ? { type, name, sure: true } : undefined;
  }
  if (words.length === 1) {
    if (!isName(only)) return undefined;
    return {
      type: POD_LIKE.test(only) ? 'pod' : 'deployment',
      name: only,
      sure: /-/u.test(only) && /\d/u.test(only) && !only.includes('.'),
    };
  }
  const last = words.at(-1) ?? '';
  const before = spokenKind(
    words.filter((word, at) => at < words.length - 1 && !/^(?:called|named)$/u.test(word)).join(' '),
  );
  if (before !== undefined && isName(last)) return { type: before.singular, name: last, sure: true };
  const behind = spokenKind(words.slice(1).join(' '));
  // "the web pods" are several, and none of them is named.
  const several =
    behind !== undefined &&
    behind.plural !== behind.singular &&
    words.slice(1).join(' ').endsWith('s') &&
    [behind.plural, behind.spoken].includes(words.slice(1).join(' '));
  if (behind !== undefined && !several && isName(only))
    return { type: behind.singular, name: only, sure: /\d/u.test(only) };
  return undefined;
}
