import type { EventsQuery, LogsQuery, RolloutQuery, TopQuery, TypeName, Where } from '../../src/kubectl/query.ts';

/** A kubectl line in words and flags, one spelling a flag: `--name=value` or `--name`. */
class Line {
  readonly words: readonly string[];
  readonly #flags: ReadonlyMap<string, string>;

  constructor(args: readonly string[]) {
    this.words = args.filter((arg) => !arg.startsWith('--'));
    const flags = args.filter((arg) => arg.startsWith('--')).map((arg) => arg.slice(2).split('='));
    this.#flags = new Map(flags.map(([name = '', ...value]) => [name, value.join('=')]));
  }

  has(flag: string): boolean {
    return this.#flags.has(flag);
  }

  value(flag: string): string | undefined {
    return this.#flags.get(flag);
  }

  /** A field of a query that is there only when the flag is. */
  given<Field extends string, T>(
    field: Field,
    flag: string,
    read: (value: string) => T,
  ): { readonly [name in Field]?: T } {
    const value = this.value(flag);
    // A cast, because a computed name makes the compiler forget which it is.
    return value === undefined ? {} : ({ [field]: read(value) } as { readonly [name in Field]: T });
  }

  where(): Where {
    return {
      allContexts: false,
      allNamespaces: this.has('all-namespaces'),
      ...this.given('namespace', 'namespace', String),
    };
  }
}

const asIs = (value: string): string => value;

function toTypeName(word: string, type = ''): TypeName {
  const [first = '', name] = word.split('/');
  return name === undefined ? { type, name: first } : { type: first, name };
}

/** The query of an `events` line. */
export function toEventsQuery(args: readonly string[]): EventsQuery {
  const line = new Line(args);
  const output = line.value('output');
  return {
    verb: 'events',
    where: line.where(),
    ...line.given('of', 'for', (value) => toTypeName(value)),
    types: (line.value('types') ?? '').split(',').filter((type) => type !== ''),
    format: { type: output === 'name' || output === 'yaml' || output === 'json' ? output : 'table' },
    headers: !line.has('no-headers'),
  };
}

/** The query of a `top` line. */
export function toTopQuery(args: readonly string[]): TopQuery {
  const line = new Line(args);
  const [kind, name] = line.words;
  const sortBy = line.value('sort-by');
  return {
    verb: 'top',
    where: line.where(),
    kind: kind === 'node' ? 'node' : 'pod',
    ...(name === undefined ? {} : { name }),
    selectors: { ...line.given('labels', 'selector', asIs), ...line.given('fields', 'field-selector', asIs) },
    containers: line.has('containers'),
    sum: line.has('sum'),
    ...(sortBy === 'cpu' || sortBy === 'memory' ? { sortBy } : {}),
    headers: !line.has('no-headers'),
    capacity: line.has('show-capacity'),
    swap: line.has('show-swap'),
  };
}

/** The query of a `rollout` line. */
export function toRolloutQuery(args: readonly string[]): RolloutQuery {
  const line = new Line(args);
  const [verb, first = ''] = line.words;
  const output = line.value('output');
  return {
    verb: verb === 'status' ? 'rollout status' : 'rollout history',
    where: line.where(),
    wanted: first.includes('/')
      ? { type: 'pairs', pairs: [toTypeName(first)] }
      : { type: 'types', types: [first], names: [] },
    selectors: line.given('labels', 'selector', asIs),
    ...line.given('revision', 'revision', Number),
    ...(output === 'yaml' || output === 'json' ? { format: output } : {}),
    watchSeconds: 0,
  };
}

/** The query of a `logs` line. */
export function toLogsQuery(args: readonly string[]): LogsQuery {
  const line = new Line(args);
  const labels = line.value('selector');
  return {
    verb: 'logs',
    where: line.where(),
    of:
      labels === undefined
        ? { type: 'object', object: toTypeName(line.words[0] ?? '', 'pods') }
        : { type: 'labels', labels },
    ...line.given('container', 'container', asIs),
    allContainers: line.has('all-containers'),
    allPods: line.has('all-pods'),
    previous: line.has('previous'),
    tail: Number(line.value('tail') ?? 500),
    ...line.given('sinceSeconds', 'since', (value) => Number(value.replace('s', ''))),
    ...line.given('sinceTime', 'since-time', asIs),
    timestamps: line.has('timestamps'),
    prefix: line.has('prefix'),
    limitBytes: Number(line.value('limit-bytes') ?? 262_144),
    ignoreErrors: line.has('ignore-errors'),
  };
}
