import type { Kubectl } from '../kubectl.ts';

interface StatusPatch {
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  readonly status: object;
}

const ADDRESS = '203.0.113.10';
const at = () => new Date().toISOString();
const met = (type: string, message: string) => ({
  type,
  status: 'True',
  reason: type,
  message,
  lastTransitionTime: at(),
  observedGeneration: 1,
});

/** What controllers of a cloud, an Ingress, a Gateway and the shop would have written: there are none of them here. */
export async function reportStatuses(kubectl: Kubectl): Promise<void> {
  await Promise.all(
    statuses().map(({ kind, name, namespace = '', status }) => {
      const place = namespace === '' ? [] : [`--namespace=${namespace}`];
      const patch = ['--type=merge', '--subresource=status', '--patch', JSON.stringify({ status })];
      return kubectl(['patch', kind, name, ...place, ...patch]);
    }),
  );
}

function statuses(): readonly StatusPatch[] {
  const ingress = [{ ip: ADDRESS }];
  const controllerName = 'example.com/gateway';
  const accepted = met('Accepted', 'Accepted');
  const promotion = (name: string, active: boolean) => ({
    kind: 'promotion',
    name,
    namespace: 'shop',
    status: { active },
  });
  const twoDaysAgo = new Date(Date.now() - 172_800_000).toISOString();
  return [
    // So the controller finds that it missed a run, and makes up for it.
    { kind: 'cronjob', name: 'sales-report', namespace: 'shop', status: { lastScheduleTime: twoDaysAgo } },
    { kind: 'service', name: 'ingress-nginx', namespace: 'platform', status: { loadBalancer: { ingress } } },
    { kind: 'ingress', name: 'shop', namespace: 'shop', status: { loadBalancer: { ingress } } },
    { kind: 'gatewayclass', name: 'example', status: { conditions: [accepted] } },
    {
      kind: 'gateway',
      name: 'public',
      namespace: 'platform',
      status: {
        addresses: [{ type: 'IPAddress', value: ADDRESS }],
        conditions: [accepted, met('Programmed', 'Programmed')],
      },
    },
    {
      kind: 'httproute',
      name: 'shop',
      namespace: 'shop',
      status: {
        parents: [
          {
            parentRef: { name: 'public', namespace: 'platform' },
            controllerName,
            conditions: [accepted, met('ResolvedRefs', 'All references are known')],
          },
        ],
      },
    },
    promotion('black-friday', true),
    promotion('summer-sale', false),
    promotion('welcome', true),
  ];
}
