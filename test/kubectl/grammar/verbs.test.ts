import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseOwed } from '../../../src/glossary/owed.ts';
import type { Flag } from '../../../src/kubectl/grammar/flag.ts';
import { GLOBAL_FLAGS } from '../../../src/kubectl/grammar/flags/global.ts';
import { flagOf } from '../../../src/kubectl/grammar/verb.ts';
import { VERBS, verbNamed, wordAfter } from '../../../src/kubectl/grammar/verbs.ts';

/** The commands and flags of kubectl 1.37.2, recorded by a walk over its own tree of commands. */
const recorded = readFileSync(new URL('kubectl-1.37.2.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((row) => {
    const [command = '', aliases = '', flag = '', short = '', type = '', bare = '', standing = ''] = row.split('\t');
    return { command, aliases: aliases.split(',').filter(Boolean), flag, short, type, bare, standing };
  });

/** Commands that only hold others, or only tell about kubectl: the glossary explains them. */
const EXPLAINED = new Set(['', 'alpha', 'auth', 'config', 'kuberc', 'options', 'rollout', 'top']);

const commands = recorded.filter(({ command, flag }) => flag === '' && !EXPLAINED.has(command));
const flags = recorded.filter(({ flag }) => flag !== '');

const TYPES: Readonly<Record<string, Flag['value']>> = {
  bool: 'switch',
  tristate: 'switch',
  string: 'text',
  int: 'number',
  int32: 'number',
  int64: 'number',
  duration: 'duration',
};

describe('of kubectl 1.37.2', () => {
  test.each(commands)('"$command" is a verb, with all its aliases', ({ command, aliases }) => {
    expect(verbNamed(command)?.name).toBe(command);
    const before = command.split(' ').slice(0, -1).join(' ');
    expect(aliases.map((alias) => wordAfter(before, alias))).toEqual(aliases.map(() => command));
  });

  test('every flag of every verb is known with its letter, its kind of value and what it is by itself', () => {
    const wrong = flags.flatMap(({ command, flag: name, short, type, bare, standing }) => {
      const verb = verbNamed(command);
      const flag = verb === undefined ? GLOBAL_FLAGS.find((each) => each.name === name) : flagOf(verb, name);
      const real = { name, short, value: TYPES[type] ?? 'list', bare, standing: standing === 'true' };
      const ours = flag && {
        name: flag.name,
        short: flag.short ?? '',
        value: flag.value,
        bare: flag.bare ?? '',
        standing: flag.standing ?? false,
      };
      return JSON.stringify(ours) === JSON.stringify(real) ? [] : [{ command, real, ours }];
    });
    expect(wrong).toEqual([]);
  });

  test('no verb has a flag that kubectl does not have', () => {
    const real = new Set(flags.map(({ command, flag }) => `${command} --${flag}`));
    const ours = VERBS.flatMap((verb) => verb.flags.map(({ name }) => `${verb.name} --${name}`));
    expect(ours.filter((flag) => !real.has(flag))).toEqual([]);
    const everywhere = GLOBAL_FLAGS.map(({ name }) => name);
    expect(everywhere.filter((name) => !real.has(` --${name}`))).toEqual(['all-contexts', 'help', 'v', 'vmodule']);
  });
});

describe('every flag', () => {
  const all = [...GLOBAL_FLAGS, ...VERBS.flatMap((verb) => verb.flags)];

  test('says in a few words what it means', () => {
    expect(all.filter(({ meaning }) => meaning.length < 6 || meaning.length > 75)).toEqual([]);
  });

  test('says what limits it, or why it is refused or ignored', () => {
    const reading = VERBS.filter(({ refusal }) => refusal === undefined).flatMap((verb) => verb.flags);
    const silent = [...GLOBAL_FLAGS, ...reading].filter(
      ({ decision, reason = '' }) => (decision === 'built') !== (reason === ''),
    );
    expect(silent).toEqual([]);
  });

  test('that may carry a credential is marked', () => {
    const marked = new Set(all.filter(({ secret }) => secret === true).map(({ name }) => name));
    for (const name of ['token', 'password', 'from-literal', 'env', 'docker-password', 'patch', 'client-key'])
      expect([name, marked.has(name)]).toEqual([name, true]);
  });
});

describe('every refused verb', () => {
  const ids = new Set(
    parseOwed(readFileSync(new URL('../../../glossary/entries.tsv', import.meta.url), 'utf8')).map(({ id }) => id),
  );
  const refused = VERBS.flatMap(({ name, refusal }) => (refusal === undefined ? [] : [{ name, ...refusal }]));

  test.each(refused)('"$name" names words that the glossary has', ({ terms }) => {
    expect(terms.length).toBeGreaterThan(0);
    expect(terms.filter((id) => !ids.has(id))).toEqual([]);
  });

  test.each(refused)('"$name" says what it would do and why it is not done', ({ wouldDo, reason }) => {
    expect(wouldDo).toMatch(/^It would .*\.$/u);
    expect(reason).toMatch(/\.$/u);
  });
});
