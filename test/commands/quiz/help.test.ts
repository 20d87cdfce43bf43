import { describe, expect, test } from 'vitest';
import { parsePreset } from '../../../src/commands/quiz/presets.ts';
import { parseLog } from '../../../src/commands/quiz/regrade-line.ts';
import { VERB_HELP } from '../../../src/commands/quiz/verb-help.ts';
import { parseAct, VERBS } from '../../../src/commands/quiz/verbs.ts';
import { renderPlain } from '../../../src/core/plain.ts';
import { openTutor } from '../whole-tutor.ts';
import { ANN } from './at-the-table.ts';

const tutor = openTutor();
const help = async (line: string) => renderPlain(await tutor.say(line, ANN));

describe('the help for quizzes', () => {
  test.each(['help quiz', 'quiz help', 'Quiz help!', 'quiz help please', 'help trivia', 'game help'])(
    'comes for "%s", and opens none',
    async (line) => {
      const reply = await tutor.say(line, ANN);
      expect(reply.title).toBe('Help: quiz');
      expect(
        await tutor.store.quizzes.activeIn({ platform: 'slack', team: 'team', channel: 'general' }),
      ).toBeUndefined();
    },
  );

  test.each(VERBS)('tells what "quiz %s" does', async (verb) => {
    expect(await help('help quiz')).toMatch(new RegExp(`quiz ${verb}\\b`, 'u'));
  });

  test.each(VERB_HELP.map(({ line }) => line))('says "%s" as it can be said', (line) => {
    const rest = line.slice('quiz '.length);
    expect(parsePreset(rest) ?? parseLog(rest) ?? parseAct(rest)).toBeDefined();
  });

  test('leads on to what goes with it', async () => {
    const text = await help('help quiz');
    for (const name of ['answer', 'board', 'regrade', 'packs', 'schedule']) {
      expect(text).toContain(`help ${name}`);
      expect((await tutor.say(`help ${name}`, ANN)).title).toBe(`Help: ${name}`);
      // A typed answer may be any word.
      if (name !== 'answer') expect((await tutor.say(`${name} help`, ANN)).title).toBe(`Help: ${name}`);
    }
  });
});
