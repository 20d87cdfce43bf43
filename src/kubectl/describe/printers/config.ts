import { valueAt } from '../../object.ts';
import { tableOf } from '../lists.ts';
import { field, isRecord, said } from '../parts.ts';
import type { Part, Printers, Scene } from '../scene.ts';
import { count, oneLine, plain } from '../text.ts';
import { yes } from './pod-template.ts';
import { podsIn } from './pods.ts';

/** The keys of what is kept, with how much stands under each, never what. */
const keys: Part = (scene) => {
  const rows = [...sizesIn(scene, 'data', textSize), ...sizesIn(scene, 'binaryData', base64Size)];
  return tableOf(
    'Data',
    rows,
    [
      ['Key', 'key'],
      ['Size', 'size'],
    ],
    scene,
    '<none>',
  );
};

interface KeySize {
  readonly key: string;
  readonly size: string;
}

function sizesIn({ object }: Scene, place: string, sizeOf: (value: string) => number): readonly KeySize[] {
  const map = valueAt(object, place);
  if (!isRecord(map)) return [];
  return Object.entries(map).map(([key, value]) => ({ key: oneLine(key), size: sizeText(plain(value), sizeOf) }));
}

/** What was hidden before says how long it was: `<redacted, 12 chars>`. */
function sizeText(value: string, sizeOf: (value: string) => number): string {
  const hidden = /^<(?:redacted|elided), (\d+ [a-z]+)>$/u.exec(value)?.[1];
  return hidden ?? count(sizeOf(value), 'byte');
}

const textSize = (value: string): number => new TextEncoder().encode(value).length;
const base64Size = (value: string): number => Math.floor((value.replace(/[=\s]/gu, '').length * 3) / 4);

const keyCount: Part = said('Keys', ({ object }) => {
  const maps = ['data', 'stringData'].map((place) => valueAt(object, place)).filter(isRecord);
  return `${String(new Set(maps.flatMap(Object.keys)).size)}, which are not shown`;
});

/** What programs are configured with. */
export const configPrinters: Printers = {
  ConfigMap: {
    about: { desired: 'what it holds, without the values' },
    desired: [field('Immutable', 'immutable', { as: yes }), keys],
    related: [podsIn('Pods That Use It', 'pods', '<none> (no Pod of the namespace names it)')],
  },
  Secret: {
    about: { desired: 'what it holds, without the values' },
    desired: [field('Type', 'type'), field('Immutable', 'immutable', { as: yes }), keyCount],
  },
};
