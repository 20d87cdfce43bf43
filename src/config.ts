import { check } from './config/check.ts';
import { clustersOf, NO_CLUSTERS, type ClustersConfig } from './config/clusters.ts';
import {
  discordOf,
  given,
  slackOf,
  webOf,
  type DiscordConfig,
  type Door,
  type SlackConfig,
  type WebConfig,
} from './config/doors.ts';
import { readEnvFile, type Environment } from './config/environment.ts';
import { hintsFor } from './config/hints.ts';
import { TUTOR_SETTINGS } from './config/settings.ts';
import { fail, ok, type Result } from './core/failure.ts';
import type { LogLevel } from './ports/log.ts';

/** Everything an operator chose, checked. A door is there only when it is wanted and configured rightly. */
export interface Config {
  readonly dataDirectory: string;
  /** The PostgreSQL database that takes the place of the one in the directory. */
  readonly databaseUrl?: string;
  /** Absent: up to whether somebody looks on. */
  readonly logLevel?: LogLevel;
  readonly ratePerMinute: number;
  readonly keepPlaces: boolean;
  /** The team's time zone. */
  readonly zone: string;
  /** The folder with the packs of the team. */
  readonly packsFolder?: string;
  readonly clusters: ClustersConfig;
  readonly web?: WebConfig;
  readonly slack?: SlackConfig;
  readonly discord?: DiscordConfig;
  /** Why a door that was meant to open cannot; the others still can. */
  readonly problems: { readonly [D in 'clusters' | 'web' | 'slack' | 'discord']: readonly string[] };
  /** Variables that look like settings and are none. */
  readonly hints: readonly string[];
}

/** Reads the environment of this process, and the `.env` file of its working directory: nothing else does. */
export function loadConfig(): Result<Config, readonly string[]> {
  const file = readEnvFile('.env');
  if (!file.ok) return fail([file.failure]);
  return readConfig({ ...file.value, ...process.env });
}

/** Checks an environment. What concerns one door is that door's problem; the rest is reported at once, door problems included. */
export function readConfig(environment: Environment): Result<Config, readonly string[]> {
  const tutor = check(TUTOR_SETTINGS, environment);
  const clusters = clustersOf(environment);
  const web = webOf(environment);
  const slack = slackOf(environment);
  const discord = discordOf(environment);
  const problems = {
    clusters: problemsOf(clusters),
    web: problemsOf(web),
    slack: problemsOf(slack),
    discord: problemsOf(discord),
  };
  const hints = hintsFor(environment);
  if (!tutor.ok) return fail([...tutor.failure, ...Object.values(problems).flat(), ...hints]);

  const {
    KUBE_TUTOR_DATA: dataDirectory,
    DATABASE_URL: databaseUrl,
    KUBE_TUTOR_LOG: logLevel,
    KUBE_TUTOR_PACKS: packsFolder,
    ...rest
  } = tutor.value;
  return ok({
    dataDirectory,
    ratePerMinute: rest.KUBE_TUTOR_RATE_PER_MINUTE,
    keepPlaces: rest.KUBE_TUTOR_KEEP_PLACES,
    zone: rest.KUBE_TUTOR_ZONE,
    clusters: valueOf(clusters) ?? NO_CLUSTERS,
    ...given({
      databaseUrl,
      logLevel,
      packsFolder,
      web: valueOf(web),
      slack: valueOf(slack),
      discord: valueOf(discord),
    }),
    problems,
    hints,
  });
}

const problemsOf = (door: Door<unknown>): readonly string[] => (door.ok ? [] : door.failure);
const valueOf = <T>(door: Door<T>): T | undefined => (door.ok ? door.value : undefined);
