import type { Chart } from '../../src/core/chart.ts';
import { chartBlock, reply, type Reply } from '../../src/core/reply.ts';

const TWELVE = [
  'Ann-Kristin Sørensen',
  'Bo',
  'Cem Yıldırım',
  'Déborah',
  'Иван Петров',
  'Fatima',
  'Grace',
  'Hassan',
  'Ines',
  'Jürgen',
  'Kofi',
  'Lê Thị Mai',
] as const;

/** Charts as quizzes have them, and as they have them on their worst days. */
export const CHARTS: Readonly<Record<string, Chart>> = {
  podium: {
    type: 'podium',
    title: 'Networking quiz: the podium',
    places: [
      { rank: 1, names: ['Ann-Kristin'], points: 1_240, note: 'more right answers' },
      { rank: 2, names: ['Bo'], points: 1_240 },
      { rank: 3, names: ['Cem'], points: 890 },
    ],
  },
  'podium-of-one': { type: 'podium', title: 'Podium', places: [{ rank: 1, names: ['Ann'], points: 1 }] },
  'podium-of-two': {
    type: 'podium',
    title: 'Duel: Ann and Bo',
    places: [
      { rank: 1, names: ['Ann'], points: 520 },
      { rank: 2, names: ['Bo'], points: 480 },
    ],
  },
  'podium-of-twelve': {
    type: 'podium',
    title: 'Podium',
    places: TWELVE.map((name, at) => ({ rank: at + 1, names: [name], points: 1_300 - at * 97 })),
  },
  'podium-tied': {
    type: 'podium',
    title: 'Networking quiz: the podium',
    places: [
      { rank: 1, names: ['Ann', 'Bo'], points: 1_240 },
      { rank: 3, names: ['Cem', 'Dee', 'Eve', 'Fay', 'Gus', 'Hal', 'Ida', 'Jan'], points: 890 },
    ],
  },
  'podium-of-nobody': { type: 'podium', title: 'Podium', places: [] },
  board: {
    type: 'board',
    title: 'Points this month',
    unit: 'points',
    rows: TWELVE.map((name, at) => ({
      // Two share the fourth rank.
      rank: at === 4 ? 4 : at + 1,
      name,
      value: 1_300 - (at === 4 ? 3 : at) * 97,
      ...(at === 0 ? { change: 2 } : at === 1 ? { change: -1 } : at === 7 ? { change: 'new' as const } : {}),
      ...(at === 2 ? { note: 'joined at question 4' } : {}),
    })),
  },
  'board-of-accuracy': {
    type: 'board',
    title: 'Accuracy this season',
    unit: 'percent',
    rows: [
      { rank: 1, name: 'Ann', value: 92, change: 2 },
      { rank: 2, name: 'Bo', value: 81.67, note: 'joined at question 4' },
      { rank: 3, name: 'Cem', value: 40, change: -1 },
    ],
  },
  'board-of-improvement': {
    type: 'board',
    title: 'Most improved this season',
    unit: 'gain',
    rows: [24, 12.5, 3, 0, -6].map((value, at) => ({
      rank: at + 1,
      name: TWELVE[at] ?? '',
      value,
      note: `${String(9 - at)} of 12 right`,
    })),
  },
  'board-hostile': {
    type: 'board',
    title: '<b>Points</b> & "more"',
    unit: 'points',
    rows: [
      { rank: 1, name: 'Ann-Kristin Magdalena Sørensen-Østergaard the Third of Norway', value: 1_240, change: 12 },
      { rank: 2, name: '<script>alert(1)</script> @everyone <!channel>', value: 940 },
      { rank: 3, name: 'שלום עולם', value: 800, change: 1 },
      { rank: 4, name: '日本語の名前', value: 700 },
      { rank: 5, name: 'Ann 🚀👩‍👩‍👧', value: 1 },
      { rank: 6, name: '\u202eevil\u0000\u001b[31m```\n# big', value: -40 },
      { rank: 7, name: '\u200b', value: Number.NaN },
    ],
  },
  mastery: {
    type: 'mastery',
    title: 'What you know, by area',
    areas: [
      { name: 'Networking', parts: { new: 16, learning: 4, familiar: 3, proficient: 5, solid: 12 } },
      { name: 'Storage', parts: { new: 200, learning: 1, familiar: 0, proficient: 0, solid: 0 } },
      { name: 'Workloads', parts: { new: 0, learning: 0, familiar: 2, proficient: 10, solid: 28 } },
      { name: 'Core objects', parts: { new: 0, learning: 0, familiar: 0, proficient: 0, solid: 0 } },
    ],
  },
  counts: {
    type: 'counts',
    title: 'What each option got',
    options: [
      { letter: 'A', label: 'kube-scheduler', count: 5, right: true },
      { letter: 'B', label: 'kubelet', count: 2, right: false },
      { letter: 'C', label: 'kube-proxy', count: 1, right: false },
      { letter: 'D', label: 'etcd', count: 0, right: false },
    ],
  },
  'counts-long': {
    type: 'counts',
    title: 'What happens to a container that uses more memory than its limit?',
    options: [
      {
        letter: 'A',
        label: 'It is stopped and started again on the same node, with a growing delay',
        count: 12,
        right: true,
      },
      {
        letter: 'B',
        label: 'Its Pod moves to another node on which there is more memory left',
        count: 12,
        right: false,
      },
      { letter: 'C', label: 'Nothing', count: 0, right: false },
    ],
  },
  steps: {
    type: 'steps',
    title: 'Your accuracy',
    points: [
      { label: '12 May', value: 40 },
      { label: '19 May', value: 55 },
      { label: '26 May', value: 50 },
      { label: '2 Jun', value: 80 },
      { label: '9 Jun', value: 100 },
    ],
  },
  'steps-of-one': { type: 'steps', title: 'Your accuracy', points: [{ label: '12 May', value: 60 }] },
  'steps-of-twenty': {
    type: 'steps',
    title: 'Your accuracy',
    points: Array.from({ length: 20 }, (_, at) => ({
      label: `Quiz ${String(at + 1)}`,
      value: [90, 66, 28, 10, 29, 67, 0][at % 7] ?? 0,
    })),
  },
};

/** One of the charts above. */
export function chartNamed(name: string): Chart {
  const chart = CHARTS[name];
  if (chart === undefined) throw new Error(`there is no chart ${name}`);
  return chart;
}

/** Replies with one chart each: one of every type, and the worst. */
export const CHART_REPLIES: readonly (readonly [name: string, reply: Reply])[] = [
  'podium',
  'podium-tied',
  'board',
  'board-hostile',
  'mastery',
  'counts',
  'steps',
].map((name) => [name, reply('answer', 'Quiz', [chartBlock(chartNamed(name))])] as const);
