import { listAt, textAt, valueAt } from '../../object.ts';
import type { Value } from '../description.ts';
import { list, table } from '../lists.ts';
import { field, fields, said, valueOf } from '../parts.ts';
import type { Part, Printers } from '../scene.ts';
import { plain } from '../text.ts';
import { seconds } from './pod-template.ts';
import { relatedTable } from './related.ts';
import { selectorText } from './selector.ts';

const ABOUT_RULES = { desired: 'what it allows' };
const ABOUT_BINDING = { desired: 'who gets what' };

/** Names, with a mark where they stand for all there are. */
function names(...path: readonly string[]): (rule: unknown) => Value {
  return (rule) => {
    const all = valueAt(rule, ...path);
    const text = Array.isArray(all) ? all.map(plain).join(', ') : '';
    return valueOf(text === '' ? '<none>' : text, text.split(', ').includes('*') ? 'notice' : undefined);
  };
}

/** `deployments.apps, pods`. */
function resources(rule: unknown): Value {
  const groups = valueAt(rule, 'apiGroups');
  const kinds = valueAt(rule, 'resources');
  if (!Array.isArray(kinds)) return valueOf('<none>');
  const suffixes = (Array.isArray(groups) ? groups : ['']).map((group) => (group === '' ? '' : `.${plain(group)}`));
  const text = kinds.flatMap((kind) => suffixes.map((suffix) => `${plain(kind)}${suffix}`)).join(', ');
  return valueOf(text, kinds.includes('*') ? 'notice' : undefined);
}

const rules: Part = table(
  'Rules',
  'rules',
  [
    ['Resources', resources],
    ['Non-Resource URLs', names('nonResourceURLs')],
    ['Resource Names', names('resourceNames')],
    ['Verbs', names('verbs')],
  ],
  '<none>',
);

const binding: readonly Part[] = [
  said('Role', ({ object }) => `${textAt(object, 'roleRef', 'kind')}/${textAt(object, 'roleRef', 'name')}`),
  table(
    'Subjects',
    'subjects',
    [
      ['Kind', 'kind'],
      ['Name', 'name'],
      ['Namespace', 'namespace'],
    ],
    '<none> (nobody gets it)',
  ),
];

/** Bindings as rows: who has a role, or what an account has. */
function bindingRows(label: string, role: string): Part {
  return relatedTable(
    label,
    role,
    [
      ['Name', 'metadata.name'],
      ['Namespace', 'metadata.namespace'],
      ['Role', (each) => `${textAt(each, 'roleRef', 'kind')}/${textAt(each, 'roleRef', 'name')}`],
      ['Subjects', (each) => listAt(each, 'subjects').map(subjectText).join(', ')],
    ],
    '<none>',
  );
}

const subjectText = (subject: unknown): string => `${textAt(subject, 'kind')} ${textAt(subject, 'name')}`;

const bindings: Part = bindingRows('Bindings', 'bindings');
const clusterBindings: Part = bindingRows('Bindings For All Namespaces', 'clusterbindings');

const boundRules: Part = (scene) => {
  const found = scene.related['role'];
  if (found === undefined) return [];
  const label = 'What It Allows';
  if (found.type === 'unread') return [{ type: 'field', label, value: valueOf(found.why, 'notice') }];
  const [role] = found.objects;
  if (role === undefined) return [{ type: 'field', label, value: valueOf('<none> (there is no such role)', 'wrong') }];
  return rules({ ...scene, at: role });
};

/** Who may do what. */
export const accessPrinters: Printers = {
  'rbac.authorization.k8s.io/Role': { about: ABOUT_RULES, desired: [rules], related: [bindings] },
  'rbac.authorization.k8s.io/ClusterRole': {
    about: ABOUT_RULES,
    desired: [list('Gathered From Roles With', 'aggregationRule.clusterRoleSelectors', selectorText), rules],
    related: [bindings, clusterBindings],
  },
  'rbac.authorization.k8s.io/RoleBinding': { about: ABOUT_BINDING, desired: binding, related: [boundRules] },
  'rbac.authorization.k8s.io/ClusterRoleBinding': { about: ABOUT_BINDING, desired: binding, related: [boundRules] },
  'certificates.k8s.io/CertificateSigningRequest': {
    desired: [
      fields(['Requested By', 'spec.username'], ['Signer', 'spec.signerName']),
      field('Valid For', 'spec.expirationSeconds', { as: seconds }),
      list('Usages', 'spec.usages'),
      list('Groups', 'spec.groups'),
    ],
    observed: [
      said('Status', ({ object }) => {
        const types = listAt(object, 'status', 'conditions').map((condition) => textAt(condition, 'type'));
        const word = types.length === 0 ? 'Pending' : types.join(', ');
        const issued = textAt(object, 'status', 'certificate') === '' ? '' : ', Issued';
        return valueOf(word + issued, types.includes('Denied') || types.includes('Failed') ? 'wrong' : undefined);
      }),
    ],
  },
  ServiceAccount: {
    about: { desired: 'what Pods get that run as it' },
    desired: [
      field('Token In Pods', 'automountServiceAccountToken', {
        as: (on) => (on === false ? 'no' : 'yes'),
        none: 'yes',
      }),
      list('Image Pull Secrets', 'imagePullSecrets', (secret) => textAt(secret, 'name')),
      list('Mountable Secrets', 'secrets', (secret) => textAt(secret, 'name')),
    ],
    related: [bindings, clusterBindings],
  },
};
