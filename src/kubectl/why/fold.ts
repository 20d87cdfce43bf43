import type { Finding } from './diagnosis.ts';
import type { Found } from './found.ts';
import type { Key } from './view.ts';

/** Findings that are alike, told as one. */
interface Group {
  /** The one that is shown: on the object that is asked about where it is among them. */
  readonly shown: Found;
  readonly keys: ReadonlySet<Key>;
  readonly because: ReadonlySet<Key>;
  readonly summedUpBy: ReadonlySet<Key>;
  /** Place of the first in the order of rules: causes come first there. */
  readonly order: number;
}

/** A cause with what it explains. */
interface Tree {
  readonly finding: Finding;
  /** Keys of all objects in it. */
  readonly keys: ReadonlySet<Key>;
}

const RANK = { failure: 0, warning: 1, hint: 2 } as const;

/** Puts findings that are alike together, and each under the one that explains it. */
export function fold(all: readonly Found[], target?: Key): readonly Tree[] {
  const groups = toGroups(all, target);
  const parents = toParents(groups, target);
  const trees = groups.filter((group) => !parents.has(group)).map((root) => toTree(root, groups, parents, target));
  return trees.sort(
    (a, b) =>
      RANK[a.finding.severity] - RANK[b.finding.severity] ||
      Number(b.keys.has(target ?? '')) - Number(a.keys.has(target ?? '')) ||
      b.keys.size - a.keys.size,
  );
}

/** Hints are alike whatever they are about: each is one line about all who deserve it. */
function toGroups(all: readonly Found[], target: Key | undefined): readonly Group[] {
  const alike = new Map<string, { readonly found: Found[]; readonly order: number }>();
  all.forEach((found, order) => {
    const { rule, title, severity, owner } = found;
    const key = JSON.stringify([rule, title, severity, severity === 'hint' ? '' : owner]);
    const known = alike.get(key);
    if (known === undefined) alike.set(key, { found: [found], order });
    else known.found.push(found);
  });
  return [...alike.values()].flatMap(({ found, order }) => {
    const shown = found.find(({ key }) => key === target) ?? found[0];
    if (shown === undefined) return [];
    return [
      {
        shown,
        order,
        keys: new Set(found.map(({ key }) => key)),
        because: new Set(found.flatMap((each) => each.because)),
        summedUpBy: new Set(found.flatMap((each) => each.summedUpBy ?? [])),
      },
    ];
  });
}

/** The group that explains each, where one does; never in a circle. */
function toParents(groups: readonly Group[], target: Key | undefined): ReadonlyMap<Group, Group> {
  const byKey = new Map<Key, Group[]>();
  for (const group of groups.filter(explains)) {
    for (const key of group.keys) byKey.set(key, [...(byKey.get(key) ?? []), group]);
  }
  const parents = new Map<Group, Group>();
  // Whoever is asked about is told of itself, not in sum.
  const isSummedUp = (group: Group) => group.summedUpBy.size > 0 && !group.keys.has(target ?? '');
  const sums = (group: Group, other: Group) =>
    isSummedUp(other) && [...group.keys].some((key) => other.summedUpBy.has(key));
  for (const group of groups) {
    const keys = isSummedUp(group) ? [...group.summedUpBy, ...group.because] : [...group.because];
    const candidates = new Set(keys.flatMap((key) => byKey.get(key) ?? []));
    const [best] = [...candidates]
      .filter((other) => other !== group && !sums(group, other) && !isBelow(other, group, parents))
      .sort((a, b) => RANK[a.shown.severity] - RANK[b.shown.severity] || a.order - b.order);
    if (best !== undefined) parents.set(group, best);
  }
  return parents;
}

/** A hint about style explains nothing; that something was scaled away does. */
const explains = ({ shown }: Group): boolean => shown.severity !== 'hint' || shown.rule === 'scaled-to-zero';

function isBelow(group: Group, other: Group, parents: ReadonlyMap<Group, Group>): boolean {
  for (let above: Group | undefined = group; above !== undefined; above = parents.get(above)) {
    if (above === other) return true;
  }
  return false;
}

function toTree(
  root: Group,
  groups: readonly Group[],
  parents: ReadonlyMap<Group, Group>,
  target: Key | undefined,
): Tree {
  const below = groups.filter((group) => group !== root && isBelow(group, root, parents));
  const symptoms = below
    .toSorted(
      (a, b) =>
        Number(b.keys.has(target ?? '')) - Number(a.keys.has(target ?? '')) ||
        RANK[a.shown.severity] - RANK[b.shown.severity] ||
        a.order - b.order,
    )
    .map((group) => toFinding(group, []));
  const finding = toFinding(root, symptoms);
  // What makes others fail is no hint.
  const worst = [finding, ...symptoms].reduce((a, b) => (RANK[b.severity] < RANK[a.severity] ? b : a)).severity;
  return {
    finding: { ...finding, severity: worst },
    keys: new Set([...root.keys, ...below.flatMap(({ keys }) => [...keys])]),
  };
}

function toFinding({ shown, keys }: Group, symptoms: readonly Finding[]): Finding {
  const { rule, severity, object, title, text, evidence, terms, next } = shown;
  return { rule, severity, object, title, text, evidence, terms, next, symptoms, alike: keys.size };
}
