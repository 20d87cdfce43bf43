import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { SETTINGS } from '../../src/config/settings.ts';
import { STOP_MS } from '../../src/ops/shutdown.ts';
import { parseDockerfile } from './dockerfile.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const exists = (path: string): boolean => existsSync(new URL(path, root));

describe('the Dockerfile', () => {
  const instructions = parseDockerfile(read('deploy/Dockerfile'));
  const all = (name: string): readonly string[] =>
    instructions.filter((each) => each.name === name).map(({ rest }) => rest);
  const copied = all('COPY')
    .filter((rest) => !rest.includes('--from='))
    .flatMap((rest) => rest.split(/\s+/u).slice(0, -1));

  test('names the version of every image', () => {
    for (const image of all('FROM')) expect(image).toMatch(/^\S+:(?!latest)\S+( AS \w+)?$/u);
    expect(all('FROM')).toHaveLength(2);
  });

  test('runs as a user with a number that is not root', () => {
    expect(all('USER').at(-1)).toMatch(/^[1-9]\d*:[1-9]\d*$/u);
  });

  test('copies only what exists and what .dockerignore lets through', () => {
    const allowed = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    expect(copied).toContain('src');
    for (const path of copied) {
      expect([path, exists(path)]).toEqual([path, true]);
      expect(allowed).toContain(path);
    }
  });

  test('starts a file that it copied', () => {
    const [command] = all('CMD');
    const [file, ...more] = JSON.parse(command ?? '[]') as readonly string[];
    expect(more).toEqual([]);
    expect([file, exists(file ?? '')]).toEqual(['src/start.js', true]);
  });

  test('keeps its data where the volume is, and sets nothing that is no setting', () => {
    const variables = Object.fromEntries(
      all('ENV')
        .flatMap((rest) => rest.split(/\s+/u))
        .map((pair) => pair.split('=')),
    );
    expect(all('VOLUME')).toEqual([variables['KUBE_TUTOR_DATA']]);
    expect(Object.keys(SETTINGS)).toEqual(
      expect.arrayContaining(Object.keys(variables).filter((name) => name !== 'NODE_ENV')),
    );
  });
});

describe('the compose file', () => {
  const { services, volumes } = parse(read('deploy/compose.yaml')) as {
    readonly services: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly volumes: Readonly<Record<string, unknown>>;
  };
  const service = services['kube-tutor'];

  test('builds from files that exist', () => {
    expect(service?.['build']).toEqual({ context: '..', dockerfile: 'deploy/Dockerfile' });
  });

  test('gives the container no more rights than it needs', () => {
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    expect(service).not.toHaveProperty('privileged');
    expect(service).not.toHaveProperty('ports');
  });

  test('keeps the data in a volume of its own', () => {
    expect(service).toMatchObject({ volumes: ['data:/data'], environment: { KUBE_TUTOR_DATA: '/data' } });
    expect(volumes).toHaveProperty('data');
  });

  test('waits longer than the doors need to close', () => {
    expect(Number.parseInt(String(service?.['stop_grace_period']), 10) * 1_000).toBeGreaterThan(STOP_MS);
  });
});
