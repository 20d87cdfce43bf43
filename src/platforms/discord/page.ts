import {
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
} from 'discord.js';
import type { Button, Option } from '../../core/reply.ts';
import { toPlain, type Text } from '../../core/spans.ts';
import { buttonComponent, createLineIds } from './buttons.ts';
import { LIMITS } from './limits.ts';
import { clip, fence, printable, printableSpan, renderText } from './markdown.ts';
import { selectComponent } from './select.ts';

const NOTICE = '-# Cut to fit Discord: the rest is left out. Ask for one part of it to see more.';

/** A card being written: takes what fits and remembers whether something did not. */
export interface Page {
  /** Text on a line of its own; `tight` keeps it close to the line before. */
  readonly line: (prefix: string, text: Text, tight?: boolean) => void;
  readonly code: (code: string, language?: string) => void;
  readonly rule: () => void;
  readonly picture: (file: string, alt: string) => void;
  /** An attached file to open. */
  readonly file: (file: string) => void;
  readonly buttons: (buttons: readonly Button[]) => void;
  readonly select: (label: string, options: readonly Option[]) => void;
  /** What goes into the container; says so when something was cut. */
  readonly close: () => APIComponentInContainer[];
}

/** Starts a card. Room for the container itself and for the notice that something was cut is kept from the start. */
export function createPage(): Page {
  const components: APIComponentInContainer[] = [];
  const lineIds = createLineIds();
  let places = LIMITS.components - 2;
  let room = LIMITS.text - NOTICE.length;
  let paragraph = '';
  let textCut = false;
  let cut = false;
  let menus = 1;

  function flush(): void {
    if (paragraph !== '') components.push({ type: ComponentType.TextDisplay, content: paragraph });
    paragraph = '';
  }

  /** Adds Markdown made for the room there is; the first that does not fit ends all text, so that no middle is missing. */
  function write(tight: boolean, make: (room: number) => { readonly markdown: string; readonly whole: boolean }): void {
    if (textCut) return;
    const opens = paragraph === '';
    const gap = opens ? '' : tight ? '\n' : '\n\n';
    const { markdown, whole } = opens && places < 1 ? { markdown: '', whole: false } : make(room - gap.length);
    if (!whole) textCut = cut = true;
    if (markdown.trim() === '') return;
    if (opens) places -= 1;
    paragraph += gap + markdown;
    room -= gap.length + markdown.length;
  }

  function add(component: APIComponentInContainer, size: number): void {
    flush();
    components.push(component);
    places -= size;
  }

  function line(prefix: string, text: Text, tight = false): void {
    const clean = text.map(printableSpan);
    if (toPlain(clean).trim() === '') return;
    write(tight, (left) => {
      if (left <= prefix.length) return { markdown: '', whole: false };
      const { markdown, whole } = renderText(clean, left - prefix.length);
      return { markdown: markdown === '' ? '' : prefix + markdown, whole };
    });
  }

  function code(text: string, language?: string): void {
    const lines = printable(text).replace(/\s+$/u, '').split('\n');
    if (lines.every((each) => each.trim() === '')) return;
    write(true, (left) => {
      const whole = fence(lines.join('\n'), language);
      if (whole.length <= left) return { markdown: whole, whole: true };
      return { markdown: cutFence(lines, left, language), whole: false };
    });
  }

  function row(buttons: readonly APIButtonComponent[]): void {
    const fitting = buttons.slice(0, Math.max(0, places - 1));
    if (fitting.length < buttons.length) cut = true;
    const component: APIActionRowComponent<APIButtonComponent> = {
      type: ComponentType.ActionRow,
      components: [...fitting],
    };
    if (fitting.length > 0) add(component, 1 + fitting.length);
  }

  function buttons(all: readonly Button[]): void {
    const drawn: APIButtonComponent[] = [];
    for (const button of all) {
      const component = buttonComponent(button, lineIds);
      if (component !== undefined) drawn.push(component);
      else if ('line' in button) line('-# ', [`${button.label}: say `, { type: 'code', text: button.line }], true);
      else line('-# ', [`${button.label}: ${button.url}`], true);
    }
    for (let at = 0; at < drawn.length; at += LIMITS.buttonsInRow) row(drawn.slice(at, at + LIMITS.buttonsInRow));
  }

  function select(label: string, options: readonly Option[]): void {
    const component = selectComponent(label, options, menus);
    if (component === undefined || places < 2) {
      if (options.length > 0) cut = true;
      return;
    }
    menus += 1;
    const offered = component.options.length;
    if (offered < options.length)
      line('-# ', [`The menu holds the first ${String(offered)} of ${String(options.length)}.`], true);
    add({ type: ComponentType.ActionRow, components: [component] }, 2);
  }

  return {
    line,
    code,
    buttons,
    select,
    rule: () => {
      if (places > 1) add({ type: ComponentType.Separator }, 1);
    },
    picture: (file, alt) => {
      if (places < 1) {
        cut = true;
        return;
      }
      const description = clip(printable(alt).trim(), LIMITS.alt);
      const media = { url: `attachment://${file}` };
      const item = description === '' ? { media } : { media, description };
      add({ type: ComponentType.MediaGallery, items: [item] }, 1);
    },
    file: (file) => {
      if (places < 1) cut = true;
      else add({ type: ComponentType.File, file: { url: `attachment://${file}` } }, 1);
    },
    close: () => {
      flush();
      if (cut) components.push({ type: ComponentType.TextDisplay, content: NOTICE });
      return components;
    },
  };
}

/** As many whole lines in a fence as fit. */
function cutFence(lines: readonly string[], room: number, language?: string): string {
  let kept = '';
  for (const each of lines) {
    const longer = kept === '' ? clip(each, Math.floor((room - 40) / 2)) : `${kept}\n${each}`;
    if (fence(longer, language).length > room) break;
    kept = longer;
  }
  return kept.trim() === '' ? '' : fence(kept, language);
}
