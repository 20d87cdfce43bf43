import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { covers, decide, publicGrant, type Wish } from '../../src/access/grant.ts';
import { fits, type AccessRule, type Asker } from '../../src/access/rule.ts';

const rule = (facts: Partial<AccessRule>): AccessRule => ({
  people: [],
  groups: [],
  roles: [],
  channels: [],
  clusters: ['prod'],
  namespaces: ['shop'],
  verbs: [],
  ...facts,
});
const ann: Asker = { person: 'slack:U1', groups: ['slack:S1'], channel: 'slack:C1', direct: false, internal: true };
const wish = (facts: Partial<Wish> = {}): Wish => ({ cluster: 'prod', verb: 'get', namespace: 'shop', ...facts });

describe('a permission', () => {
  test.each<readonly [string, readonly AccessRule[], Asker, Wish, unknown]>([
    ['is denied to all while nothing is configured', [], ann, wish(), 'no-rules'],
    ['is denied to whom no rule names', [rule({ people: ['slack:U2'] })], ann, wish(), 'nobody'],
    ['is denied on another cluster', [rule({ people: ['slack:U1'] })], ann, wish({ cluster: 'dev' }), 'cluster'],
    [
      'is denied for another verb',
      [rule({ people: ['slack:U1'], verbs: ['get'] })],
      ann,
      wish({ verb: 'logs' }),
      'verb',
    ],
    ['is denied in another namespace', [rule({ people: ['slack:U1'] })], ann, wish({ namespace: 'x' }), 'namespace'],
    [
      'is denied elsewhere to people bound to channels',
      [rule({ people: ['slack:U1'], channels: ['slack:C2'] })],
      ann,
      wish(),
      'nobody',
    ],
    ['is granted to a person', [rule({ people: ['slack:U1'] })], ann, wish(), ['shop']],
    ['is granted to a user group', [rule({ groups: ['slack:S1'] })], ann, wish(), ['shop']],
    ['is granted to a role', [rule({ roles: ['slack:S1'] })], ann, wish(), ['shop']],
    ['is granted to whoever asks in a channel', [rule({ channels: ['slack:C1'] })], ann, wish(), ['shop']],
    [
      'comes from the rule that fits, not from the first',
      [rule({ people: ['slack:U1'] }), rule({ people: ['slack:U1'], namespaces: ['team-*'] })],
      ann,
      wish({ namespace: 'team-a' }),
      ['team-*'],
    ],
  ])('%s', (_, rules, asker, wanted, expected) => {
    const decided = decide(rules, asker, wanted);
    expect(typeof decided === 'string' ? decided : decided.scope.namespaces).toEqual(expected);
  });

  test('carries as whom to ask, from the one rule that applies', () => {
    const as = { user: 'ann@example.org', groups: ['dev'] };
    expect(decide([rule({ people: ['slack:U1'], as })], ann, wish())).toMatchObject({ as });
  });

  test('reaches kinds without a namespace only where all namespaces are granted', () => {
    const narrow = decide([rule({ people: ['slack:U1'] })], ann, wish({ namespace: undefined } as never));
    const wide = decide([rule({ people: ['slack:U1'], namespaces: ['*'] })], ann, wish());
    expect(typeof narrow !== 'string' && covers(narrow.scope, undefined)).toBe(false);
    expect(typeof wide !== 'string' && covers(wide.scope, undefined)).toBe(true);
  });
});

describe('an answer', () => {
  const channel = rule({ channels: ['slack:C1'] });
  test.each<readonly [string, readonly AccessRule[], Partial<Asker>, Partial<Wish>, boolean]>([
    ['is public where the channel is granted the namespace', [channel], {}, {}, true],
    ['is private where only the person is', [rule({ people: ['slack:U1'] })], {}, {}, false],
    ['is private for another namespace', [channel], {}, { namespace: 'x' }, false],
    ['is private in a channel shared with others', [channel], { internal: false }, {}, false],
  ])('%s', (_, rules, asker, wanted, expected) => {
    expect(publicGrant(rules, { ...ann, ...asker }, wish(wanted)) !== undefined).toBe(expected);
  });
});

describe('a pattern', () => {
  test.each([
    ['shop', 'shop', true],
    ['shop', 'shop-2', false],
    ['*', 'anything', true],
    ['team-*', 'team-a', true],
    ['team-*', 'my-team-a', false],
    ['*-dev', 'shop-dev', true],
    ['a*b*c', 'a-b-c', true],
    ['a*a', 'a', false],
  ])('%s and %s: %s', (pattern, name, expected) => {
    expect(fits(pattern, name)).toBe(expected);
  });

  test('with stars fits whatever stands in their place', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z-]{0,5}$/u), { minLength: 1, maxLength: 4 }),
        fc.stringMatching(/^[a-z-]{0,5}$/u),
        (parts, filler) => {
          expect(fits(parts.join('*'), parts.join(filler))).toBe(true);
        },
      ),
    );
  });
});
