import { toClaim } from '../written.ts';
import { explain } from './explain.ts';
import { toTemplate, type Deriver } from './made.ts';

/** What people get wrong: is it true? The correction explains. */
export const misconceptions: Deriver = (facts) =>
  facts.terms.flatMap((term) =>
    term.misconceptions.map(({ claim, correction }, at) =>
      toTemplate(facts, {
        id: `misconception/${term.id}/${String(at + 1)}`,
        type: 'true-false',
        family: 'misconception',
        truth: false,
        term,
        make: () => ({
          ask: toClaim(claim),
          body: { type: 'true-false', truth: false },
          because: explain(term, correction),
        }),
      }),
    ),
  );
