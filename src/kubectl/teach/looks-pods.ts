import { parseShare, seen, type Cell, type Look, type Seen } from './seen.ts';
import { POD_CELLS, POD_STATUS } from './words/pods.ts';

/** Starts again that are worth a word: once or twice happens to healthy pods, after a node was restarted. */
const MANY_RESTARTS = 3;

/** What a row of pods says: how they are, whether they may get traffic, how often they were started. */
export const lookAtPods: Look = (cell) => [
  ...status(cell('STATUS')),
  ...readiness(cell),
  ...restarts(cell),
  ...wide(cell),
];

function status(text: string): readonly Seen[] {
  const counted = /^Init:\d+\/\d+$/u.test(text) ? 'Init:n/m' : text.replace(/(ExitCode|Signal):\d+$/u, '$1:n');
  const known = seen(POD_STATUS, counted, text);
  if (known.length > 0 || !text.startsWith('Init:')) return known;
  const reason = seen(POD_STATUS, text.slice('Init:'.length), text);
  return reason.length > 0 ? [...seen(POD_STATUS, 'Init:reason', text), ...reason] : [];
}

/** Of pods that run: with any other status the missing readiness follows from it. */
function readiness(cell: Cell): readonly Seen[] {
  const share = parseShare(cell('READY'));
  const isShort = share !== undefined && share.have < share.want && cell('STATUS') === 'Running';
  return isShort ? seen(POD_CELLS, 'not ready', `${cell('READY')} ready`) : [];
}

function restarts(cell: Cell): readonly Seen[] {
  const count = /^\d{1,9}/u.exec(cell('RESTARTS'))?.[0] ?? '0';
  return Number(count) >= MANY_RESTARTS ? seen(POD_CELLS, 'restarts', 'many restarts') : [];
}

function wide(cell: Cell): readonly Seen[] {
  const gates = parseShare(cell('READINESS GATES'));
  const nominated = cell('NOMINATED NODE');
  return [
    ...(gates !== undefined && gates.have < gates.want ? seen(POD_CELLS, 'gates', cell('READINESS GATES')) : []),
    ...(nominated === '' || nominated === '<none>' ? [] : seen(POD_CELLS, 'nominated', `nominated: ${nominated}`)),
  ];
}
