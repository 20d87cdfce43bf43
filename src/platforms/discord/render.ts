import {
  ComponentType,
  MessageFlags,
  type APIContainerComponent,
  type RESTPostAPIChannelMessageJSONBody,
  type RawFile,
} from 'discord.js';
import { toBars, toCaption } from '../../core/chart-bars.ts';
import { mapWords } from '../../core/chart.ts';
import { chartName } from '../../core/pictured.ts';
import { renderPlain } from '../../core/plain.ts';
import type { Block, Reply } from '../../core/reply.ts';
import { fitListing } from '../../core/listing.ts';
import { renderTable } from '../../core/table.ts';
import { LIMITS, TABLE_WIDTH, TITLE } from './limits.ts';
import { clip, escape, flat, flatSpan, printable } from './markdown.ts';
import { createPage, type Page } from './page.ts';
import { TITLE_MARK } from './subject.ts';

/** A message ready to send: what every way of sending has in common. */
export interface Rendered {
  readonly body: Pick<
    RESTPostAPIChannelMessageJSONBody,
    'allowed_mentions' | 'attachments' | 'components' | 'content' | 'flags'
  >;
  readonly files: readonly RawFile[];
}

/** Drawings and charts of a reply by name, as PNG. */
export type Drawings = ReadonlyMap<string, Uint8Array>;

/** The blue of Kubernetes. */
const ACCENT = 0x326ce5;
const BAR = 10;

/** Where the handlers write: the card, and the files that go with it. */
interface Sheet {
  readonly page: Page;
  /** The name under which a picture is attached, or `undefined` when it cannot be. */
  readonly attach: (picture: string, alt: string) => string | undefined;
  /** The same for a text file. */
  readonly attachText: (name: string, text: string) => string | undefined;
}

const handlers = {
  text: ({ page }, { text }) => page.line('', text),
  heading: ({ page }, { text }) => page.line('### ', [flat(text)]),
  list: ({ page }, { items, ordered }) => {
    for (const [at, item] of items.entries()) {
      page.line(ordered === true ? `${String(at + 1)}. ` : '- ', item.map(flatSpan), at > 0);
    }
  },
  code: ({ page }, { code, language }) => page.code(code, language),
  table: ({ page }, { caption, columns, rows }) => {
    page.line('', [{ type: 'strong', text: flat(caption) }]);
    page.code(renderTable(columns, rows, TABLE_WIDTH));
  },
  listing: ({ page }, { columns, rows }) => {
    const { text, dropped } = fitListing(
      columns,
      rows.map((row) => row.map(flat)),
      TABLE_WIDTH,
    );
    page.code(text);
    if (dropped.length > 0) page.line('-# ', [`Left out for width: ${dropped.map(flat).join(', ')}`], true);
  },
  select: ({ page }, { label, options }) => page.select(label, options),
  file: ({ page, attachText }, { name, text, alt }) => {
    const file = attachText(name, text);
    if (file === undefined) page.line('-# ', [flat(alt)]);
    else page.file(file);
  },
  fields: ({ page }, { fields }) => {
    for (const [at, { name, value }] of fields.entries()) {
      page.line('', [{ type: 'strong', text: `${flat(name)}:` }, ' ', ...value.map(flatSpan)], at > 0);
    }
  },
  note: ({ page }, { text, tone }) => {
    const words = text.map(flatSpan);
    if (tone === 'warning') page.line('> ', [{ type: 'strong', text: 'Warning:' }, ' ', ...words]);
    else page.line('-# ', words);
  },
  image: ({ page, attach }, { picture, alt }) => {
    const file = attach(picture, alt);
    if (file === undefined) page.line('-# ', [`Picture: ${flat(alt)}`]);
    else page.picture(file, alt);
  },
  chart: ({ page, attach }, { chart, alt }) => {
    const file = attach(chartName(chart), alt);
    if (file !== undefined) return page.picture(file, alt);
    const shown = mapWords(chart, flat);
    page.line('', [{ type: 'strong', text: toCaption(shown) }]);
    page.code(toBars(shown, { width: TABLE_WIDTH, ascii: false }).join('\n'));
  },
  buttons: ({ page }, { buttons }) => page.buttons(buttons),
  progress: ({ page }, { done, total, label }) => {
    const filled = total > 0 ? Math.min(BAR, Math.max(0, Math.round((done / total) * BAR))) : 0;
    const bar = '▰'.repeat(filled) + '▱'.repeat(BAR - filled);
    page.line('', [`${flat(label)}: ${bar} ${String(done)} of ${String(total)}`]);
  },
} satisfies { [T in Block['type']]: (sheet: Sheet, block: Extract<Block, { type: T }>) => void };

/**
 * Draws a reply as a Components V2 card with the drawings there are; a picture without a drawing is told in words. Without
 * `drawings` nothing may be attached, and files are told in words, too.
 */
export function render(reply: Reply, drawings?: Drawings): Rendered {
  const page = createPage();
  const files: RawFile[] = [];
  const alts: string[] = [];
  const attach = (picture: string, alt: string): string | undefined => {
    const data = drawings?.get(picture);
    if (data === undefined || data.length > LIMITS.fileBytes || files.length >= LIMITS.files) return undefined;
    const name = `${String(files.length + 1)}-${picture.replace(/[^a-z0-9-]+/giu, '-').slice(0, 60)}.png`;
    files.push({ name, data: Buffer.from(data), contentType: 'image/png' });
    alts.push(clip(printable(alt).trim(), LIMITS.alt));
    return name;
  };
  const attachText = (called: string, text: string): string | undefined => {
    const data = Buffer.from(text.toWellFormed());
    if (drawings === undefined || data.length > LIMITS.fileBytes || files.length >= LIMITS.files) return undefined;
    const [, stem = '', ending = 'txt'] = /^(.*?)(?:\.([a-z0-9]{1,8}))?$/isu.exec(called) ?? [];
    const name = `${String(files.length + 1)}-${stem.replace(/[^a-z0-9-]+/giu, '-').slice(0, 60)}.${ending}`;
    files.push({ name, data, contentType: 'text/plain; charset=utf-8' });
    alts.push('');
    return name;
  };
  if (reply.title !== undefined && reply.title.trim() !== '') {
    page.line(TITLE_MARK, [clip(flat(reply.title), TITLE)]);
    page.rule();
  }
  // The record is closed over the union, so the handler found always fits the block.
  for (const block of reply.blocks)
    (handlers[block.type] as (sheet: Sheet, block: Block) => void)({ page, attach, attachText }, block);
  const inside = page.close();
  const empty = { type: ComponentType.TextDisplay, content: '-# (There is nothing to show.)' } as const;
  const card: APIContainerComponent = {
    type: ComponentType.Container,
    accent_color: ACCENT,
    components: inside.length === 0 ? [empty] : inside,
  };
  const attachments = files.map(({ name }, id) => {
    const description = alts[id] ?? '';
    return { id, filename: name, ...(description === '' ? {} : { description }) };
  });
  const body = { ...QUIET, flags: MessageFlags.IsComponentsV2, components: [card], attachments };
  return { body, files };
}

/** Nobody is pinged, whatever the text says. */
const QUIET = { allowed_mentions: { parse: [], replied_user: false } };

/** The same reply as plain text: for the day Discord refuses a card. */
export function renderBare(reply: Reply): Rendered {
  const notice = '\n(cut to fit Discord)';
  const text = escape(printable(renderPlain(reply)));
  const whole = text.length <= LIMITS.content;
  const content = whole ? text : `${clip(text, LIMITS.content - notice.length)}${notice}`;
  return { body: { ...QUIET, content: content.trim() === '' ? '(There is nothing to show.)' : content }, files: [] };
}
