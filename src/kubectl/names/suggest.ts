import { distance } from '../../core/distance.ts';
import { qualifiedName, type Discovery } from '../discovery.ts';
import { forgiven } from './forgiven.ts';

const MOST = 3;

/** Longer words than any name of the API are not compared: DNS names end at 253 characters. */
const MOST_CHARACTERS = 253;

/** Types with a name, short name or kind near a word, nearest first, as they are to be typed. */
export function suggestTypes(word: string, { resources }: Discovery): readonly string[] {
  const [name = ''] = word.toLowerCase().split('.');
  const seen = new Set<string>();
  const candidates: { readonly show: string; readonly words: readonly string[] }[] = [];
  for (const resource of resources) {
    // The plain name does where it is the first of that name.
    const show = seen.has(resource.name) ? qualifiedName(resource) : resource.name;
    seen.add(resource.name);
    const { singular, kind, shortNames } = resource;
    candidates.push({ show, words: [resource.name, singular, kind.toLowerCase(), ...shortNames] });
  }
  const near = candidates.map(({ show, words }) => ({ show, slips: Math.min(...words.map((w) => slipsTo(name, w))) }));
  return nearest(near);
}

/** Names near a name, nearest first: those that begin with it, those it slipped from, those that contain it. */
export function suggestNames(name: string, known: readonly string[]): readonly string[] {
  const wanted = name.toLowerCase();
  return nearest(known.map((show) => ({ show, slips: nameSlips(wanted, show) })));
}

/** What a name of many parts begins with counts as well as the whole: `wbe` for `web-7d9f5-x2x4q`. */
function nameSlips(wanted: string, known: string): number {
  if (wanted === '') return Infinity;
  if (known.startsWith(wanted)) return 0.5;
  const start = known.slice(0, wanted.length);
  const slips = Math.min(slipsTo(wanted, known), slipsTo(wanted, start) + 0.25);
  if (slips < Infinity) return slips;
  return known.includes(wanted) ? MOST + 1 : Infinity;
}

function slipsTo(word: string, known: string): number {
  if (word.length > MOST_CHARACTERS) return Infinity;
  const most = forgiven(word);
  const slips = distance(word, known, most);
  return slips > most ? Infinity : slips;
}

function nearest(candidates: readonly { readonly show: string; readonly slips: number }[]): readonly string[] {
  const near = candidates.filter(({ slips }) => slips < Infinity).sort((a, b) => a.slips - b.slips);
  return [...new Set(near.map(({ show }) => show))].slice(0, MOST);
}
