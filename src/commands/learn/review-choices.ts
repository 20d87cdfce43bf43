import { fail, ok, type Result } from '../../core/failure.ts';
import type { Reply } from '../../core/reply.ts';
import { personOf, type Request } from '../../core/request.ts';
import { parseZone } from '../../core/zone.ts';
import { buttonRow } from '../cards/buttons.ts';
import { reviewReply } from './cards/review.ts';
import type { Choice } from './choice.ts';
import type { LearnDeps } from './deps.ts';
import type { LoadLearner } from './learner.ts';
import { writeSettings, type LearnSettings } from './settings.ts';

/** Keeps choices, and says what they change. */
export function createChoices({
  knowledge,
  notes,
  clock,
  load,
}: Pick<LearnDeps, 'knowledge' | 'notes' | 'clock'> & { readonly load: LoadLearner }) {
  const told = (text: string): Result<Reply> =>
    ok(
      reviewReply('Your review', [
        { type: 'text', text: [text] },
        ...buttonRow([{ label: 'Review now', line: 'review', style: 'primary' }]),
      ]),
    );

  return async (choice: Choice, request: Request): Promise<Result<Reply>> => {
    const person = personOf(request);
    const { settings, cards, zone: now } = await load(person);
    const keep = (changed: Partial<LearnSettings>): Promise<void> =>
      writeSettings(notes, person, { ...settings, ...changed }, clock());
    switch (choice.type) {
      case 'zone': {
        const zone = parseZone(choice.zone);
        if (zone === undefined) {
          return fail({
            type: 'invalid',
            message: `"${choice.zone}" is no time zone. Name one as in Europe/Paris or America/New_York; yours is ${now}.`,
          });
        }
        await keep({ zone });
        return told(`Your days go by the clocks of ${zone} now, each from four in the morning on.`);
      }
      case 'workdays':
        await keep({ workdaysOnly: choice.on });
        return told(choice.on ? 'Nothing is due at weekends any more.' : 'Weekends count as days from now on.');
      case 'again': {
        const card = cards.get(choice.term);
        if (card === undefined) {
          const name = knowledge.nameOf(choice.term);
          return fail({
            type: 'missing',
            message: `You have not answered anything about ${name} yet.`,
            tryLine: 'review',
          });
        }
        await keep({ forgiven: { ...settings.forgiven, [choice.term]: card.lapses } });
        return told(`${knowledge.nameOf(choice.term)} is asked again from now on, as if it had never been missed.`);
      }
    }
  };
}
