import { box, code, column, labelled, name, row, say } from '../make.ts';
import type { Picture, Shape } from '../shape.ts';

const container = (...lines: readonly string[]): Shape =>
  box('plain', column([labelled('container', name('Container')), say(...lines)], { gap: 4 }), { pad: 10 });

const pod = (which: string, address: string, inside: readonly Shape[], grow: boolean): Shape =>
  box('pod', column([labelled('pod', name(which)), code(address), ...inside], { gap: 8, justify: 'start' }), { grow });

/** What stands inside what: containers in Pods, Pods on a node. */
export const podInNode: Picture = {
  name: 'pod-in-node',
  title: 'Pods on a node',
  alt:
    'A node, which is one machine, runs two Pods, and each Pod has one network address of its own. ' +
    'The first Pod holds two containers, a web server and a log shipper, that share the address of the Pod and a volume; the second Pod holds a single container, which is the usual case. ' +
    'Below, the kubelet of the node takes orders and reports back, and the container runtime runs the containers.',
  body: box(
    'frame',
    column(
      [
        labelled('server', name('Node: one machine')),
        row(
          [
            pod(
              'Pod',
              '10.1.0.7',
              [
                row([container('web server'), container('log shipper')], { gap: 10, equal: true }),
                box('plain', labelled('disk', say('Volume that both can use')), { pad: 9 }),
              ],
              true,
            ),
            pod('Pod', '10.1.0.8', [container('api'), say('The usual case:', 'one container.')], false),
          ],
          { gap: 14 },
        ),
        row(
          [
            box('deep', column([name('kubelet'), say('takes orders, reports')], { gap: 4 }), { pad: 10 }),
            box('deep', column([name('container runtime'), say('runs the containers')], { gap: 4 }), { pad: 10 }),
          ],
          { gap: 14, equal: true },
        ),
      ],
      { gap: 14 },
    ),
    { pad: 16 },
  ),
  arrows: [],
};
