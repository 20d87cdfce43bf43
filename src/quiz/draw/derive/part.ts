import { toPlain, type Span, type Text } from '../../../core/spans.ts';
import { takeFitting } from '../lures/fit.ts';
import { shuffle } from '../seeded.ts';
import { typeOf } from '../sketch.ts';
import { explain } from './explain.ts';
import { toTemplate, type Deriver, type Made } from './made.ts';

const LURES = 3;

/** A sentence about a part of an example with the part taken out: which part is it? Wrong are the other parts. */
export const parts: Deriver = (facts) =>
  facts.terms.flatMap((term) => {
    const { language, code, lookAt } = term.example;
    const exhibit = { language, code };
    const lines = lookAt.flatMap((passage) => (passage.type === 'list' ? passage.items : []));
    const named = lines.flatMap((line) => partOf(line, code));
    if (named.length < 3) return [];
    return named.map(({ part, rest }, at) =>
      toTemplate(facts, {
        id: `part/${term.id}/${String(at + 1)}`,
        type: typeOf('choice', exhibit),
        family: 'part',
        term,
        make: (random): Made | undefined => {
          const offered = shuffle(named.toSpliced(at, 1), random).map((other) => ({
            text: [other.part],
            because: [other.part, ...other.rest],
          }));
          const wrong = takeFitting([part], offered, LURES);
          if (wrong.length < 2) return undefined;
          return {
            ask: ['Which part of this fits the blank? ____', ...rest],
            exhibit,
            body: { type: 'choice', right: [part], wrong },
            because: explain(term, [part, ...rest]),
          };
        },
      }),
    );
  });

/** A sentence that begins with a part of the example and names it nowhere else. */
function partOf(line: Text, code: string): readonly { readonly part: Span; readonly rest: Text }[] {
  const [part, ...rest] = line;
  if (part === undefined || typeof part === 'string' || part.type !== 'code') return [];
  const said = toPlain(rest);
  // "`a` and `b` say ..." is about both of them.
  if (!code.includes(part.text) || said.includes(part.text) || /^(?: and|,|\/)/u.test(said)) return [];
  return [{ part, rest }];
}
