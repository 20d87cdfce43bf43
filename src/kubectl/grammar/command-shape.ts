import type { Arguments } from './arguments.ts';
import { isConcept, isSentenceWord } from './english.ts';
import { isTypeWord, kindOf, type KnowsKind } from './kinds.ts';
import type { Token } from './scan.ts';
import type { Verb } from './verb.ts';

/** What tells a command from a sentence that starts with the same word. */
export interface Shape {
  readonly verb: Verb;
  readonly args: Arguments;
  /** More stood there that only a shell would understand: a pipe, a placeholder. */
  readonly cut: boolean;
  /** Knows names of types learnt from a cluster, besides those that come with Kubernetes. */
  readonly knowsKind: KnowsKind;
}

/**
 * Whether a line behind `kubectl` reads as a command. "kubectl get vs describe" is a sentence; "kubectl logs" alone, without
 * the pod it needs, names the command and asks what it is.
 */
export function readsAsCommand({ verb, args, knowsKind, cut }: Shape): boolean {
  if (isHelp(args)) return false;
  // Flags of what is refused are no sentence, whatever else stands there.
  if (verb.refusal !== undefined && args.given.length > 0) return true;
  // A type, a name and a flag make no sentence either, should the object be called "a".
  const brief = args.given.length > 0 && args.words.length <= 2;
  if (!brief && hasSentence(args, knowsKind)) return false;
  if (cut) return true;
  const alone = args.words.length + args.given.length + args.bad.length + args.after.length === 0;
  return !alone || isWholeAlone(verb);
}

/** Whether a line without `kubectl` in front reads as a command: it needs a sign that no sentence gives. */
export function readsAsBareCommand(shape: Shape): boolean {
  const { verb, args, knowsKind } = shape;
  if (hasSentence(args, knowsKind) || isHelp(args)) return false;
  const [first, second] = args.words;
  const flagged = args.given.length > 0;
  const count = args.words.length;
  // Behind a kind a word may make a concept of it: "pod lifecycle". A flag says that a command is meant.
  const named = flagged || !args.words.slice(1).some(isConceptToken);
  switch (verb.name) {
    case 'get':
      return named && (namesObjects(shape, flagged) || (count === 0 && flagged));
    case 'describe':
      return named && namesObjects(shape, flagged) && (count > 1 || flagged || !isSingular(first, knowsKind));
    case 'rollout status':
    case 'rollout history':
      return named && namesObjects(shape, flagged) && (count > 1 || flagged || first?.text.includes('/') === true);
    case 'logs':
      return (count === 0 && flagged) || (count > 0 && count <= 2 && named && namesPod(args.words, flagged));
    case 'top pod':
    case 'top node':
      return count <= 1 && (first === undefined || flagged || isPair(first.text) || isPlainName(first.text));
    case 'events':
    case 'version':
      return flagged && count === 0;
    case 'explain':
      return count === 1 && first !== undefined && (flagged || isFieldPath(first.text, knowsKind));
    case 'auth can-i':
      return flagged || (count === 2 && second !== undefined);
    case 'api-resources':
    case 'api-versions':
    case 'cluster-info':
    case 'auth whoami':
    case 'config get-contexts':
    case 'config current-context':
      return count === 0;
    default:
      return flagged || args.after.length > 0 || looksRefused(shape);
  }
}

/** Verbs that are whole without anything behind them. */
function isWholeAlone({ name, usage, words, refusal }: Verb): boolean {
  return refusal === undefined ? words === 'nothing' || name.startsWith('top ') : usage === '';
}

const isHelp = ({ given }: Arguments): boolean => given.some(({ flag }) => flag.name === 'help');

function hasSentence({ words }: Arguments, knowsKind: KnowsKind): boolean {
  // "get pods, services" is a slip that deserves to be told.
  const commas = words.some(({ text }) => text.endsWith(','));
  const types = commas && words.every(({ text }) => isTypeWord(text.replace(/,$/u, ''), knowsKind));
  if (types) return false;
  return words.some(({ text, quoted }, at) => {
    if (quoted) return false;
    if (isSentenceWord(text)) return true;
    // "get all" is a command, "get all pods" and "pods all over" are not.
    return text.toLowerCase() === 'all' && (at > 0 || words.length > 1);
  });
}

const isConceptToken = ({ text, quoted }: Token): boolean => !quoted && isConcept(text);

/** A name as objects have them, that is no English word about them. */
function isPlainName(text: string): boolean {
  return /^[a-z\d](?:[-a-z\d.:]*[a-z\d])?$/u.test(text) && !isConcept(text);
}

const isPair = (text: string): boolean => /^[\w.-]+\/[\w.:-]+$/u.test(text);

function namesObjects({ args, knowsKind }: Shape, flagged: boolean): boolean {
  const [first, ...others] = args.words;
  if (first === undefined) return false;
  if (args.words.every(({ text }) => isPair(text))) {
    const [type = '', name = ''] = first.text.split('/');
    return flagged || isTypeWord(type, knowsKind) || (args.words.length === 1 && /\d/u.test(name));
  }
  const types = first.text.split(',').filter((type) => type !== '');
  const known = types.length > 0 && types.every((type) => isTypeWord(type, knowsKind));
  if (known) return true;
  const shaped = types.length > 0 && types.every((type) => /^[a-z][a-z\d.-]*$/iu.test(type));
  return shaped && flagged && args.bad.length === 0 && others.length <= 1;
}

/** `pod`, which asks what a pod is, and not `pods` or `po`. */
function isSingular(token: Token | undefined, knowsKind: KnowsKind): boolean {
  if (token !== undefined && knowsKind(token.text.toLowerCase()) === 'one') return true;
  const kind = token === undefined ? undefined : kindOf(token.text);
  return kind !== undefined && kind.singular === token?.text.toLowerCase() && kind.singular !== kind.plural;
}

function namesPod([first, second]: readonly Token[], flagged: boolean): boolean {
  if (first === undefined) return false;
  if (isPair(first.text)) return true;
  // "logs pod web-1" is a slip that deserves to be told; "logs pods" asks about logs.
  if (kindOf(first.text) !== undefined) return second !== undefined && /\d/u.test(second.text);
  return flagged || isPlainName(first.text);
}

/** `deployment.spec.strategy`, and neither `node.js` nor `pod.yaml`: no kind has fields of two letters at its top. */
function isFieldPath(text: string, knowsKind: KnowsKind): boolean {
  const [type = '', field = '', ...more] = text.split('.');
  if (isTypeWord(text, knowsKind) && text.includes('.')) return true;
  const isFile = more.length === 0 && /^(?:ya?ml|json)$/u.test(field);
  return isTypeWord(type, knowsKind) && !isFile && (field.length >= 4 || more.length > 0) && /^[A-Za-z]/u.test(field);
}

/** Verbs that take the name of one thing first. */
const NAMING = new Set([
  'cordon',
  'uncordon',
  'drain',
  'exec',
  'attach',
  'debug',
  'port-forward',
  'certificate approve',
  'certificate deny',
]);

function looksRefused({ verb, args, knowsKind }: Shape): boolean {
  const { words } = args;
  const [first, second] = words;
  const { name } = verb;
  if (first === undefined) return isWholeAlone(verb);
  if (words.some((word, at) => isConceptToken(word) && !(at === 0 && isTypeWord(word.text, knowsKind)))) return false;
  if (name.startsWith('config ')) return true;
  if (words.some(({ text }) => isPair(text) && isTypeWord(text.split('/')[0] ?? '', knowsKind))) return true;
  if (name.startsWith('create ') || name === 'run')
    return name !== 'run' && words.length === 1 && isPlainName(first.text);
  if (name === 'cp') return words.length === 2 && words.some(({ text }) => /^[\w./-]+:[\w./-]*$/u.test(text));
  if (name === 'kustomize') return words.length === 1 && /[./]/u.test(first.text);
  if (name === 'completion') return /^(?:bash|zsh|fish|powershell)$/u.test(first.text);
  if (name.startsWith('set ')) return words.length > 1 && words.some(({ text }) => /^[\w.-]+=/u.test(text));
  if (NAMING.has(name)) {
    const ports = words.some(({ text }) => /^\d{1,5}:\d{1,5}$/u.test(text));
    const telling = ports || /\d/u.test(first.text) || (words.length === 1 && first.text.includes('-'));
    return telling && /^[\w.:-]+$/u.test(first.text);
  }
  return isTypeWord(first.text, knowsKind) && second !== undefined && isPlainName(second.text);
}
