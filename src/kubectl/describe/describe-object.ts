import type { KubeObject } from '../object.ts';
import { numberAt, textAt } from '../object.ts';
import { cleaned } from './cleaned.ts';
import { conditionsOf } from './conditions.ts';
import type { BlockName, Description, DescriptionBlock, Entry } from './description.ts';
import { BLOCKS } from './description.ts';
import { eventsOf } from './events.ts';
import { walk } from './generic.ts';
import { identityOf } from './identity.ts';
import { entriesOf, valueOf } from './parts.ts';
import { printerOf } from './printers/index.ts';
import type { Printer, Scene, Surroundings } from './scene.ts';
import { clean, plain } from './text.ts';

/** What each block is about, where the kind has no better words. */
const ABOUT: Readonly<Record<BlockName, string>> = {
  identity: 'which object this is',
  desired: 'what was asked for',
  observed: 'what the cluster made of it',
  conditions: 'the checks that are kept on it',
  related: 'what works together with it',
  events: 'what happened to it lately, the latest last',
};

/** Describes an object: who it is, what was asked for, what is, its checks, what belongs to it, what happened. */
export function describeObject(object: KubeObject, surroundings: Surroundings): Description {
  const scene: Scene = { ...surroundings, object, at: object };
  const printer = printerOf(object);
  const entries: Readonly<Record<BlockName, readonly Entry[]>> = {
    identity: identityOf(scene),
    ...(printer === undefined ? generic(scene) : own(printer, scene)),
    conditions: conditionsOf(scene),
    related: entriesOf(printer?.related ?? [], scene),
    events: eventsOf(scene),
  };
  const blocks = BLOCKS.map((name): DescriptionBlock => ({
    name,
    about: printer?.about?.[name] ?? ABOUT[name],
    entries: cleaned(entries[name]),
  }));
  const namespace = clean(textAt(object, 'metadata', 'namespace'));
  return {
    kind: clean(plain(object.kind)),
    name: clean(textAt(object, 'metadata', 'name')),
    ...(namespace === '' ? {} : { namespace }),
    blocks: blocks.filter((block) => block.entries.length > 0),
  };
}

type Halves = Readonly<Record<'desired' | 'observed', readonly Entry[]>>;

function own(printer: Printer, scene: Scene): Halves {
  return {
    desired: entriesOf(printer.desired ?? [], scene),
    observed: [...behind(scene), ...entriesOf(printer.observed ?? [], scene)],
  };
}

/** Fields that other blocks show, or nobody should see. */
const NOT_DESIRED: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata', 'spec', 'status']);
const NOT_OBSERVED: ReadonlySet<string> = new Set(['conditions', 'observedGeneration']);

function generic(scene: Scene): Halves {
  const { object } = scene;
  return {
    desired: [...walk(object['spec'], scene), ...walk(object, scene, NOT_DESIRED)],
    observed: [...behind(scene), ...walk(object['status'], scene, NOT_OBSERVED)],
  };
}

/** What is observed is about an older wish while the controller has not seen the newest. */
function behind({ object }: Scene): readonly Entry[] {
  const wanted = numberAt(object, 'metadata', 'generation');
  const seen = numberAt(object, 'status', 'observedGeneration');
  if (wanted === undefined || seen === undefined || seen >= wanted) return [];
  const text = `generation ${String(seen)} of ${String(wanted)}: its controller has not seen the last change yet`;
  return [{ type: 'field', label: 'Up To', value: valueOf(text, 'notice') }];
}
