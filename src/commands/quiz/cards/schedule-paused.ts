import { reply, type Reply } from '../../../core/reply.ts';
import type { Schedule } from '../../../ports/schedules.ts';
import { code } from '../../cards/passages.ts';

/** What whoever made a schedule is told when its channel takes nothing. */
export function schedulePausedCard({ id, line }: Schedule, reason: string): Reply {
  return reply('quiz', 'Your schedule is paused', [
    {
      type: 'text',
      text: ['You scheduled ', code(line), ` in a channel where I cannot write any more, so it is paused. ${reason}`],
    },
    { type: 'text', text: ['When I can write there again, say ', code(`schedule resume ${id}`), ' there.'] },
  ]);
}
