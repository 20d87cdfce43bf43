import type { Readable, Writable } from 'node:stream';
import type { Chart } from '../../core/chart.ts';
import { formOf, type Form } from '../../core/form.ts';
import { renderPlain } from '../../core/plain.ts';
import type { Block, Button, Reply, ReplyKind } from '../../core/reply.ts';
import type { Tutor } from '../../core/tutor.ts';
import type { Clock } from '../../ports/clock.ts';
import { LINES_LIMITS } from './limits.ts';
import { parseJsonLine, type LineId } from './parse.ts';
import { createPump, type LineDoor } from './pump.ts';
import { toRequest } from './receive.ts';

/**
 * What a program can do next: send the `line`, with the answer to `asks` or what is chosen in `form` behind it where there
 * is one, or open the `url`.
 */
type JsonButton = { readonly label: string } & (
  { readonly line: string; readonly asks?: string; readonly form?: Form } | { readonly url: string }
);

/** One line out: a reply for programs. README.md beside this file tells scripts what it means. */
export interface JsonAnswer {
  readonly id: LineId;
  readonly kind: ReplyKind;
  readonly terms: readonly { readonly name: string; readonly aliases: readonly string[]; readonly score: number }[];
  readonly compare?: readonly [string, string];
  readonly text: string;
  /** Absent when there are none. */
  readonly charts?: readonly Chart[];
  readonly buttons: readonly JsonButton[];
  readonly ms: number;
}

function toButton(button: Button): JsonButton {
  if ('url' in button) return { label: button.label, url: button.url };
  const { label, line, asks } = button;
  if (asks !== undefined) return { label, line, asks };
  const form = formOf(button);
  return form === undefined ? { label, line } : { label, line, form };
}

function toButtons(block: Block): readonly JsonButton[] {
  if (block.type === 'select') return block.options.map(({ label, line }) => ({ label, line }));
  return block.type === 'buttons' ? block.buttons.map(toButton) : [];
}

/** A reply as the protocol tells it. */
export function toJsonAnswer(id: LineId, { about, ...reply }: Reply, ms: number): JsonAnswer {
  const charts = reply.blocks.flatMap((block) => (block.type === 'chart' ? [block.chart] : []));
  return {
    id,
    kind: about.kind,
    terms: about.terms.map(({ name, aliases, score }) => ({ name, aliases, score })),
    ...(about.compare === undefined ? {} : { compare: about.compare }),
    text: renderPlain({ ...reply, about }, { buttons: false }),
    ...(charts.length === 0 ? {} : { charts }),
    buttons: reply.blocks.flatMap(toButtons),
    ms,
  };
}

const toJsonError = (id: LineId, text: string): JsonAnswer => ({
  id,
  kind: 'error',
  terms: [],
  text,
  buttons: [],
  ms: 0,
});

/** The door for programs: JSON in, one JSON line out for each, in order. */
export function createJsonLines({
  tutor,
  clock,
  input,
  output,
}: {
  readonly tutor: Tutor;
  readonly clock: Clock;
  readonly input: Readable;
  readonly output: Writable;
}): LineDoor {
  return createPump({
    name: 'json-lines',
    input,
    output,
    limit: LINES_LIMITS.lineBytes,
    answer: async (raw) => {
      const line = parseJsonLine(raw);
      if (!line.ok) return `${JSON.stringify(toJsonError(line.failure.id, line.failure.message))}\n`;
      // The clock tells the time of day; how long something took is read from the clock that never jumps.
      const begun = performance.now();
      const reply = await tutor.respond(toRequest(line.value, clock()));
      const ms = Math.round((performance.now() - begun) * 1000) / 1000;
      return `${JSON.stringify(toJsonAnswer(line.value.id, reply, ms))}\n`;
    },
  });
}
