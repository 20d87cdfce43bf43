import { FILLER, FUNCTION_WORDS } from './english.ts';
import type { Token } from './tokens.ts';

const COMPARE =
  /\b(?:vs\.?|versus|v\.s\.|differ(?:s|ently|entiate)?|different(?= from| than| to\b|\W*$)|how .{0,30}different|dif{1,2}[er]{1,3}[en]{1,3}[cs]+e?s?|why both|diff|distinguish|distinction|compar(?:e|ed|ing|ison)|tell apart|same (?:thing )?as (?:an? |the |my )?(?!on\b|in\b|at\b|before\b)|(?:is|are|isnt|arent|not) (?:\w+ ){0,6}(?:basically |just |really )?the same|when .{3,40} and when|instead of|rather than|better than|as opposed to|mix (?:them )?up|confus(?:e|ed|ing) (?:\w+ )?(?:between|and))\b/iu;
const EITHER = /\b(?:or|over)\b/iu;
const BOTH = /\band\b|&/iu;

/** How surely a line compares; `both`: it may only say two names, which is the wish for both. */
export type Cue = 'surely' | 'maybe' | 'both' | undefined;

/** Whether a line weighs two things against each other. */
export function compares(line: string): Cue {
  if (COMPARE.test(line)) return 'surely';
  if (EITHER.test(line)) return 'maybe';
  return BOTH.test(line) ? 'both' : undefined;
}

const DESCRIBES =
  /^(?:(?:so|and|hey|hi|um|ok|please|name of)[,\s]+)*(?:(?:what|which|who)(?:'s| is| are| do you call| was|s)?\s+(?:it called|(?:the |a |an |that |this )?(?:\w+ )?(?:thing|tool|object|component|program|command|part|resource|kind|word|name|term|process|piece|software|feature|status|place|file|setting|field|check|mechanism|concept)\b)|(?:the |a |an |some |that |this )?(?:\w+ )?(?:\w+ )?(?:thing|thingy|tool|object|component|program|part|resource|piece|software|process|place|file|check|word|name|helper|rule|rules|mark|list|box|machine|computer|database|loop|number|way|unit)\b(?!.*\?$)|(?:what|who) (?!can an?\b|makes?\b|causes?\b|triggers?\b|should\b|would\b|could\b|else\b|counts\b|is\b|are\b|was\b|does\b|do\b|did\b|s\b|the\b|a\b|an\b|means?\b|about\b|happens?\b|if\b)\w+|which (?!is\b)\w+|what do (?:you|we|i|they|people) call|how (?:is|are) .* called|is there (?:a |an |some)?(?:thing|something|word|name|object|way)|something (?:that|which|to)|where (?:do|can|should) (?:i|we|you) (?:put|keep|store))/iu;
const CALLED =
  /\b(?:called|what do (?:you|we) call|what(?:'s| is) (?:the|its) (?:name|word|term)|name (?:of|for) (?:the|that|this) (?:thing|one|object|tool))\b/iu;

/** Whether a line describes something whose name the asker lacks. */
export function describes(line: string): boolean {
  return DESCRIBES.test(line.trim()) || CALLED.test(line);
}

const SYMPTOM =
  /\b(?:(?:keeps?|kept) (?!saying|going|telling|hearing|asking|seeing|talking)|won'?t|wont|can'?t|cant|cannot|can not|never|stuck|fails?|failed|failing|crash(?:es|ed|ing)?|die[sd]?|dying|hangs?|hung|stopp(?:ed|s)|stops|doesn'?t|doesnt|isn'?t|isnt|not (?:start|work|ready|found|com|respond|reach)\w*|no longer|refus(?:es|ed|ing)|killed|kicked|threw|thrown|gone|vanish\w*|disappear\w*|restart(?:s|ed|ing)|time[sd]? out|slow|broken?|unreachable|sits there|waiting|complain\w*|error|wrong|still (?:there|not)|shot|without reason|for no reason)\b/iu;
const MINE = /\b(?:my|our|the|it|this|app|pods?|i|we|one of|new|requests?|kubectl|api|every|container)\b/iu;

const ABOUT_A_TERM =
  /^\W*(?:(?:what|whats|explain|define|meaning)\b|(?:does|do|is|are|can|will|should|how|when|where|who|which)\b(?!.*\b(?:my|our)\b))/iu;

/** Whether a line tells of something that goes wrong. "Does a job restart when it fails" asks about jobs instead. */
export function complains(line: string): boolean {
  return SYMPTOM.test(line) && MINE.test(line) && !ABOUT_A_TERM.test(line);
}

const CUES = new Set(
  'hearing heard saying says say word called mentioned asked what whats wat wut wht waht who why how hows explain define describe about meaning means mean definition purpose point understand is are does do whos tell'.split(
    ' ',
  ),
);

/** How many words may stand between an asking word and what it asks for. */
const REACH = 6;

/** Whether the words before `start` point right at it: "what is a …", "tell me about …", "the point of …". */
export function isAsked(tokens: readonly Token[], start: number): boolean {
  const clause = tokens[start]?.clause;
  for (let at = start - 1; at >= Math.max(0, start - REACH); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.clause !== clause) return false;
    if (CUES.has(token.text)) return true;
    if (!FUNCTION_WORDS.has(token.text) && !FILLER.has(token.text)) return false;
  }
  return false;
}

/** Whether the words after `end` ask for a meaning: "X means", "X meaning", "X what is that". */
export function isAskedBehind(tokens: readonly Token[], end: number): boolean {
  const next = tokens.slice(end, end + 3).map(({ text }) => text);
  return /^(?:meaning|means|mean|definition|explained|explanation|wat|what|whats|for (?:dummies|beginners|noobs))\b/u.test(
    next.join(' '),
  );
}

const BY_PRONOUN =
  /\bwhat(?:'?s| is| are| was| does| do)?(?: even| exactly)? (?:it|that|this|they|those)\b|\bmeaning what\b|\bwhat (?:would|could) (?:it|that) be\b/iu;

/** Whether a line names something first and asks what it is afterwards: "I read the word manifest, what is it". */
export function asksByPronoun(line: string): boolean {
  return BY_PRONOUN.test(line);
}

const ASIDE = /\b(?:what|which|who|why|how|is|are|does|do|explain|define|meaning)\b/iu;

/** Whether a line asks or commands at all, rather than only naming something. */
export function asks(line: string): boolean {
  return ASIDE.test(line) || line.trim().endsWith('?');
}

const COMMANDS =
  /^(?:\W|please|pls|hey|hi)*(?:see|show|list|get|tail|read|restart|delete|remove|create|run|scale|copy|open|enter|check|watch|stop|undo|roll|deploy|install|upgrade|expose|forward|edit|view|print|find|switch|change|set|build|push|pull|start|apply|clean|drain|cordon|connect|ssh|exec)\b/iu;

/** Whether a line starts with what is to be done: "restart a deployment". */
export function commands(line: string): boolean {
  return COMMANDS.test(line);
}

const PLAIN_QUESTION =
  /^\W*(?:(?:so|and|but|ok|hi|hey|hello|well)\W+)*(?:does|do|did|is|are|can|will|would|should|who|where|when|why|how|whose)\b/iu;

/** Whether a line asks something about a thing it names: "are secrets encrypted", "who creates endpoints". */
export function asksPlainly(line: string): boolean {
  return PLAIN_QUESTION.test(line);
}

const OPENING =
  /^\W*(?:what|whats|which|who|why|how|when|where|is|are|does|do|can|should|explain|define|meaning|i)\b/iu;

/** Whether a line opens as somebody asking, not as a program reporting. */
export function opensAsQuestion(line: string): boolean {
  return OPENING.test(line);
}
