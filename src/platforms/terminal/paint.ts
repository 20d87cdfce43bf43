import { styleText } from 'node:util';

/** Looks a terminal can give to a piece of text. */
export type Look = Parameters<typeof styleText>[0];

/** Gives a text a look, or leaves it as it is where there are no colours. */
export interface Paint {
  readonly colour: boolean;
  readonly as: (look: Look, text: string) => string;
}

/** Paint for a terminal with colours, or for one without. */
export function createPaint(colour: boolean): Paint {
  return {
    colour,
    // Whether the output understands colours was decided by the caller; `styleText` would look at stdout.
    as: (look, text) => (colour && text !== '' ? styleText(look, text, { validateStream: false }) : text),
  };
}
