import { phrasing, type Filled, type Phrasing } from './pattern.ts';
import { isNamespaceWord, type Spoken } from './slots.ts';

const SHOW =
  '(?:show|show me|give me|get|get me|print|read|see|view|display|tail|open|let me see|i (?:want|need)(?: to see)?|can i see|may i see)';
const WELL = '(?:healthy|ok|okay|fine|running|ready|working|up|alive|up and running|broken|down|in trouble)';
const TROUBLE =
  '(?:crashing|failing|broken|down|pending|stuck|unhealthy|restarting|crash ?looping|dying|not (?:ready|running|starting|working|healthy|coming up|being scheduled|scheduled|available))';
const FAIL = '(?:crash|crashing|fail|failing|restart|restarting|start|not start|die|dying|come up|get scheduled|work)';

/** A phrasing that is a general question unless its object can be no English word, or a place was said. */
const sure =
  (line: (object: Spoken, filled: Filled) => string): Phrasing['line'] =>
  (filled) =>
    filled.object !== undefined && (filled.object.sure || filled.where !== '')
      ? line(filled.object, filled)
      : undefined;

/** A phrasing about an object. */
const about =
  (line: (object: Spoken, filled: Filled) => string | undefined): Phrasing['line'] =>
  (filled) =>
    filled.object === undefined ? undefined : line(filled.object, filled);

const pair = ({ type, name }: Spoken): string => `${type}/${name}`;
const spaced = ({ type, name }: Spoken): string => `${type} ${name}`;
const isPod = ({ type }: Spoken): boolean => type === 'pod' || type === 'po' || type === 'pods';

function logs(object: Spoken, { words: { lines, previous } }: Filled): string {
  const target = isPod(object) ? object.name : pair(object);
  return `logs ${target}${previous === undefined ? '' : ' --previous'}${lines === undefined ? '' : ` --tail=${lines}`}`;
}

/** A namespace in the middle of a sentence: "why is web in shop down". */
const AMID = '(?: in (?:the )?(?:namespace )?(?<amid>[a-z\\d][-a-z\\d]{0,62})(?: namespace)?)?';

function why(object: Spoken, { words: { amid } }: Filled): string | undefined {
  if (amid === undefined) return `why ${pair(object)}`;
  return isNamespaceWord(amid) ? `why ${pair(object)} -n ${amid}` : undefined;
}

/** Sentences about one object: its logs, its health, what happened to it. */
export const ABOUT_OBJECTS: readonly Phrasing[] = [
  phrasing(
    `(?:${SHOW} )?(?:the )?(?:(?:last|latest|recent|newest) )?(?:(?<lines>\\d{1,3}) lines of (?:the )?)?(?:(?<previous>previous|old) )?logs? (?:of|for|from) OBJECT`,
    about(logs),
  ),
  phrasing(`(?:show me|give me|show) OBJECT(?:'s)? logs`, about(logs)),
  phrasing('what (?:did|does|has) OBJECT (?:log|logged|print|printed)', about(logs)),
  phrasing(`(?:is|are) OBJECT${AMID} ${WELL}`, about(why)),
  phrasing(`why (?:is|are) OBJECT${AMID} (?:always |still )?${TROUBLE}`, about(why)),
  phrasing(`why (?:does|do|did|will|won't|doesn't|can't|cannot) OBJECT (?:not )?(?:keep |keeps )?${FAIL}`, about(why)),
  phrasing('what is (?:going )?(?:wrong|up|the matter|the problem) with OBJECT', about(why)),
  phrasing(
    'what (?:has )?happened (?:to|with) OBJECT',
    sure((object) => `events --for=${pair(object)}`),
  ),
  phrasing(
    '(?:(?:show|show me|list) )?(?:the )?(?:(?:recent|latest|last) )?events (?:of|for|from|about) OBJECT',
    sure((object) => `events --for=${pair(object)}`),
  ),
  phrasing(
    'what (?:is|was) the status of (?:the )?rollout of OBJECT',
    about((object) => `rollout status ${pair(object)}`),
  ),
  phrasing(
    '(?:(?:show|show me) )?(?:the )?(?:rollout status of|status of the rollout of) OBJECT',
    about((object) => `rollout status ${pair(object)}`),
  ),
  phrasing(
    'is the rollout of OBJECT (?:done|finished|complete|completed|ready|over|through)',
    about((object) => `rollout status ${pair(object)}`),
  ),
  phrasing(
    'has OBJECT (?:been )?(?:finished rolling|rolled) out',
    about((object) => `rollout status ${pair(object)}`),
  ),
  phrasing(
    '(?:(?:show|show me) )?(?:the )?(?:rollout|revision|version) history of OBJECT',
    about((object) => `rollout history ${pair(object)}`),
  ),
  phrasing(
    'what is the (?:current )?(?:status|state) of OBJECT',
    about((object) => `get ${spaced(object)}`),
  ),
  phrasing(
    'how is OBJECT (?:doing)',
    about((object) => `get ${spaced(object)}`),
  ),
  phrasing(
    '(?:which|what) images? (?:does|do|is|are) OBJECT (?:use|run|running|using)',
    about((object) => `get ${spaced(object)} -o wide`),
  ),
  phrasing(
    '(?:where|on which node|on what node) (?:does|is|are|do) OBJECT(?: (?:run|running|live|scheduled))?',
    sure((object) => `get ${spaced(object)} -o wide`),
  ),
  phrasing(
    `(?:${SHOW} )(?:the )?(?:full |whole )?(?<format>yaml|json|manifest|spec) (?:of|for|from) OBJECT`,
    about((object, { words: { format } }) => `get ${spaced(object)} -o ${format === 'json' ? 'json' : 'yaml'}`),
  ),
  phrasing(
    `(?:tell me (?:more |all )?about|(?:${SHOW} )?(?:the )?(?:details|all) (?:of|about|on)|describe(?: to me)?) OBJECT`,
    sure((object) => `describe ${spaced(object)}`),
  ),
];
