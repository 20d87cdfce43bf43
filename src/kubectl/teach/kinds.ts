import { KINDS } from '../grammar/kinds.ts';

/** Kinds whose glossary entry has another id than their name in small letters; empty: there is none of their own. */
const OTHER: Readonly<Record<string, string>> = {
  binding: '',
  clustertrustbundle: 'certificate-authority',
  devicetaintrule: 'taint',
  flowschema: 'api-priority-and-fairness',
  prioritylevelconfiguration: 'api-priority-and-fairness',
  apiservice: 'aggregation-layer',
  ipaddress: 'ipaddress-object',
  mutatingadmissionpolicybinding: 'mutatingadmissionpolicy',
  validatingadmissionpolicybinding: 'validatingadmissionpolicy',
  podcertificaterequest: 'certificatesigningrequest',
  storageversionmigration: 'storage-version',
  gatewayclass: 'gateway',
  grpcroute: 'httproute',
  tlsroute: 'httproute',
  tcproute: 'httproute',
  udproute: 'httproute',
};

/** Kinds that come as custom resources with parts that many clusters have, and their plurals. */
const CUSTOM: Readonly<Record<string, string>> = {
  gateway: 'gateways',
  httproute: 'httproutes',
  referencegrant: 'referencegrants',
  volumesnapshot: 'volumesnapshots',
  verticalpodautoscaler: 'verticalpodautoscalers',
  podgroup: 'podgroups',
};

const builtIn: ReadonlyMap<string, string> = new Map(KINDS.map(({ singular, plural }) => [singular, plural]));

/** The id of the glossary entry for a kind, as the API spells it: `StatefulSet`. */
export function termOfKind(kind: string): string | undefined {
  const name = kind.toLowerCase();
  const term = Object.hasOwn(OTHER, name) ? OTHER[name] : builtIn.has(name) || Object.hasOwn(CUSTOM, name) ? name : '';
  return term === '' ? undefined : term;
}

/** Kinds that an entry of another name is about. */
const ABOUT: Readonly<Record<string, string>> = {
  'aggregation-layer': 'apiservices',
  'ipaddress-object': 'ipaddresses',
};

/** Kinds that cannot be listed, or are not shown. */
const UNLISTED: ReadonlySet<string> = new Set(['binding', 'secret']);

const byTerm: ReadonlyMap<string, string> = new Map([
  ...[...builtIn, ...Object.entries(CUSTOM)].filter(([name]) => termOfKind(name) === name && !UNLISTED.has(name)),
  ...Object.entries(ABOUT),
]);

/** The plural of the kind that a glossary entry is about, where its objects may be listed. */
export function resourceOfTerm(id: string): string | undefined {
  return byTerm.get(id);
}
