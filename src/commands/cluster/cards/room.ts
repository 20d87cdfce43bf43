import type { Platform } from '../../../core/request.ts';

/** How much of a result one answer shows. */
export interface Room {
  /** Rows of a listing. */
  readonly rows: number;
  /** Lines and characters of text. */
  readonly lines: number;
  readonly characters: number;
}

/** A first screen in chat, much more where people scroll anyway. Ours, well inside what the platforms take. */
export const ROOMS: Readonly<Record<Platform, Room>> = {
  slack: { rows: 15, lines: 40, characters: 2_600 },
  discord: { rows: 15, lines: 40, characters: 2_400 },
  web: { rows: 50, lines: 200, characters: 20_000 },
  terminal: { rows: 100, lines: 400, characters: 60_000 },
  lines: { rows: 500, lines: 5_000, characters: 400_000 },
};

/** A page of something longer. */
export interface PageOf<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** How many stand before this page. */
  readonly before: number;
}

/** Cuts a page out; a number beyond the last page gives the last. */
export function pageOf<T>(all: readonly T[], size: number, wanted: number): PageOf<T> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(Math.max(1, wanted), pages);
  const before = (page - 1) * size;
  return { items: all.slice(before, before + size), page, pages, before };
}

/** Pages of lines, each inside both limits; a line longer than a page has one to itself. */
export function pagesOfText(
  text: string,
  { lines, characters }: Pick<Room, 'lines' | 'characters'>,
): readonly string[] {
  const pages: string[] = [];
  let page: string[] = [];
  let length = 0;
  for (const line of text.replace(/\n+$/u, '').split('\n')) {
    if (page.length > 0 && (page.length >= lines || length + line.length + 1 > characters)) {
      pages.push(page.join('\n'));
      page = [];
      length = 0;
    }
    page.push(line);
    length += line.length + 1;
  }
  return [...pages, page.join('\n')];
}
