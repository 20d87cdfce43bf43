import { box, code, column, labelled, name, row, say } from '../make.ts';
import type { Picture, Shape } from '../shape.ts';

const pod = (id: string): Shape =>
  box('pod', column([labelled('pod', name('Pod')), code('web:2')], { gap: 4 }), { id, pad: 8 });

/** Who creates whom when a Deployment runs its second version. */
export const deploymentReplicasetPods: Picture = {
  name: 'deployment-replicaset-pods',
  title: 'Deployment, ReplicaSets, Pods',
  alt:
    'A Deployment asks for three Pods of image web:2 and owns two ReplicaSets, one for each version. ' +
    'The ReplicaSet of version 2 keeps three Pods alive. ' +
    'The ReplicaSet of version 1 is held at zero Pods, so that one can go back to it.',
  body: column(
    [
      column(
        [
          box(
            'main',
            column([labelled('sheet', name('Deployment web')), say('three Pods of image web:2')], { gap: 4 }),
            { id: 'deployment', width: 330 },
          ),
        ],
        {
          align: 'center',
        },
      ),
      row(
        [
          column(
            [
              box(
                'plain',
                column([labelled('loop', name('ReplicaSet, version 2')), say('wants 3, has 3')], { gap: 4 }),
                { id: 'new' },
              ),
              row([pod('a'), pod('b'), pod('c')], { equal: true, gap: 10 }),
            ],
            { gap: 46, grow: true, justify: 'start' },
          ),
          column(
            [
              box('faint', column([name('ReplicaSet,', 'version 1'), say('wants 0, has 0')], { gap: 4 }), {
                id: 'old',
                dashed: true,
              }),
              say('kept, so that', 'you can go', 'back to it'),
            ],
            { gap: 12, justify: 'start' },
          ),
        ],
        { gap: 24 },
      ),
    ],
    { gap: 46 },
  ),
  arrows: [
    { from: 'deployment', to: 'new', leaves: 'bottom', enters: 'top', at: 0.24, straight: true },
    { from: 'deployment', to: 'old', leaves: 'bottom', enters: 'top', at: 0.7, dashed: true },
    { from: 'new', to: 'a', leaves: 'bottom', enters: 'top' },
    { from: 'new', to: 'b', leaves: 'bottom', enters: 'top' },
    { from: 'new', to: 'c', leaves: 'bottom', enters: 'top' },
  ],
};
