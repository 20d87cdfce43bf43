import type { types } from '@slack/bolt';
import { renderPlain } from '../../core/plain.ts';
import type { Reply } from '../../core/reply.ts';
import { fit } from './budget.ts';
import { drawBlock, drawTitle } from './draw.ts';
import { LIMITS } from './limits.ts';
import { clean, escapeMrkdwn } from './text.ts';

/** A reply as Slack takes it. */
export interface SlackMessage {
  /** For notifications, screen readers and clients that cannot draw the blocks. */
  readonly text: string;
  readonly blocks: types.KnownBlock[];
}

/** Where a reply is drawn. */
export interface Surface {
  readonly kind: 'message' | 'home';
  /** Slack's ids of uploaded pictures by their names; the others are described in words. */
  readonly files: ReadonlyMap<string, string>;
}

/** A message without pictures. */
export const MESSAGE: Surface = { kind: 'message', files: new Map() };

// Two characters are the brackets around the list.
const ROOM = {
  message: { blocks: LIMITS.messageBlocks, json: LIMITS.blocksJson - 2 },
  home: { blocks: LIMITS.homeBlocks, json: LIMITS.homeJson - 2 },
} as const;

/** Draws a reply in Block Kit, inside every limit, and says in it what did not fit. */
export function render(reply: Reply, { kind, files }: Surface = MESSAGE): SlackMessage {
  const room = ROOM[kind];
  const title = reply.title === undefined ? [] : [drawTitle(reply.title)];
  const pieces = [...title, ...reply.blocks.map((block, at) => drawBlock(block, { at, files }))];
  return { text: fallbackText(reply, { buttons: false }), blocks: fit(pieces, room) };
}

/** A reply in words only, for when Slack refuses its blocks; what the buttons would say stands in it. */
export function renderWords(reply: Reply): SlackMessage {
  return { text: fallbackText(reply, { buttons: true }), blocks: [] };
}

/** The title of a card that `render` drew, read back from Slack's copy of the message. */
export function titleOf(blocks: unknown): string | undefined {
  const first: unknown = Array.isArray(blocks) ? blocks[0] : undefined;
  if (typeof first !== 'object' || first === null || !('type' in first) || first.type !== 'header') return undefined;
  const text: unknown = 'text' in first ? first.text : undefined;
  if (typeof text !== 'object' || text === null || !('text' in text) || typeof text.text !== 'string') return undefined;
  return text.text;
}

const CUT = '\n… (longer than Slack allows: the rest is left out)';

function fallbackText(reply: Reply, options: { readonly buttons: boolean }): string {
  const text = escapeMrkdwn(clean(renderPlain(reply, options))).trim();
  if (text === '') return 'The answer has no words.';
  if (text.length <= LIMITS.fallback) return text;
  // Never in the middle of an entity or of a character.
  const kept = text.slice(0, LIMITS.fallback - CUT.length).replace(/&[a-z]*$/u, '');
  return kept.toWellFormed().replace(/\uFFFD$/u, '') + CUT;
}
