import { reply, type Reply } from '../../core/reply.ts';
import { AREAS } from '../../glossary/areas.ts';
import type { Pack } from '../../quiz/draw/pack.ts';
import { onOneLine } from './cards/names.ts';

const EXAMS = ['KCNA', 'CKAD', 'CKA', 'KCSA', 'CKS'];
const areaName = (area: string): string => area.replaceAll('-', ' ');

/** What each mode is, in a menu. */
const MODE_LABELS = [
  { label: 'Live: all on one question, against the clock', value: 'live' },
  { label: 'Calm: no clock, only right or wrong', value: 'calm' },
  { label: 'Teams: live, in two teams', value: 'teams' },
  { label: 'Duel: you and one other', value: 'duel' },
  { label: 'Daily: one question, open for hours', value: 'daily' },
];

/** So many packs stand before the areas: Discord's menus hold 25 choices, and say how many more there are. */
const PACKS = 5;

/** Opens the form in which a quiz is put together; the packs that the team added come first. */
export function setupCard(packs: readonly Pick<Pack, 'id' | 'title'>[]): Reply {
  return reply('quiz', 'Put a quiz together', [
    {
      type: 'text',
      text: [
        'Choose what it is about and how it is played, or say it in one line, as in ',
        { type: 'code', text: 'quiz calm networking level 2 5' },
        '.',
      ],
    },
    {
      type: 'buttons',
      buttons: [
        {
          label: 'Set it up',
          line: 'quiz',
          style: 'primary',
          form: {
            title: 'A new quiz',
            fields: [
              { type: 'select', label: 'How it is played', name: 'mode', options: MODE_LABELS, initial: 'live' },
              {
                type: 'select',
                label: 'What it is about',
                name: 'topic',
                optional: true,
                options: [
                  ...packs.slice(0, PACKS).map(({ id, title }) => ({ label: onOneLine(title, 60), value: id })),
                  ...AREAS.map((area) => ({ label: areaName(area), value: area })),
                  ...EXAMS.map((exam) => ({ label: `Exam: ${exam}`, value: exam.toLowerCase() })),
                ],
              },
              {
                type: 'select',
                label: 'Level',
                name: 'level',
                optional: true,
                options: [
                  { label: 'First week', value: 'level 1' },
                  { label: 'Working with it', value: 'level 2' },
                  { label: 'Running it', value: 'level 3' },
                ],
              },
              { type: 'text', label: 'How many questions', name: 'count', optional: true, initial: '10' },
              {
                type: 'select',
                label: 'Pace',
                name: 'pace',
                optional: true,
                options: [
                  { label: 'Relaxed: half as much time again', value: 'relaxed' },
                  { label: 'Normal', value: 'normal' },
                  { label: 'Quick: less time', value: 'quick' },
                ],
                initial: 'normal',
              },
            ],
          },
        },
        { label: 'Ten questions, live', line: 'quiz live 10' },
        { label: 'Five, calmly', line: 'quiz calm 5' },
      ],
    },
  ]);
}
