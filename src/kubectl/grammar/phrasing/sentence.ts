import { isNamespaceWord, isUsualNamespace } from './slots.ts';

/** A sentence without its courtesies and without where it asks. */
export interface Sentence {
  readonly core: string;
  /** The flags that say where: `-n shop`, `-A`, `--context prod`; empty where nothing was said. */
  readonly where: string;
  /** As it was typed, capitals and all. */
  readonly typed: string;
  /** The word "namespace" was said. */
  readonly explicit: boolean;
}

/** Longer ones are no phrasing of ours. */
const LONGEST = 160;

const COURTESY: readonly (readonly [RegExp, string])[] = [
  [/[\s?!.…]+$/u, ''],
  [/^(?:hey|hi|hello|ok|okay|so|and|now|well|please|pls)[, ]+/u, ''],
  [/^(?:can|could|would|will) you (?:please )?(?=show|list|tell|give|get|print|find|describe|display|check)/u, ''],
  [
    /^(?:i (?:want|need|would like|'d like) to (?:know|see)|tell me|let me know|do you know) (?=how many|which|what|who|where|why|if|whether|is )/u,
    '',
  ],
  [/[, ]+(?:please|pls|thanks|thank you|right now|now|at the moment|currently|for me|again|today|at present)$/u, ''],
  [/ (?:right now|at the moment|currently|please)(?= )/u, ''],
  [/\b(what|where|who|how|why|which)'s\b/u, '$1 is'],
  [/^whats\b/u, 'what is'],
];

const IN = '(?:in|inside|within|from|across)';
const NAME = '(?<name>[a-z\\d][-a-z\\d]{0,62})';

/** Ways to say where, and the flag each becomes. */
const PLACES: readonly (readonly [RegExp, (name: string) => string | undefined, boolean])[] = [
  [new RegExp(` ${IN} (?:all|every|each|any)(?: of)?(?: the| our)? namespaces?$`, 'u'), () => '-A', true],
  [/ everywhere$/u, () => '-A', false],
  [new RegExp(` ${IN} (?:the|this|our|my) (?:whole |entire )?cluster$`, 'u'), () => '-A', false],
  [
    new RegExp(` (?:${IN}|on) (?:the )?cluster ${NAME}$`, 'u'),
    (name) => (isNamespaceWord(name) ? `--context ${name}` : undefined),
    false,
  ],
  [
    new RegExp(` (?:${IN}|on) (?:the )?${NAME} cluster$`, 'u'),
    (name) => (isNamespaceWord(name) ? `--context ${name}` : undefined),
    false,
  ],
  [new RegExp(` (?:${IN}|of) (?:the )?namespace (?:called )?${NAME}$`, 'u'), (name) => `-n ${name}`, true],
  [
    new RegExp(` (?:${IN}|of) (?:the )?${NAME} namespace$`, 'u'),
    (name) => (/^(?:a|the|this|that|my|our|same|other|current)$/u.test(name) ? undefined : `-n ${name}`),
    true,
  ],
  [new RegExp(` ${IN} ${NAME}$`, 'u'), (name) => (isNamespaceWord(name) ? `-n ${name}` : undefined), false],
];

/** Takes a line of words apart; `undefined` for what is too long or has several lines. */
export function readSentence(line: string, isTerm: (word: string) => boolean): Sentence | undefined {
  if (line.length > LONGEST || line.includes('\n')) return undefined;
  let text = line.trim().toLowerCase().replaceAll(/[‘’]/gu, "'").replaceAll(/\s+/gu, ' ');
  for (let before = ''; before !== text;) {
    before = text;
    for (const [pattern, instead] of COURTESY) text = text.replace(pattern, instead);
  }
  // "In shop, which pods are broken" asks where first.
  text = text.replace(/^(?<place>(?:in|inside|within) [-a-z\d ]{1,60}), (?<rest>.+)$/u, '$<rest> $<place>');
  for (const [pattern, flag, explicit] of PLACES) {
    const found = pattern.exec(text);
    const name = found?.groups?.['name'] ?? '';
    if (found === null || (!isUsualNamespace(name) && (isTerm(`${name} namespace`) || isTerm(`cluster ${name}`))))
      continue;
    // "in docker" is no namespace, and neither is "in CRI-O".
    if (name !== '' && ((!explicit && isTerm(name)) || !line.includes(name))) continue;
    const where = flag(name);
    if (where !== undefined) return { core: text.slice(0, found.index), where, explicit, typed: line };
  }
  return { core: text, where: '', explicit: false, typed: line };
}
