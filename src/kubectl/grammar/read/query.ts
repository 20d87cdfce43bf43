import type { Result } from '../../../core/failure.ts';
import type { Query } from '../../query.ts';
import { readCanI } from './can-i.ts';
import { readExplain } from './explain.ts';
import { readDescribe, readGet } from './get.ts';
import { invalid, type Input } from './input.ts';
import { readLogs } from './logs.ts';
import { readApiResources, readPlain } from './plain.ts';
import { readRollout } from './rollout.ts';
import { readEvents, readTop } from './usage.ts';

/** Reads the query that a verb, its words and its flags make. */
export function readQuery(input: Input): Result<Query> {
  const { name } = input.verb;
  switch (name) {
    case 'get':
      return readGet(input);
    case 'describe':
      return readDescribe(input);
    case 'logs':
      return readLogs(input);
    case 'events':
      return readEvents(input);
    case 'top pod':
    case 'top node':
      return readTop(input);
    case 'explain':
      return readExplain(input);
    case 'api-resources':
      return readApiResources(input);
    case 'auth can-i':
      return readCanI(input);
    case 'rollout status':
    case 'rollout history':
      return readRollout(input);
    case 'api-versions':
    case 'auth whoami':
    case 'version':
    case 'cluster-info':
    case 'config get-contexts':
    case 'config current-context':
      return readPlain(input, name);
    default:
      return invalid(`I do not know how to ask ${name}.`);
  }
}
