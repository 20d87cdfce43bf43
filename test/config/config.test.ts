import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig, type Config } from '../../src/config.ts';
import { readEnvFile, type Environment } from '../../src/config/environment.ts';
import { renderEnvExample } from '../../src/config/example.ts';
import { SETTINGS } from '../../src/config/settings.ts';
import { temporaryDirectory } from '../contracts/stores.ts';

const BOT = { SLACK_BOT_TOKEN: 'xoxb-1-a' };

/** The configuration of an environment that is expected to be usable. */
function configOf(environment: Environment): Config {
  const result = readConfig(environment);
  if (!result.ok) throw new Error(result.failure.join('\n'));
  return result.value;
}

/** Everything an environment is told off for, wherever it concerns. */
function problemsIn(environment: Environment): readonly string[] {
  const result = readConfig(environment);
  return result.ok ? Object.values(result.value.problems).flat() : result.failure;
}

/** What holds of clusters where nothing is set. */
const CLUSTERS = {
  inCluster: false,
  rules: [],
  practice: 'own',
  configMapValues: false,
  showAddresses: false,
  auditDays: 90,
  environment: expect.any(Object) as unknown,
};

describe('an empty environment', () => {
  test('gives the defaults, with a web page and no chat platform', () => {
    expect(configOf({ PATH: '/bin', SLACK_BOT_TOKEN: ' ' })).toEqual({
      dataDirectory: './data',
      ratePerMinute: 20,
      keepPlaces: false,
      zone: 'UTC',
      web: { host: '127.0.0.1', port: 8080 },
      clusters: CLUSTERS,
      problems: { clusters: [], web: [], slack: [], discord: [] },
      hints: [],
    });
  });
});

describe('a full environment', () => {
  test('is read into values of the right type', () => {
    const config = configOf({
      KUBE_TUTOR_DATA: '/srv/tutor',
      DATABASE_URL: 'postgres://db.example.com/tutor',
      KUBE_TUTOR_LOG: 'debug',
      KUBE_TUTOR_RATE_PER_MINUTE: '5',
      KUBE_TUTOR_KEEP_PLACES: 'true',
      KUBE_TUTOR_WEB_HOST: '::',
      KUBE_TUTOR_WEB_PORT: '0',
      KUBE_TUTOR_WEB_PASSWORD: 'long enough it is',
      ...BOT,
      SLACK_APP_TOKEN: 'xapp-1-b',
      SLACK_UPLOADS: 'true',
      SLACK_USER_GROUPS: 'true',
      SLACK_API_URL: 'http://127.0.0.1:9/api/',
      DISCORD_TOKEN: 'a.b.c',
      DISCORD_GUILD_ID: '123456789012345678',
    });
    expect(config).toEqual({
      dataDirectory: '/srv/tutor',
      databaseUrl: 'postgres://db.example.com/tutor',
      logLevel: 'debug',
      ratePerMinute: 5,
      keepPlaces: true,
      zone: 'UTC',
      web: { host: '::', port: 0, password: 'long enough it is' },
      slack: {
        botToken: 'xoxb-1-a',
        appToken: 'xapp-1-b',
        apiUrl: 'http://127.0.0.1:9/api/',
        port: 3000,
        command: '/kube',
        uploads: true,
        userGroups: true,
      },
      discord: { token: 'a.b.c', command: 'kube', guildId: '123456789012345678' },
      clusters: CLUSTERS,
      problems: { clusters: [], web: [], slack: [], discord: [] },
      hints: [],
    });
  });

  test('says which clusters may be read, and by whom', () => {
    const { clusters } = configOf({
      KUBE_TUTOR_KUBECONFIG: '/etc/kube/config',
      KUBE_TUTOR_CONTEXTS: 'prod, staging',
      KUBE_TUTOR_CONTEXT: 'prod',
      KUBE_TUTOR_ACCESS: 'deploy/access.yaml',
      KUBE_TUTOR_PRACTICE: 'everywhere',
      KUBE_TUTOR_IN_CLUSTER: 'true',
    });
    expect(clusters).toMatchObject({
      kubeconfig: '/etc/kube/config',
      contexts: ['prod', 'staging'],
      context: 'prod',
      practice: 'everywhere',
      inCluster: true,
    });
    expect(clusters.rules.length).toBe(3);
  });

  test('hands its environment on to what signs in to clusters, without the secrets of other doors', () => {
    const { clusters } = configOf({
      ...BOT,
      DISCORD_TOKEN: 'a.b.c',
      HOME: '/home/ann',
      HTTPS_PROXY: 'http://proxy:3128',
    });
    expect(clusters.environment).toEqual({ HOME: '/home/ann', HTTPS_PROXY: 'http://proxy:3128' });
  });

  test('with a broken access file allows nobody anything, and opens every door all the same', () => {
    const { clusters, problems, slack } = configOf({
      ...BOT,
      SLACK_APP_TOKEN: 'xapp-1-b',
      KUBE_TUTOR_ACCESS: '/nowhere',
    });
    expect(clusters).toMatchObject({ rules: [], contexts: [] });
    expect(problems.clusters.length).toBe(1);
    expect(slack).toBeDefined();
  });

  test('may leave the web page closed', () => {
    expect(configOf({ KUBE_TUTOR_WEB: 'false' })).not.toHaveProperty('web');
  });

  test('may reach Slack by HTTP', () => {
    const { slack } = configOf({ ...BOT, SLACK_SIGNING_SECRET: 'abcdef012345', SLACK_PORT: '3999' });
    expect(slack).toMatchObject({ signingSecret: 'abcdef012345', port: 3999 });
    expect(slack).not.toHaveProperty('appToken');
  });
});

describe('a wrong value', () => {
  test.each([
    ['KUBE_TUTOR_LOG', 'loud', 'should be one of silent, error, warn, info, debug'],
    ['KUBE_TUTOR_RATE_PER_MINUTE', '0', 'should be a whole number from 1 to 10000'],
    ['KUBE_TUTOR_RATE_PER_MINUTE', '1e3', 'should be a whole number from 1 to 10000'],
    ['KUBE_TUTOR_KEEP_PLACES', 'yes', 'should be true or false'],
    ['KUBE_TUTOR_WEB_PORT', 'tcp://10.0.0.1:80', 'should be a whole number from 0 to 65535'],
    ['KUBE_TUTOR_WEB_PORT', '65536', 'should be a whole number from 0 to 65535'],
    ['SLACK_COMMAND', 'kube', 'should be a slash and up to 31 small letters'],
    ['SLACK_API_URL', 'localhost', 'should be an address that starts with http:// or https://'],
    ['DISCORD_COMMAND', '/kube', 'should be up to 32 small letters, digits, - or _, without a slash'],
    ['DISCORD_GUILD_ID', 'my server', 'should be 17 to 20 digits'],
  ])('of %s, such as %s, is shown with what would be right', (name, value, right) => {
    const problems = problemsIn({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${name} is "${value}": it ${right}`);
    expect(problems[0]).toContain(`like ${SETTINGS[name]?.example ?? 'missing'}.`);
  });

  test.each([
    ['KUBE_TUTOR_WEB_PASSWORD', 'short', 'should have at least 12 characters'],
    ['SLACK_BOT_TOKEN', 'xapp-swapped', 'should start with xoxb-'],
    ['DATABASE_URL', 'mysql://root:a-secret@db/tutor', 'should be an address that starts with postgres://'],
    ['SLACK_APP_TOKEN', 'xoxb-swapped', 'should start with xapp-'],
    ['SLACK_SIGNING_SECRET', 'xoxb-swapped', 'should be the signing secret'],
    ['DISCORD_TOKEN', 'Bot a.b.c', 'should be three parts joined by dots, without the word Bot'],
  ])('of the secret %s is not repeated', (name, value, right) => {
    const [problem] = problemsIn({ [name]: value });
    expect(problem).toContain(`${name} has the wrong form: it ${right}`);
    expect(problem).not.toContain(value);
  });

  test('is reported together with all the others', () => {
    const result = readConfig({
      KUBE_TUTOR_LOG: 'loud',
      KUBE_TUTOR_KEEP_PLACES: '1',
      DISCORD_TOKEN: 'x',
      SLACK_PORT: 'y',
    });
    expect(result.ok ? [] : result.failure.map((line) => line.split(' ')[0])).toEqual([
      'KUBE_TUTOR_LOG',
      'KUBE_TUTOR_KEEP_PLACES',
      'SLACK_PORT',
      'DISCORD_TOKEN',
    ]);
  });

  test('of one door leaves the others open', () => {
    const config = configOf({ DISCORD_TOKEN: 'wrong', ...BOT, SLACK_APP_TOKEN: 'xapp-1-b', KUBE_TUTOR_WEB_PORT: 'x' });
    expect(config).not.toHaveProperty('discord');
    expect(config).not.toHaveProperty('web');
    expect(config.slack?.botToken).toBe('xoxb-1-a');
    expect(config.problems).toMatchObject({ slack: [], web: [expect.any(String)], discord: [expect.any(String)] });
  });
});

describe('half a platform', () => {
  test.each([
    ['a bot token alone', BOT, ['SLACK_APP_TOKEN is missing', 'App-Level Tokens', 'SLACK_SIGNING_SECRET is missing']],
    ['an app token alone', { SLACK_APP_TOKEN: 'xapp-1' }, ['SLACK_BOT_TOKEN is missing', 'Bot User OAuth Token']],
    ['a Discord server alone', { DISCORD_GUILD_ID: '123456789012345678' }, ['DISCORD_TOKEN is missing', 'Reset Token']],
  ])('(%s) is told what is missing and where to find it', (_, environment, words) => {
    const [problem, ...more] = problemsIn(environment);
    expect(more).toEqual([]);
    for (const word of words) expect(problem).toContain(word);
  });
});

describe('a secret in a file', () => {
  test('is read without its line break', () => {
    const file = join(temporaryDirectory(), 'token');
    writeFileSync(file, 'a.b.c\n');
    const config = configOf({ DISCORD_TOKEN_FILE: file });
    expect(config.discord?.token).toBe('a.b.c');
    expect(config.hints).toEqual([]);
  });

  test('must be there, hold something, and be named once', () => {
    const directory = temporaryDirectory();
    const empty = join(directory, 'empty');
    writeFileSync(empty, ' \n');
    expect(problemsIn({ DISCORD_TOKEN_FILE: join(directory, 'none') })[0]).toContain('cannot be read (ENOENT)');
    expect(problemsIn({ DISCORD_TOKEN_FILE: empty })[0]).toContain('is empty');
    expect(problemsIn({ DISCORD_TOKEN: 'a.b.c', DISCORD_TOKEN_FILE: empty })[0]).toContain('both set');
  });
});

describe('a name that is no setting', () => {
  test.each([
    ['DISCORD_BOT_TOKEN', 'Did you mean DISCORD_TOKEN?'],
    ['SLACK_SIGNING_SECRT', 'Did you mean SLACK_SIGNING_SECRET?'],
    ['KUBE_TUTOR_DATA_FILE', 'Did you mean KUBE_TUTOR_DATA?'],
    ['SLACK_WORKSPACE_OWNER_NAME', 'See .env.example'],
  ])('(%s) is pointed out', (name, hint) => {
    expect(configOf({ [name]: 'x' }).hints).toEqual([expect.stringContaining(hint)]);
  });

  test.each(['HOME', 'KUBE_TUTOR_SERVICE_HOST', 'KUBE_TUTOR_PORT', 'KUBE_TUTOR_PORT_8080_TCP_ADDR'])(
    '(%s) is left alone when it comes from elsewhere',
    (name) => {
      expect(configOf({ [name]: 'x' }).hints).toEqual([]);
    },
  );
});

describe('a .env file', () => {
  test('is read when it is there and not missed when it is not', () => {
    const file = join(temporaryDirectory(), '.env');
    expect(readEnvFile(file)).toEqual({ ok: true, value: {} });
    writeFileSync(file, '# a comment\nKUBE_TUTOR_LOG="debug"\n');
    expect(readEnvFile(file)).toEqual({ ok: true, value: { KUBE_TUTOR_LOG: 'debug' } });
  });

  test('that cannot be read is a problem', () => {
    const file = join(temporaryDirectory(), '.env');
    mkdirSync(file);
    expect(readEnvFile(file)).toEqual({
      ok: false,
      failure: expect.stringContaining('cannot be read (EISDIR)') as string,
    });
  });
});

describe('.env.example', () => {
  test('is current: run `npm run env-example` after changing a setting', () => {
    expect(readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')).toBe(renderEnvExample());
  });

  test('sets nothing as it stands, and nothing wrong when every line is taken', () => {
    const file = join(temporaryDirectory(), '.env');
    writeFileSync(file, renderEnvExample());
    expect(readEnvFile(file)).toEqual({ ok: true, value: {} });
    writeFileSync(file, renderEnvExample().replaceAll(/^#(?=[A-Z])/gmu, ''));
    const every = readEnvFile(file);
    expect(Object.keys(every.ok ? every.value : {}).sort()).toEqual(Object.keys(SETTINGS).sort());
    expect(problemsIn(every.ok ? every.value : {})).toEqual([]);
  });
});
