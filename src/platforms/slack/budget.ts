import type { types } from '@slack/bolt';
import type { Drawn } from './draw.ts';
import { quietText } from './quiet.ts';

/** Said where something had to be left out. */
export const CUT_NOTICE = 'Something is left out here: the whole answer does not fit into one Slack message.';

/** How much a message or view may hold. */
export interface Room {
  readonly blocks: number;
  readonly json: number;
}

const sizeOf = (block: types.KnownBlock): number => JSON.stringify(block).length + 1;

/** The blocks from the first on that fit. */
function take(blocks: readonly types.KnownBlock[], { blocks: count, json }: Room): types.KnownBlock[] {
  let left = json;
  const end = blocks.findIndex((block) => (left -= sizeOf(block)) < 0);
  return blocks.slice(0, Math.min(count, end === -1 ? blocks.length : end));
}

/** Puts the pieces of a reply into the room there is. The buttons at its end stay: what is cut must still lead somewhere. */
export function fit(pieces: readonly Drawn[], room: Room): types.KnownBlock[] {
  const all = pieces.flatMap(({ blocks }) => blocks);
  if (!pieces.some(({ cut }) => cut) && take(all, room).length === all.length) return all;
  const notice = quietText(CUT_NOTICE);
  const end = all.findLastIndex(({ type }) => type !== 'actions') + 1;
  const half = { blocks: Math.floor(room.blocks / 2), json: Math.floor(room.json / 2) };
  const buttons = take(all.slice(end), half);
  const used = [notice, ...buttons].reduce((sum, block) => sum + sizeOf(block), 0);
  const body = take(all.slice(0, end), { blocks: room.blocks - buttons.length - 1, json: room.json - used });
  return [...body, notice, ...buttons];
}
