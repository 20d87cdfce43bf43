import { fail, ok, type Result } from '../core/failure.ts';
import { groupVersion, type ApiResource, type Discovery } from '../kubectl/discovery.ts';
import { EVENT_COLUMNS, eventCells, sortEvents } from '../kubectl/events/cells.ts';
import { tableText } from '../kubectl/go/table.ts';
import { renderTypedJson } from '../kubectl/go/typed-json.ts';
import { textAt, type KubeObject, type ObjectRef } from '../kubectl/object.ts';
import { textOutput, type Grid, type Output } from '../kubectl/output.ts';
import { toNameLine, withoutManagedFields } from '../kubectl/print/objects.ts';
import { renderYaml } from '../kubectl/print/yaml.ts';
import type { EventsQuery } from '../kubectl/query.ts';
import { toFailure } from './fault.ts';
import { listObjects } from './objects.ts';
import { resolveWanted } from './resolve.ts';
import type { Session } from './session.ts';
import { tally } from './tally.ts';

const EVENTS = { group: '', version: 'v1', name: 'events', kind: 'Event' } as const;

/** `events`: what happened, the latest last, as kubectl `cmd/events/events.go` lists it. */
export async function runEvents(query: EventsQuery, on: Session): Promise<Result<Output>> {
  const { session, facts, warnings } = tally(on);
  const about = await aboutWhat(query, session);
  if (!about.ok) return about;
  const namespace = query.where.allNamespaces ? undefined : (query.where.namespace ?? session.namespace);
  const fields = toFields(about.value, query);
  const listed = await listObjects(session, EVENTS, {
    ...(namespace === undefined ? {} : { namespace }),
    ...(fields === '' ? {} : { fields }),
  });
  if (!listed.ok) {
    const rule = { verb: 'list', resource: EVENTS, ...(namespace === undefined ? {} : { namespace }) } as const;
    const what = namespace === undefined ? 'events' : `events in namespace ${namespace}`;
    return fail(toFailure(listed.failure, { what, cluster: session.cluster, rule }));
  }
  const { items, more } = listed.value;
  const events = sortEvents(items.filter((event) => isOfType(event, query.types)));
  const notes = [...warnings(), ...(events.length === 0 ? [noneFound(namespace, about.value)] : [])];
  const noted = { ...facts(), notes, ...(more === undefined ? {} : { more: { shown: events.length, ...more } }) };
  if (events.length === 0) return ok(textOutput('', noted));
  return ok(await print(events, query, session, noted));
}

/** What `--for` names, resolved: a kind and a name. kubectl does not look whether it is there, and what is gone has events. */
interface About {
  readonly resource: ApiResource;
  readonly name: string;
}

async function aboutWhat(query: EventsQuery, session: Session): Promise<Result<About | undefined>> {
  const { where, of } = query;
  if (of === undefined) return ok(undefined);
  const wanted = { type: 'pairs', pairs: [of] } as const;
  const about = { verb: 'events', where: { ...where, allNamespaces: false }, wanted, selectors: {} } as const;
  const resolved = await resolveWanted(about, session);
  if (!resolved.ok) return resolved;
  const [lookup] = resolved.value.lookups;
  return ok(lookup === undefined ? undefined : { resource: lookup.resource, name: of.name });
}

function toFields(about: About | undefined, { types }: EventsQuery): string {
  const [type, ...others] = types;
  return [
    ...(about === undefined
      ? []
      : [
          `involvedObject.kind=${about.resource.kind}`,
          `involvedObject.apiVersion=${groupVersion(about.resource)}`,
          `involvedObject.name=${about.name}`,
        ]),
    // kubectl looks at the type itself; with the server looking, none of the pages that are read is spent on the others.
    ...(type === undefined || others.length > 0 ? [] : [`type=${capitalised(type)}`]),
  ].join(',');
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}

function isOfType(event: KubeObject, types: readonly string[]): boolean {
  return types.length === 0 || types.some((type) => type.toLowerCase() === textAt(event, 'type').toLowerCase());
}

function noneFound(namespace: string | undefined, about: About | undefined): string {
  if (namespace === undefined) return 'No events found.';
  const found = `No events found in ${namespace} namespace.`;
  if (about === undefined || about.resource.namespaced || namespace === 'default') return found;
  return `${found} Events of a ${about.resource.singular} are kept in the namespace default: add -n default.`;
}

async function print(
  events: readonly KubeObject[],
  query: EventsQuery,
  session: Session,
  noted: Partial<Output>,
): Promise<Output> {
  switch (query.format.type) {
    case 'name':
      // kubectl 1.37 prints nothing here: it gives its name printer a list, which that one refuses.
      return textOutput(events.map((event) => `${toNameLine(event)}\n`).join(''), noted);
    case 'yaml':
      return textOutput(renderYaml(toEventList(events)), { ...noted, language: 'yaml' });
    case 'json':
      return textOutput(renderTypedJson(toEventList(events)), { ...noted, language: 'json' });
    case 'table': {
      const grid = await toGrid(events, query, session);
      const names = grid.columns.map(({ name }) => name);
      const rows = grid.rows.map(({ cells }) => cells);
      return textOutput(tableText(names, rows, query.headers), { ...noted, grids: [grid] });
    }
  }
}

function toEventList(events: readonly KubeObject[]): KubeObject {
  return { kind: 'EventList', apiVersion: 'v1', metadata: {}, items: events.map(withoutManagedFields) };
}

async function toGrid(events: readonly KubeObject[], { where }: EventsQuery, session: Session): Promise<Grid> {
  // Only to say what can be asked next of the objects; events are shown without it as well.
  const discovery = await session.discovery();
  const kinds = discovery.ok ? kindsOf(discovery.value) : new Map<string, ApiResource>();
  const now = session.clock();
  const namespace = { name: 'NAMESPACE', priority: 0 };
  return {
    resource: 'events',
    columns: where.allNamespaces ? [namespace, ...EVENT_COLUMNS] : EVENT_COLUMNS,
    rows: events.map((event) => {
      const cells = eventCells(event, now);
      const ref = involved(event, kinds);
      return {
        cells: where.allNamespaces ? [textAt(event, 'metadata', 'namespace'), ...cells] : cells,
        ...(ref === undefined ? {} : { ref }),
      };
    }),
  };
}

function kindsOf({ resources }: Discovery): ReadonlyMap<string, ApiResource> {
  return new Map(resources.map((resource) => [`${groupVersion(resource)} ${resource.kind}`, resource]));
}

/** What an event is about: what one wants to look at next. */
function involved(event: KubeObject, kinds: ReadonlyMap<string, ApiResource>): ObjectRef | undefined {
  const at = (field: string): string => textAt(event, 'involvedObject', field);
  const resource = kinds.get(`${at('apiVersion')} ${at('kind')}`);
  if (resource === undefined) return undefined;
  const { group, version, name, kind, namespaced } = resource;
  const place = namespaced ? { namespace: at('namespace') } : {};
  return { group, version, resource: name, kind, name: at('name'), ...place };
}
