import { fail, ok } from '../../src/core/failure.ts';
import type { Cluster, Target } from '../../src/ports/cluster.ts';
import type { Witness } from './witness.ts';

/**
 * What a transport would be without its allow-list: it joins the parts it is given and sends them. It is here to show that a
 * run over it fails, so that a run over the real one means something.
 */
export function withoutAllowList({ port }: Witness): Cluster {
  return {
    name: 'naive',
    namespace: 'shop',
    read: async (target, { params = {} } = {}) => {
      const query = new URLSearchParams(params).toString();
      const method = target.type === 'review' ? 'POST' : 'GET';
      const url = URL.parse(`http://127.0.0.1:${String(port)}/${pathOf(target)}${query === '' ? '' : `?${query}`}`);
      if (url === null) return fail({ type: 'malformed', message: 'no address' });
      const response = await fetch(url, { method, ...(method === 'POST' ? { body: '{}' } : {}) });
      const text = await response.text();
      return ok({ status: 200, body: text, warnings: [], bytes: text.length });
    },
    close: () => Promise.resolve(),
  };
}

function pathOf(target: Target): string {
  switch (target.type) {
    case 'objects': {
      const { group, version, namespace, resource, name, subresource } = target;
      const root = group === '' ? ['api', version] : ['apis', group, version];
      const where = namespace === undefined ? [] : ['namespaces', namespace];
      return [...root, ...where, resource, name, subresource].filter((part) => part !== undefined).join('/');
    }
    case 'review':
      return `apis/authorization.k8s.io/v1/${target.review}`;
    case 'discovery':
      return [target.root, target.groupVersion].filter((part) => part !== undefined).join('/');
    case 'openapi':
      return ['openapi/v3', target.document].filter((part) => part !== undefined).join('/');
    case 'version':
      return 'version';
  }
}
