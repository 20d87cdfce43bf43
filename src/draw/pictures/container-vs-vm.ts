import { box, column, labelled, name, row, say } from '../make.ts';
import type { Picture, Shape } from '../shape.ts';

const layer = (text: string): Shape => box('plain', say(text), { pad: 6 });
const kernel = (...lines: readonly string[]): Shape => box('deep', say(...lines), { pad: 7 });
const hardware = box('frame', labelled('chip', say('Hardware')), { pad: 9 });

const container: Shape = box('pod', column([name('Container'), layer('program'), layer('its files')], { gap: 7 }), {
  pad: 10,
});

const machine: Shape = box(
  'frame',
  column([name('VM'), layer('program'), layer('its files'), kernel('own kernel')], { gap: 7 }),
  { pad: 10 },
);

/** Why containers start fast and separate less than virtual machines. */
export const containerVsVm: Picture = {
  name: 'container-vs-vm',
  title: 'Two ways to keep programs apart',
  alt:
    'Left, two containers, each with a program and its files, stand on one kernel that they share, which runs on the hardware. ' +
    'Right, two virtual machines, each with a program, its files and a kernel of its own, stand on a hypervisor, which shares out the hardware. ' +
    'So containers start fast and cost little, while virtual machines are heavier and keep programs apart more strongly.',
  body: column(
    [
      row([name('Containers'), name('Virtual machines (VM)')], { gap: 24, equal: true }),
      row(
        [
          column(
            [
              row([container, container], { gap: 10, equal: true }),
              kernel('One kernel, shared'),
              hardware,
              say('Starts fast, costs little.', 'The wall is thinner.'),
            ],
            { gap: 10, justify: 'end' },
          ),
          column(
            [
              row([machine, machine], { gap: 10, equal: true }),
              box('plain', say('Hypervisor'), { pad: 7 }),
              hardware,
              say('Boots a whole system.', 'The wall is thicker.'),
            ],
            { gap: 10, justify: 'end' },
          ),
        ],
        { gap: 24, equal: true },
      ),
    ],
    { gap: 14 },
  ),
  arrows: [],
};
