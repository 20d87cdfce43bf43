import { listAt, mapAt, textAt, valueAt } from '../../object.ts';
import { list, table } from '../lists.ts';
import { field, fields, said, valueOf } from '../parts.ts';
import type { Part, Printers } from '../scene.ts';
import { NONE, plain } from '../text.ts';
import { addressRows, endpointRows, serviceEndpoints } from './endpoints.ts';
import { podsIn } from './pods.ts';
import { selector } from './selector.ts';

const ports: Part = table('Ports', 'spec.ports', [
  ['Name', 'name'],
  ['Port', (port) => `${plain(valueAt(port, 'port'))}/${textAt(port, 'protocol') || 'TCP'}`],
  ['Target Port', (port) => plain(valueAt(port, 'targetPort') ?? valueAt(port, 'port'))],
  ['Node Port', 'nodePort'],
]);

const slicePorts: Part = table('Ports', 'ports', [
  ['Name', 'name'],
  ['Port', (port) => `${plain(valueAt(port, 'port'))}/${textAt(port, 'protocol') || 'TCP'}`],
]);

/** Where an address outside of the cluster leads in. */
export const balancers: Part = list('Load Balancer', 'status.loadBalancer.ingress', (ingress) =>
  [textAt(ingress, 'ip'), textAt(ingress, 'hostname')].filter((address) => address !== '').join(' '),
);

const waitsForBalancer: Part = said('Load Balancer', ({ object }) => {
  const waits = listAt(object, 'status', 'loadBalancer', 'ingress').length === 0;
  return textAt(object, 'spec', 'type') === 'LoadBalancer' && waits ? valueOf('<pending>', 'notice') : undefined;
});

/** What leads to Pods by name. */
export const servicePrinters: Printers = {
  Service: {
    desired: [
      field('Type', 'spec.type'),
      selector('Selector', 'spec.selector', NONE),
      field('External Name', 'spec.externalName'),
      ports,
      list('IP Families', 'spec.ipFamilies'),
      fields(['IP Family Policy', 'spec.ipFamilyPolicy'], ['Session Affinity', 'spec.sessionAffinity']),
      list('External IPs', 'spec.externalIPs'),
      fields(
        ['Wanted Load Balancer IP', 'spec.loadBalancerIP'],
        ['Load Balancer Class', 'spec.loadBalancerClass'],
        ['External Traffic', 'spec.externalTrafficPolicy'],
        ['Internal Traffic', 'spec.internalTrafficPolicy'],
        ['Traffic Distribution', 'spec.trafficDistribution'],
        ['Health Check Node Port', 'spec.healthCheckNodePort'],
      ),
      list('Allowed Sources', 'spec.loadBalancerSourceRanges'),
    ],
    observed: [
      field('IP', 'spec.clusterIP', {
        as: (ip) => (ip === 'None' ? 'None (headless: its name leads to the Pods themselves)' : plain(ip)),
      }),
      list('IPs', 'spec.clusterIPs', (ip) => (ip === 'None' ? '' : plain(ip))),
      balancers,
      waitsForBalancer,
    ],
    related: [
      serviceEndpoints,
      podsIn('Selected Pods', 'pods', valueOf('<none> (no Pod has the labels of the selector)', 'wrong')),
    ],
  },
  Endpoints: {
    about: { desired: 'the addresses it holds; EndpointSlices took its place' },
    desired: [addressRows],
  },
  'discovery.k8s.io/EndpointSlice': {
    about: { desired: 'the addresses it holds' },
    desired: [field('Address Type', 'addressType'), slicePorts, endpointRows],
    related: [said('Service', ({ object }) => mapAt(object, 'metadata', 'labels')['kubernetes.io/service-name'])],
  },
};
