import { box, code, column, labelled, name, row, say } from '../make.ts';
import type { Picture, Shape } from '../shape.ts';

const pod = box('pod', labelled('pod', say('Pod')), { pad: 9 });
const lost = box('faint', labelled('cross', say('lost')), { pad: 9, dashed: true });

const side = (id: string, heading: Shape, inside: readonly Shape[]): Shape =>
  box('frame', column([heading, ...inside], { gap: 10, justify: 'start' }), { id, pad: 14, grow: true });

/** The loop that everything in Kubernetes follows. */
export const desiredState: Picture = {
  name: 'desired-state',
  title: 'Wish and reality',
  alt:
    'The desired state says replicas: 3; the current state is two Pods, since a third was lost. ' +
    'A controller reads the wish, counts what is there, and creates one new Pod to close the gap. ' +
    'Then it compares again, without end.',
  body: column(
    [
      row(
        [
          side('wish', labelled('sheet', name('Desired state')), [
            say('what you asked for'),
            box('plain', code('replicas: 3'), { pad: 9 }),
          ]),
          side('reality', labelled('server', name('Current state')), [
            say('what is there now'),
            row([pod, pod, lost], { equal: true, gap: 8 }),
          ]),
        ],
        { gap: 24 },
      ),
      box('main', column([labelled('loop', name('Controller')), say('compares the two again and again')], { gap: 4 }), {
        id: 'controller',
      }),
    ],
    { gap: 62 },
  ),
  arrows: [
    { from: 'wish', to: 'controller', leaves: 'bottom', enters: 'top', straight: true, label: ['wanted: 3'] },
    {
      from: 'reality',
      to: 'controller',
      leaves: 'bottom',
      enters: 'top',
      at: 0.22,
      straight: true,
      label: ['there: 2'],
    },
    {
      from: 'controller',
      to: 'reality',
      leaves: 'top',
      enters: 'bottom',
      at: 0.8,
      straight: true,
      label: ['create 1'],
    },
  ],
};
