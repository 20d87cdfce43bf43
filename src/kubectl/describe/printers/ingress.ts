import type { KubeObject } from '../../object.ts';
import { listAt, textAt, valueAt } from '../../object.ts';
import type { Value } from '../description.ts';
import { list, tableOf } from '../lists.ts';
import { field, said, valueOf } from '../parts.ts';
import type { Part, Printers, Scene } from '../scene.ts';
import { foundIn } from '../scene.ts';
import { plain } from '../text.ts';
import { balancers } from './services.ts';

/** Where HTTP comes in, and what serves it. */
export const ingressPrinters: Printers = {
  'networking.k8s.io/Ingress': {
    desired: [
      said('Class', ingressClass),
      said('Default Backend', (scene) => backend(valueAt(scene.object, 'spec', 'defaultBackend'), scene)),
      rules,
      list('TLS', 'spec.tls', tlsText),
    ],
    observed: [balancers],
  },
  'networking.k8s.io/IngressClass': {
    desired: [
      field('Controller', 'spec.controller'),
      field('Parameters', 'spec.parameters', {
        as: (parameters) => `${textAt(parameters, 'kind')}/${textAt(parameters, 'name')}`,
      }),
      said('Default', ({ object }) =>
        textAt(object, 'metadata', 'annotations', 'ingressclass.kubernetes.io/is-default-class') === 'true'
          ? 'yes'
          : '',
      ),
    ],
  },
};

function rules(scene: Scene): ReturnType<Part> {
  const rows = listAt(scene.object, 'spec', 'rules').flatMap((rule) =>
    listAt(rule, 'http', 'paths').map((path) => ({ host: textAt(rule, 'host') || '*', path })),
  );
  return tableOf(
    'Rules',
    rows,
    [
      ['Host', 'host'],
      ['Path', (row) => `${textAt(row, 'path', 'path') || '/'} (${textAt(row, 'path', 'pathType')})`],
      ['Backend', (row) => backend(valueAt(row, 'path', 'backend'), scene)],
    ],
    scene,
  );
}

/** `web:80`, and whether there is such a Service with such a port. */
function backend(place: unknown, scene: Scene): Value | undefined {
  const kind = textAt(place, 'resource', 'kind');
  if (kind !== '') return valueOf(`${kind}/${textAt(place, 'resource', 'name')}`);
  const name = textAt(place, 'service', 'name');
  if (name === '') return undefined;
  const port = plain(valueAt(place, 'service', 'port', 'number') ?? valueAt(place, 'service', 'port', 'name'));
  const text = `${name}:${port}`;
  const found = scene.related['services'];
  if (found?.type !== 'read' || found.more) return valueOf(text);
  const service = foundIn(scene, 'services').find((each) => textAt(each, 'metadata', 'name') === name);
  if (service === undefined) return valueOf(`${text} (there is no such Service)`, 'wrong');
  return hasPort(service, port) ? valueOf(text) : valueOf(`${text} (the Service has no such port)`, 'wrong');
}

function hasPort(service: KubeObject, port: string): boolean {
  return listAt(service, 'spec', 'ports').some((each) => plain(each['port']) === port || each['name'] === port);
}

function ingressClass(scene: Scene): Value {
  const name =
    textAt(scene.object, 'spec', 'ingressClassName') ||
    textAt(scene.object, 'metadata', 'annotations', 'kubernetes.io/ingress.class');
  if (name === '') return valueOf('<none> (the default class, if there is one)', 'notice');
  const classes = scene.related['ingressclasses'];
  const isKnown = foundIn(scene, 'ingressclasses').some((each) => textAt(each, 'metadata', 'name') === name);
  return classes?.type === 'read' && !isKnown ? valueOf(`${name} (there is no such class)`, 'wrong') : valueOf(name);
}

function tlsText(tls: unknown): string {
  const hosts = valueAt(tls, 'hosts');
  const names = Array.isArray(hosts) ? hosts.map(plain).join(', ') : '';
  return `${names === '' ? 'any host' : names} with Secret ${textAt(tls, 'secretName')}`;
}
