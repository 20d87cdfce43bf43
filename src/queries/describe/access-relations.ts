import { listAt, textAt, type KubeObject } from '../../kubectl/object.ts';
import { KINDS, type Relation } from './relation.ts';

/** What belongs to who may do what: bindings to roles and accounts, roles to bindings. */
export const accessRelations: Readonly<Record<string, (object: KubeObject) => readonly Relation[]>> = {
  'rbac.authorization.k8s.io/Role': (role) => [bindings(role, binds('Role', nameOf(role)))],
  'rbac.authorization.k8s.io/ClusterRole': (role) => {
    const keep = binds('ClusterRole', nameOf(role));
    return [
      { role: 'bindings', kind: KINDS.roleBindings, where: {}, keep },
      { role: 'clusterbindings', kind: KINDS.clusterRoleBindings, where: {}, keep },
    ];
  },
  'rbac.authorization.k8s.io/RoleBinding': boundRole,
  'rbac.authorization.k8s.io/ClusterRoleBinding': boundRole,
  ServiceAccount: (account) => {
    const keep = names(account);
    return [bindings(account, keep), { role: 'clusterbindings', kind: KINDS.clusterRoleBindings, where: {}, keep }];
  },
};

const nameOf = (object: KubeObject): string => textAt(object, 'metadata', 'name');

function bindings(object: KubeObject, keep: Relation['keep']): Relation {
  const where = { namespace: textAt(object, 'metadata', 'namespace') };
  return { role: 'bindings', kind: KINDS.roleBindings, where, ...(keep === undefined ? {} : { keep }) };
}

function binds(kind: string, name: string): (binding: KubeObject) => boolean {
  return (binding) => textAt(binding, 'roleRef', 'kind') === kind && textAt(binding, 'roleRef', 'name') === name;
}

function names(account: KubeObject): (binding: KubeObject) => boolean {
  const namespace = textAt(account, 'metadata', 'namespace');
  return (binding) =>
    listAt(binding, 'subjects').some(
      (subject) =>
        textAt(subject, 'kind') === 'ServiceAccount' &&
        textAt(subject, 'name') === nameOf(account) &&
        textAt(subject, 'namespace') === namespace,
    );
}

function boundRole(binding: KubeObject): readonly Relation[] {
  const name = textAt(binding, 'roleRef', 'name');
  const namespace = textAt(binding, 'metadata', 'namespace');
  if (textAt(binding, 'roleRef', 'kind') !== 'Role')
    return [{ role: 'role', kind: KINDS.clusterRoles, where: { name } }];
  return [{ role: 'role', kind: KINDS.roles, where: { name, namespace } }];
}
