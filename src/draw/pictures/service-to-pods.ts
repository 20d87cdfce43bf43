import { box, code, column, icon, labelled, name, row, say } from '../make.ts';
import type { IconName } from '../icons.ts';
import type { Picture, Shape } from '../shape.ts';

const pod = (id: string, address: string, sign: IconName, state: string, faint = false): Shape =>
  box(
    faint ? 'faint' : 'pod',
    column([labelled('pod', name('Pod')), code('app: web', address), row([icon(sign), say(state)], { gap: 6 })], {
      gap: 6,
    }),
    { id, dashed: faint, pad: 10 },
  );

/** One steady address in front of Pods that come and go. */
export const serviceToPods: Picture = {
  name: 'service-to-pods',
  title: 'A Service in front of Pods',
  alt:
    'Inside the cluster, a caller uses the name web and reaches the Service web, whose name and cluster address stay the same. ' +
    'The Service looks for Pods with the label app: web and hands each connection to one of the two that are ready; a third Pod with that label is not ready and gets nothing. ' +
    'The type is ClusterIP, so callers outside the cluster cannot reach it.',
  body: column(
    [
      box(
        'frame',
        column(
          [
            column(
              [
                labelled('server', name('Inside the cluster')),
                box('plain', labelled('person', say('Caller, for example another Pod')), { id: 'caller' }),
              ],
              { align: 'center', gap: 14 },
            ),
            column(
              [
                box(
                  'main',
                  column(
                    [
                      labelled('fork', name('Service web')),
                      row([code('10.96.0.20'), say('stays the same')], { gap: 10 }),
                      say('looks for the label app: web'),
                    ],
                    { gap: 4 },
                  ),
                  { id: 'service', width: 326 },
                ),
              ],
              { align: 'center' },
            ),
            row(
              [
                pod('first', '10.1.0.7', 'check', 'ready'),
                pod('second', '10.1.2.4', 'check', 'ready'),
                pod('third', '10.1.2.9', 'clock', 'not ready', true),
              ],
              { equal: true, gap: 14 },
            ),
          ],
          { gap: 46 },
        ),
        { pad: 16 },
      ),
      say('The address works inside the cluster only (ClusterIP).'),
    ],
    { gap: 14 },
  ),
  arrows: [
    { from: 'caller', to: 'service', leaves: 'bottom', enters: 'top', label: ['http://web'] },
    { from: 'service', to: 'first', leaves: 'bottom', enters: 'top' },
    { from: 'service', to: 'second', leaves: 'bottom', enters: 'top' },
  ],
};
