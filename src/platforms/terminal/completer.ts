import type { Tutor } from '../../core/tutor.ts';

/** How many lines Tab goes through before it starts over. */
const OFFERED = 8;

/**
 * What Tab does: puts the best line in the place of what is typed, and with each further Tab the next best. The usual
 * listing would not do, since the lines need not begin with what was typed: "deplo" stands for "explain deployment".
 */
export function createCompleter(complete: Tutor['complete']): (line: string) => [string[], string] {
  let offers: readonly string[] = [];
  let shown = -1;
  return (line) => {
    if (offers[shown] !== line) {
      offers = [...new Set(complete(line, OFFERED).map((offer) => offer.line))].filter((offer) => offer !== line);
      shown = -1;
    }
    shown = offers.length === 0 ? -1 : (shown + 1) % offers.length;
    const offer = offers[shown];
    return [offer === undefined ? [] : [offer], line];
  };
}
