import { listAt, numberAt, textAt, valueAt } from '../../object.ts';
import { lines, list } from '../lists.ts';
import { field, valueOf } from '../parts.ts';
import type { Part, Printers } from '../scene.ts';
import { plain } from '../text.ts';
import { podsIn } from './pods.ts';
import { selector, selectorText } from './selector.ts';

/** Which traffic Pods may have; addresses of Services. */
export const networkPolicyPrinters: Printers = {
  'networking.k8s.io/NetworkPolicy': {
    desired: [
      selector('For Pods With', 'spec.podSelector', '<none> (every Pod of the namespace)'),
      list('Policy Types', 'spec.policyTypes'),
      traffic('Allowed In', 'ingress', 'from', 'Ingress'),
      traffic('Allowed Out', 'egress', 'to', 'Egress'),
    ],
    related: [podsIn('Pods It Holds For', 'pods', valueOf('<none> (no Pod has these labels)', 'notice'))],
  },
  'networking.k8s.io/ServiceCIDR': { desired: [list('CIDRs', 'spec.cidrs')] },
  'networking.k8s.io/IPAddress': {
    desired: [
      field('Belongs To', 'spec.parentRef', {
        as: (parent) =>
          ['resource', 'namespace', 'name']
            .map((key) => textAt(parent, key))
            .filter((part) => part !== '')
            .join('/'),
      }),
    ],
  },
};

/** The rules of one direction, each with its peers and ports; a direction with no rules lets nothing through. */
function traffic(label: string, key: string, peers: string, type: string): Part {
  return (scene) => {
    const types = valueAt(scene.object, 'spec', 'policyTypes');
    const rules = listAt(scene.object, 'spec', key);
    const isHeld = Array.isArray(types) ? types.includes(type) : type === 'Ingress' || rules.length > 0;
    if (!isHeld) return lines(label, () => ['everything (this policy says nothing of it)'])(scene);
    return lines(label, () => rules.map((rule) => ruleText(rule, peers)), 'nothing')(scene);
  };
}

function ruleText(rule: unknown, peers: string): string {
  const from = listAt(rule, peers).map(peerText);
  const ports = listAt(rule, 'ports').map(portText);
  return `${peers} ${from.length === 0 ? 'anywhere' : from.join(' or ')}, ${ports.length === 0 ? 'any port' : `port ${ports.join(', ')}`}`;
}

function peerText(peer: unknown): string {
  const cidr = textAt(peer, 'ipBlock', 'cidr');
  if (cidr !== '') {
    const except = valueAt(peer, 'ipBlock', 'except');
    return Array.isArray(except) && except.length > 0 ? `${cidr} except ${except.map(plain).join(', ')}` : cidr;
  }
  const pods = valueAt(peer, 'podSelector');
  const namespaces = valueAt(peer, 'namespaceSelector');
  const podText = pods === undefined ? 'any Pod' : `Pods with ${selectorText(pods) || 'any labels'}`;
  return namespaces === undefined
    ? podText
    : `${podText} in namespaces with ${selectorText(namespaces) || 'any labels'}`;
}

function portText(port: unknown): string {
  const end = numberAt(port, 'endPort');
  const number = plain(valueAt(port, 'port')) || 'any';
  return `${number}${end === undefined ? '' : `-${String(end)}`}/${textAt(port, 'protocol') || 'TCP'}`;
}
