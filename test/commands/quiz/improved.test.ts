import { describe, expect, test } from 'vitest';
import { renderPlain } from '../../../src/core/plain.ts';
import type { QuizResult } from '../../../src/ports/results.ts';
import { MORNING, openTutor, type WholeTutor } from '../whole-tutor.ts';
import { played } from './a-played-quiz.ts';
import { ANN, BEN } from './at-the-table.ts';

const DAY_MS = 86_400_000;

/** Somebody's result in an earlier quiz: nothing right of five questions. */
const earlier = (quiz: string, name: string, facts: Partial<QuizResult> = {}): QuizResult => ({
  quiz,
  endedAt: MORNING - DAY_MS,
  team: 'slack/team',
  channel: 'elsewhere',
  mode: 'calm',
  topic: 'Kubernetes',
  person: `slack/team/@${name.toLowerCase()}`,
  name,
  points: 0,
  right: 0,
  asked: 5,
  rank: 2,
  players: 2,
  ...facts,
});

/** Three earlier quizzes of somebody. */
async function remember(tutor: WholeTutor, name: string, facts: Partial<QuizResult> = {}): Promise<void> {
  const quizzes = ['q1aaaaaa', 'q1bbbbbb', 'q1cccccc'].map(
    (id) => `${id.slice(0, 7)}${name.slice(0, 1).toLowerCase()}`,
  );
  for (const quiz of quizzes) await tutor.store.results.put(quiz, [earlier(quiz, name, facts)]);
}

const podiumOf = (tutor: WholeTutor): string =>
  tutor.poster.texts().findLast((text) => text.startsWith('How it ended')) ?? '';

describe('the podium', () => {
  test('names who has improved over their earlier quizzes in the team', async () => {
    const tutor = openTutor();
    await remember(tutor, 'Ann');
    await remember(tutor, 'Ben', { right: 5 });
    await played({ tutor });
    expect(podiumOf(tutor)).toContain('Most improved: Ann from 0% to 100% right');
    expect(podiumOf(tutor)).not.toContain('Ben from');
  });

  test.each([
    ['were played alone', { players: 1 }],
    ['were played in another team', { team: 'slack/others' }],
    ['came afterwards', { endedAt: MORNING + DAY_MS }],
  ])('counts no quizzes that %s', async (_, facts) => {
    const tutor = openTutor();
    await remember(tutor, 'Ann', facts);
    await played({ tutor });
    expect(podiumOf(tutor)).toContain('How it ended');
    expect(podiumOf(tutor)).not.toContain('Most improved');
  });

  test('tells nothing of how those did before who took themselves off the boards', async () => {
    const tutor = openTutor();
    await remember(tutor, 'Ann');
    await tutor.say('board hide me', ANN);
    await played({ tutor });
    expect(podiumOf(tutor)).not.toContain('Most improved');
  });

  test('says it anew when a correction changes it', async () => {
    const tutor = openTutor();
    await remember(tutor, 'Ben', { right: 1 });
    await played({ tutor });
    expect(podiumOf(tutor)).not.toContain('Most improved');
    for (const line of ['regrade 1 B', 'regrade 3 C B A']) await tutor.say(line, ANN);
    await tutor.round();
    expect(podiumOf(tutor)).toContain('Most improved: Ben from 20% to 50% right');
    expect(renderPlain(await tutor.say('board team', BEN))).toContain('Ben');
  });
});
