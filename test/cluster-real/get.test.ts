import { afterAll, describe, expect, test } from 'vitest';
import { groupVersion, qualifiedName, type ApiResource } from '../../src/kubectl/discovery.ts';
import type { PlainQuery } from '../../src/kubectl/query.ts';
import { runApiResources, runApiVersions } from '../../src/queries/api-resources.ts';
import { runGet } from '../../src/queries/get.ts';
import type { Session } from '../../src/queries/session.ts';
import { compare, kubectlSays, plainSession } from './compare.ts';
import { toApiResourcesQuery, toGetQuery } from './to-query.ts';

const discovery = await plainSession.discovery();
if (!discovery.ok) throw new Error(discovery.failure.message);
const listable = discovery.value.resources.filter(({ verbs }) => verbs.includes('list'));

/** Every way to print a kind that is compared, by a name for the report. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  plain: ['--namespace=shop'],
  wide: ['--namespace=broken', '--output=wide'],
  name: ['--all-namespaces', '--output=name'],
  '-A': ['--all-namespaces'],
  '-A wide': ['--all-namespaces', '--output=wide'],
  '--show-labels': ['--all-namespaces', '--show-labels'],
  '-L app': ['--namespace=shop', '--label-columns=app,app.kubernetes.io/name'],
  '--sort-by name': ['--all-namespaces', '--sort-by=.metadata.name'],
  '--sort-by age': ['--all-namespaces', '--sort-by=.metadata.creationTimestamp'],
  yaml: ['--all-namespaces', '--output=yaml'],
  json: ['--all-namespaces', '--output=json'],
  jsonpath: [
    '--all-namespaces',
    '--output=jsonpath={range .items[*]}{.kind}/{.metadata.name} {.metadata.labels} {.spec}{"\\n"}{end}{.items[0:2]}',
  ],
  'custom-columns': [
    '--all-namespaces',
    '--output=custom-columns=NAME:.metadata.name,UID:metadata.uid,LABELS:.metadata.labels,SPEC:.spec,NONE:.nope',
  ],
};

const counts = new Map<string, { compared: number; same: number; bytes: number }>();

/** Compares one line and keeps the score of its form. */
async function check(form: string, args: readonly string[], session = plainSession): Promise<void> {
  const [verb, ...rest] = args;
  const { ours, theirs } = await compare(args, () =>
    verb === 'get'
      ? runGet(toGetQuery(rest), session, { wholeListing: true })
      : runApiResources(toApiResourcesQuery(rest), session),
  );
  const count = counts.get(form) ?? { compared: 0, same: 0, bytes: 0 };
  counts.set(form, {
    compared: count.compared + 1,
    same: count.same + (ours === theirs ? 1 : 0),
    bytes: count.bytes + theirs.length,
  });
  expect(ours).toBe(theirs);
}

afterAll(() => {
  const rows = [...counts].map(([form, { compared, same, bytes }]) => [form, compared, same, bytes]);
  const lines = [['what', 'compared', 'same', 'characters'], ...rows].map((cells) =>
    cells.map((cell, column) => (column === 0 ? String(cell).padEnd(24) : String(cell).padStart(11))).join(''),
  );
  process.stderr.write(`\nCompared with kubectl, kinds: ${listable.length}\n${lines.join('\n')}\n`);
});

/** A word that means this version of the resource and no other. */
function wordFor(resource: ApiResource): string {
  return resource.group === '' ? resource.name : `${resource.name}.${resource.version}.${resource.group}`;
}

describe('every kind is listed as kubectl lists it,', () => {
  test('and there are many', () => {
    expect(listable.length).toBeGreaterThan(60);
  });

  test.concurrent.each(listable.map((resource) => ({ kind: `${groupVersion(resource)} ${resource.name}`, resource })))(
    '$kind in every form',
    async ({ resource }) => {
      for (const [form, flags] of Object.entries(FORMS)) await check(form, ['get', wordFor(resource), ...flags]);
    },
    240_000,
  );
});

const LINES = `
  get all --namespace=shop
  get all --namespace=broken --output=wide
  get all --all-namespaces
  get all --all-namespaces --show-labels
  get all --namespace=shop --output=name
  get all --namespace=shop --output=yaml
  get all --namespace=nowhere
  get pods,services --namespace=shop
  get pods,svc,nodes --namespace=shop
  get nodes,pods --all-namespaces --output=wide
  get pods,nodes --all-namespaces
  get nodes,pods,namespaces,services --all-namespaces --show-labels
  get pods,deployments --namespace=shop --no-headers
  get pods,secrets,configmaps --namespace=nowhere
  get services,ingresses --namespace=shop --output=json
  get po --namespace=shop --show-kind
  get deployments --namespace=shop --show-kind --no-headers
  get deploy,po,deploy --namespace=shop
  get deployment/web service/web deployment/cart --namespace=shop
  get deployment/web deployment/cart service/web --namespace=shop
  get deployment web --namespace=shop
  get deployment web cart --namespace=shop
  get deployment web nope cart --namespace=shop
  get deployment web nope --namespace=shop --output=yaml
  get deployments,services web --namespace=shop
  get deployment web --namespace=shop --output=wide
  get deployment web --namespace=shop --output=yaml
  get deployment web --namespace=shop --output=json
  get deployment web --namespace=shop --output=name
  get deployment web --namespace=shop --output=jsonpath={.spec.template.spec.containers[0].image}
  get deployment web --namespace=shop --output=custom-columns=N:.metadata.name,R:.spec.replicas
  get deployment web --namespace=shop --subresource=status
  get deployment web --namespace=shop --subresource=scale
  get deployment web --namespace=shop --subresource=scale --output=yaml
  get deployment web --namespace=shop --subresource=status --output=json
  get deployment nope --namespace=shop --ignore-not-found
  get Deployment.v1.apps --namespace=shop
  get deploy.apps --namespace=shop
  get deployment.app --namespace=shop
  get horizontalpodautoscalers.v1.autoscaling --namespace=shop
  get hpa.v1.autoscaling --namespace=shop
  get ev --namespace=broken
  get events.events.k8s.io --namespace=broken
  get PODS --namespace=shop
  get ingress.networking --all-namespaces
  get pods.metrics.k8s.io --namespace=shop
  get pods --namespace=nowhere
  get nodes --selector=no=such
  get pods --namespace=shop --selector=app.kubernetes.io/name=web
  get pods --namespace=shop --selector=app.kubernetes.io/name!=web,app.kubernetes.io/name
  get pods --all-namespaces --field-selector=status.phase!=Running
  get events --namespace=broken --field-selector=type=Warning
  get events --all-namespaces --sort-by=.lastTimestamp
  get events --all-namespaces --sort-by=.metadata.creationTimestamp
  get events --all-namespaces --sort-by=.count
  get pods --all-namespaces --sort-by=.spec.nodeName
  get pods --all-namespaces --sort-by=.status.startTime
  get pods --all-namespaces --sort-by={.status.podIP}
  get pods --all-namespaces --sort-by=.metadata.labels.nothing
  get pods --all-namespaces --sort-by=.spec.containers[0].resources.requests.cpu --output=wide
  get deployments --all-namespaces --sort-by=.spec.replicas
  get deployments --all-namespaces --sort-by=.spec.replicas --output=name
  get pvc --all-namespaces --sort-by=.spec.resources.requests.storage
  get pods --namespace=shop --sort-by=.metadata.name --output=yaml
  get pods --namespace=shop --output=custom-columns=NAME:.metadata.name,IMAGE:.spec.containers[*].image --no-headers
  get pods --namespace=nowhere --output=custom-columns=NAME:.metadata.name
  get pods --namespace=nowhere --output=json
  get pods --namespace=nowhere --output=yaml
  get pods --namespace=nowhere --output=name
  get pods --namespace=shop --output=jsonpath={.items[?(@.status.phase=="Running")].metadata.name}
  get pods --namespace=shop --output=jsonpath={.items[*].status.containerStatuses[?(@.restartCount>0)].name}
  get pods --namespace=shop --output=jsonpath={.items[*]['metadata.name','status.phase']}
  get nodes --output=jsonpath={.items[*].status.addresses[?(@.type=="InternalIP")].address}
  get nodes --output=jsonpath={.items[0].metadata.labels.kubernetes\\.io/hostname}
  get customresourcedefinitions --output=yaml
  get clusterroles --show-labels
  get apiservices --output=wide
  get componentstatuses
`
  .trim()
  .split('\n')
  .map((line) => line.trim());

describe('a line is answered as kubectl answers it:', () => {
  test.concurrent.each(LINES)('%s', async (line) => check('lines', line.split(' ')), 120_000);

  test.concurrent.each([
    [
      'get',
      'pods',
      '--namespace=shop',
      '--output=jsonpath={range .items[*]}{.metadata.name}{"\\t"}{.status.podIP}{"\\n"}{end}',
    ],
    [
      'get',
      'pods',
      '--namespace=shop',
      '--output=jsonpath={range .items[*]}[{.metadata.name}: {range .spec.containers[*]}{.name} {end}]{end}',
    ],
    ['get', 'nodes', '--output=jsonpath={.items[*].status.capacity} {.items[0].spec}'],
  ])('%s %s %s %s', async (...args) =>
    check(
      'lines',
      args.filter((arg) => arg !== undefined),
    ),
  );
});

describe('where there is nothing, it is said as kubectl says it:', () => {
  test.each([
    'get pods --namespace=nowhere',
    'get pods,services --namespace=nowhere',
    'get pods --all-namespaces --selector=no=such',
    'get nodes --selector=no=such',
    'get nodes,pods --namespace=nowhere --selector=no=such',
    'get pods --namespace=nowhere --ignore-not-found',
    'get pods --namespace=nowhere --no-headers',
  ])('%s', async (line) => {
    const args = line.split(' ');
    const { stderr } = await kubectlSays(args);
    const answer = await runGet(toGetQuery(args.slice(1)), plainSession);
    // Whether the namespace is there at all is a note of our own.
    const notes = answer.ok ? answer.value.notes.filter((note) => !note.startsWith('There is no namespace')) : [];
    expect(notes.map((note) => `${note}\n`).join('')).toBe(stderr);
  });
});

describe('api-resources', () => {
  test.concurrent.each(
    `
    api-resources
    api-resources --output=wide
    api-resources --output=name
    api-resources --no-headers
    api-resources --api-group=apps
    api-resources --api-group=
    api-resources --namespaced=true
    api-resources --namespaced=false --output=wide
    api-resources --verbs=list,get
    api-resources --verbs=deletecollection --output=name
    api-resources --categories=all
    api-resources --api-group=nothing
    `
      .trim()
      .split('\n')
      .map((line) => line.trim()),
  )('%s is what kubectl prints', async (line) => check('api-resources', line.split(' ')));

  // Of equal names or kinds kubectl prints any first: it takes them from a map.
  test.each(['name', 'kind'])('sorted by %s is what kubectl prints, but for the order of equals', async (key) => {
    const args = ['api-resources', `--sort-by=${key}`, '--no-headers'];
    const { stdout } = await kubectlSays(args);
    const answer = await runApiResources(toApiResourcesQuery(args.slice(1)), plainSession);
    const column = key === 'name' ? 0 : -1;
    const keys = (text: string) =>
      text
        .trimEnd()
        .split('\n')
        .map((line) => line.split(/ {2,}/u).at(column));
    const text = answer.ok ? answer.value.text : '';
    expect(keys(text)).toEqual(keys(stdout));
    expect(text.split('\n').sort()).toEqual(stdout.split('\n').sort());
  });
});

test('api-versions is what kubectl prints', async () => {
  const query: PlainQuery = { verb: 'api-versions', where: toGetQuery([]).where, format: 'text', headers: true };
  const { ours, theirs } = await compare(['api-versions'], () => runApiVersions(query, plainSession));
  expect(ours).toBe(theirs);
});

describe('every word that kubectl knows for a type names the same type here:', () => {
  test.concurrent.each(
    listable.map((resource) => {
      const words = [resource.name, resource.singular, ...resource.shortNames, qualifiedName(resource)];
      return [...new Set(words)].filter((word) => word !== '');
    }),
  )(
    '%s',
    async (...words) => {
      for (const word of words) await check('words', ['get', word, '--all-namespaces', '--output=name']);
    },
    120_000,
  );
});

// Kinds whose tables tell a date and no age, since pages are read at different moments.
describe('pages of seven make the text that kubectl makes of pages of seven:', () => {
  const paged: Session = {
    ...plainSession,
    read: (target, options = {}) => {
      const params = options.params ?? {};
      return plainSession.read(target, 'limit' in params ? { ...options, params: { ...params, limit: '7' } } : options);
    },
  };

  test.concurrent.each(
    `
    get roles --all-namespaces
    get roles --all-namespaces --no-headers --show-labels
    get clusterroles --show-labels
    get customresourcedefinitions --label-columns=app
    get roles,clusterroles --all-namespaces
    get pods --all-namespaces --output=name
    get clusterroles --output=yaml
    get clusterroles --output=custom-columns=NAME:.metadata.name,RULES:.rules
    `
      .trim()
      .split('\n')
      .map((line) => line.trim()),
  )('%s', async (line) => check('pages', [...line.split(' '), '--chunk-size=7'], paged), 120_000);
});
