import { ok, type Result } from '../../../core/failure.ts';
import type { CanIQuery } from '../../query.ts';
import { shown, toName } from '../names.ts';
import { invalid, optional, type Input } from './input.ts';

/** What may be asked about: any word the API may know, or `*` for everything. */
const ACTION = /^(?:\*|[a-z][a-z-]{0,62})$/u;
const TYPE = /^(?:\*|[A-Za-z][A-Za-z\d-]*)(?:\.[A-Za-z\d-]+)*$/u;
const URL_PATH = /^\/[\w./:*~-]*$/u;
const SUBRESOURCE = /^(?:\*|[a-z]+(?:\/[a-z*]+)?)$/u;

/** `auth can-i`: kubectl `auth/cani.go`, Complete and Validate. */
export function readCanI(input: Input): Result<CanIQuery> {
  const { verb, words, values, where } = input;
  const subresource = values.text('subresource') || undefined;
  if (values.isOn('list')) {
    if (words.length > 0) return invalid('--list lists everything, so it takes no words.', 'auth can-i --list');
    if (where.allNamespaces || subresource !== undefined)
      return invalid('--list is about one namespace and takes neither -A nor --subresource.');
    return ok({ verb: 'auth can-i', where, ask: { type: 'list', headers: !values.isOn('no-headers') } });
  }
  const [action, resource, third] = words;
  if (action === undefined || resource === undefined || third !== undefined)
    return invalid(`auth can-i takes what to do and with what: ${verb.example}`, verb.example);
  if (values.isOn('no-headers')) return invalid('--no-headers goes with --list.');
  const does = action.text.toLowerCase();
  if (!ACTION.test(does)) return invalid(`${shown(action.text)} is nothing to do: say get, list, delete and the like.`);
  if (resource.text.startsWith('/')) {
    if (resource.text.length > 253 || !URL_PATH.test(resource.text))
      return invalid(`${shown(resource.text)} is no path of the API, such as /healthz.`);
    if (subresource !== undefined) return invalid('A path has no subresource.');
    return ok({ verb: 'auth can-i', where, ask: { type: 'action', action: does, resource: resource.text } });
  }
  const slash = resource.text.indexOf('/');
  const type = slash < 0 ? resource.text : resource.text.slice(0, slash);
  if (type.length > 253 || !TYPE.test(type))
    return invalid(`${shown(resource.text)} is no type: say pods, deployments.apps or pod/web-1.`);
  const name = slash < 0 ? undefined : toName(resource.text.slice(slash + 1));
  if (name !== undefined && !name.ok) return name;
  if (subresource !== undefined && (subresource.length > 63 || !SUBRESOURCE.test(subresource)))
    return invalid(`${shown(subresource)} is no part of an object, such as log or scale.`);
  return ok({
    verb: 'auth can-i',
    where,
    ask: {
      type: 'action',
      action: does,
      resource: type,
      ...optional('name', name?.value),
      ...optional('subresource', subresource),
    },
  });
}
