import { box, code, column, labelled, listing, name, row, say } from '../make.ts';
import type { Picture, Shape } from '../shape.ts';

const service = (id: string, which: string): Shape => box('plain', labelled('fork', name(`Service ${which}`)), { id });
const pods = (id: string): Shape => box('pod', labelled('pod', say('its Pods')), { id });
const branch = (which: string): Shape => column([service(which, which), pods(`${which}-pods`)], { gap: 40 });

/** How one entrance sorts web requests. */
export const ingressRouting: Picture = {
  name: 'ingress-routing',
  title: 'An Ingress sorts web requests',
  alt:
    'A browser outside asks for https://shop.example.com/api/orders and reaches the Ingress controller, a program in the cluster. ' +
    'The controller reads the rules of the Ingress: for the host shop.example.com, paths under /api go to Service api, all others to Service shop. ' +
    'Here it picks Service api, and a Pod of that Service answers; requests for other paths go to Service shop and its Pods.',
  body: column(
    [
      box(
        'plain',
        column([labelled('globe', name('Browser, outside the cluster')), code('https://shop.example.com/api/orders')], {
          gap: 4,
        }),
        { id: 'browser' },
      ),
      box(
        'frame',
        column(
          [
            column(
              [
                row([labelled('server', name('Cluster'))], { justify: 'end' }),
                row(
                  [
                    box('main', column([name('Ingress controller'), say('the program', 'that sorts')], { gap: 4 }), {
                      id: 'controller',
                      grow: true,
                    }),
                    box(
                      'plain',
                      column(
                        [
                          labelled('sheet', name('Ingress: the rules')),
                          listing('shop.example.com', ' /api to Service api', ' /    to Service shop'),
                        ],
                        { gap: 4 },
                      ),
                      { id: 'rules' },
                    ),
                  ],
                  { gap: 72 },
                ),
              ],
              { gap: 12 },
            ),
            row([branch('api'), branch('shop')], { equal: true, gap: 24 }),
          ],
          { gap: 60 },
        ),
        { pad: 16, id: 'cluster' },
      ),
    ],
    { gap: 40 },
  ),
  arrows: [
    { from: 'browser', to: 'controller', leaves: 'bottom', enters: 'top', at: 0.24, straight: true },
    {
      from: 'controller',
      to: 'rules',
      leaves: 'right',
      enters: 'left',
      dashed: true,
      label: ['reads'],
      labelSide: 'top',
    },
    {
      from: 'controller',
      to: 'api',
      leaves: 'bottom',
      enters: 'top',
      at: 0.2,
      straight: true,
      label: ['this request'],
    },
    {
      from: 'controller',
      to: 'shop',
      leaves: 'bottom',
      enters: 'top',
      at: 0.92,
      dashed: true,
      label: ['other paths'],
      labelSide: 'top',
    },
    { from: 'api', to: 'api-pods', leaves: 'bottom', enters: 'top' },
    { from: 'shop', to: 'shop-pods', leaves: 'bottom', enters: 'top', dashed: true },
  ],
};
