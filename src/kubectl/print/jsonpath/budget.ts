import { JsonPathError } from './cursor.ts';

/** A template that would take too long or print too much. Unlike other errors it is never taken for "there is something". */
export class OverBudget extends JsonPathError {}

/** What a template may use: values looked at, and characters printed. Counted, so that the same template always ends alike. */
export interface Budget {
  readonly spend: (values: number) => void;
  readonly print: (characters: number) => void;
}

/** Every value of 1,500 pods once or twice: a fifth of a second at most, and a millisecond for what people ask. */
const MOST_VALUES = 1_000_000;

/** As much as is read from a server at most. */
const MOST_PRINTED = 32 * 1024 * 1024;

/** A fresh budget for one evaluation. */
export function createBudget(): Budget {
  let [values, printed] = [0, 0];
  return {
    spend: (count) => {
      values += count;
      if (values > MOST_VALUES) throw new OverBudget('it looks at too many values');
    },
    print: (count) => {
      printed += count;
      if (printed > MOST_PRINTED) throw new OverBudget('it prints too much');
    },
  };
}
