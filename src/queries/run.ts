import type { Result } from '../core/failure.ts';
import type { BuiltIns } from '../kubectl/explain/built-ins.ts';
import type { Output } from '../kubectl/output.ts';
import type { Query } from '../kubectl/query.ts';
import { runApiResources, runApiVersions } from './api-resources.ts';
import { runCanI } from './can-i.ts';
import { runClusterInfo } from './cluster-info.ts';
import { runContexts, type Contexts } from './contexts.ts';
import { runDescribe } from './describe.ts';
import { runEvents } from './events.ts';
import { runExplain } from './explain.ts';
import { runGet } from './get.ts';
import { runLogs } from './logs.ts';
import { runRollout } from './rollout.ts';
import type { Sleep } from './rollout/watch.ts';
import type { Session } from './session.ts';
import { runTop } from './top.ts';
import { runVersion } from './version.ts';
import { runWhoami } from './whoami.ts';

/** What some queries need besides a cluster. */
export interface RunOptions {
  /** What `explain` knows without a cluster. */
  readonly offline: () => Promise<BuiltIns>;
  /** What `config get-contexts` lists to whoever asks. */
  readonly contexts: () => Promise<Contexts>;
  /** How `rollout status --watch` waits. */
  readonly sleep: Sleep;
  /** The server's URL, where the operator lets it be shown. */
  readonly address?: string;
}

/** Runs a query, whatever its verb. */
export async function runQuery(query: Query, session: Session, options: RunOptions): Promise<Result<Output>> {
  switch (query.verb) {
    case 'get':
      return runGet(query, session);
    case 'describe':
      return runDescribe(query, session);
    case 'logs':
      return runLogs(query, session);
    case 'events':
      return runEvents(query, session);
    case 'top':
      return runTop(query, session);
    case 'explain':
      return runExplain(query, session, options.offline);
    case 'api-resources':
      return runApiResources(query, session);
    case 'api-versions':
      return runApiVersions(query, session);
    case 'auth can-i':
      return runCanI(query, session);
    case 'auth whoami':
      return runWhoami(query, session);
    case 'rollout status':
    case 'rollout history':
      return runRollout(query, session, options.sleep);
    case 'version':
      return runVersion(query, session);
    case 'cluster-info':
      return runClusterInfo(query, session, options.address);
    case 'config get-contexts':
    case 'config current-context':
      return runContexts(query, await options.contexts());
  }
}
