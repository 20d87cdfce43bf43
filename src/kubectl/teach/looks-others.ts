import { lookAt, seen, type Look } from './seen.ts';
import { EVENT_REASON, EVENT_TYPE } from './words/events.ts';
import { CONDITION, ENDPOINTS, GATEWAY, INGRESS, SERVICE, SIGNING } from './words/network.ts';

/** Services: still without an address, without one on purpose, or for the inside only. */
export const lookAtServices: Look = (cell) => {
  const outside = cell('EXTERNAL-IP');
  if (outside === '<pending>') return seen(SERVICE, '<pending>');
  if (cell('CLUSTER-IP') === 'None') return seen(SERVICE, 'headless', 'CLUSTER-IP None');
  const isInside = cell('TYPE') === 'ClusterIP' && outside === '<none>';
  return isInside ? seen(SERVICE, 'inside', 'EXTERNAL-IP <none>') : [];
};

/** Endpoints and EndpointSlices that lead nowhere. */
export const lookAtEndpoints: Look = (cell) =>
  /^(?:|<none>|<unset>)$/u.test(cell('ENDPOINTS')) && cell('NAME') !== ''
    ? seen(ENDPOINTS, 'none', 'no endpoints')
    : [];

/** Ingresses that nobody serves. */
export const lookAtIngresses: Look = (cell) => [
  ...(cell('ADDRESS') === '' && cell('HOSTS') !== '' ? seen(INGRESS, 'no address') : []),
  ...(cell('CLASS') === '<none>' ? seen(INGRESS, 'no class', 'CLASS <none>') : []),
];

/** Gateways and their classes. */
export const lookAtGateways: Look = (cell) => [
  ...seen(GATEWAY, cell('PROGRAMMED'), `PROGRAMMED ${cell('PROGRAMMED')}`),
  ...seen(GATEWAY, cell('ACCEPTED'), `ACCEPTED ${cell('ACCEPTED')}`),
];

/** CertificateSigningRequests. */
export const lookAtSigning: Look = lookAt('CONDITION', SIGNING);

/** Events: their reason says most; where it is not known, that it is a warning. */
export const lookAtEvents: Look = (cell) => {
  const reason = seen(EVENT_REASON, cell('REASON'));
  return reason.length > 0 ? reason : seen(EVENT_TYPE, cell('TYPE'));
};

/** Columns that custom kinds show conditions in: "Condition" printer columns of controllers in the wild. */
const CONDITIONS: readonly string[] = [
  'READY',
  'AVAILABLE',
  'SYNCED',
  'ACCEPTED',
  'PROGRAMMED',
  'ESTABLISHED',
  'HEALTHY',
];

/** Kinds that we do not know, by the conditions that they show. */
export const lookAtConditions: Look = (cell) =>
  CONDITIONS.flatMap((column) => seen(CONDITION, cell(column), `${column} ${cell(column)}`));
