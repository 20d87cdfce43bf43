import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Address } from '../../../src/platforms/slack/address.ts';
import { routesFor, type Journey, type Route } from '../../../src/platforms/slack/routes.ts';

const url = 'https://hooks.slack.com/x';
const ask = { audience: 'asker', direct: false, replaces: false } as const;
const tell = { ...ask, audience: 'place' } as const;
const pressedOn = (hidden: boolean): Address => ({
  user: 'U1',
  channel: 'C1',
  responseUrl: url,
  pressed: { ts: '1.0', private: hidden },
  ...(hidden ? {} : { thread: '1.0' }),
});

/** A route in a word or two. */
function name(route: Route): string {
  if (route.type !== 'respond') return route.type === 'post' ? `post to ${route.channel}` : route.type;
  return `respond ${route.visible ? 'to all' : 'in private'}${route.replace ? ' in place' : ''}`;
}

describe('an answer', () => {
  const command: Address = { user: 'U1', channel: 'C1', responseUrl: url };
  const mention: Address = { user: 'U1', channel: 'C1', thread: '1.0' };
  const cases: readonly (readonly [string, Journey, readonly string[]])[] = [
    ['to a command', { address: command, ...ask }, ['respond in private', 'whisper', 'post to U1']],
    ['to a command for all', { address: command, ...tell }, ['respond to all', 'post to C1', 'post to U1']],
    ['to a mention', { address: mention, ...tell }, ['post to C1', 'post to U1']],
    ['to a mention for the asker', { address: mention, ...ask }, ['whisper', 'post to U1']],
    ['to a direct message', { address: { user: 'U1', channel: 'D1' }, ...tell, direct: true }, ['post to D1']],
    ['to a press', { address: pressedOn(false), ...tell }, ['post to C1', 'respond to all', 'post to U1']],
    [
      'to a press on a private card',
      { address: pressedOn(true), ...ask },
      ['respond in private', 'whisper', 'post to U1'],
    ],
    ['to "Share here"', { address: pressedOn(true), ...tell }, ['post to C1', 'respond to all', 'post to U1']],
    [
      'in place of a public card',
      { address: pressedOn(false), ...tell, replaces: true },
      ['update', 'respond to all in place', 'post to C1', 'respond to all', 'post to U1'],
    ],
    [
      'in place of a private card',
      { address: pressedOn(true), ...ask, replaces: true },
      ['respond in private in place', 'respond in private', 'whisper', 'post to U1'],
    ],
    [
      'for all cannot replace a private card',
      { address: pressedOn(true), ...tell, replaces: true },
      ['post to C1', 'respond to all', 'post to U1'],
    ],
    ['on Home', { address: { user: 'U1', home: 'always' }, ...tell, direct: true }, ['publish']],
    [
      'to a press on Home',
      { address: { user: 'U1', channel: 'D1', home: 'replaced' }, ...tell, direct: true },
      ['post to D1'],
    ],
    [
      'in place of Home',
      { address: { user: 'U1', home: 'replaced' }, ...tell, direct: true, replaces: true },
      ['publish'],
    ],
    ['to a form', { address: { user: 'U1' }, ...tell, direct: true }, ['post to U1']],
  ];
  for (const [what, journey, ways] of cases) {
    test(`${what} goes by ${ways.join(', then ')}`, () => {
      expect(routesFor(journey).map(name)).toEqual(ways);
    });
  }
});

const id = fc.constantFrom('1.0', '2.0');
const anyAddress: fc.Arbitrary<Address> = fc.record(
  {
    user: fc.constant('U1'),
    channel: fc.constant('C1'),
    thread: id,
    quietThread: id,
    responseUrl: fc.constant(url),
    pressed: fc.record({ ts: id, private: fc.boolean() }),
    home: fc.constantFrom('always' as const, 'replaced' as const),
  },
  { requiredKeys: ['user'] },
);

test('every answer has a way, and what is for the asker alone never goes to all', () => {
  fc.assert(
    fc.property(anyAddress, fc.boolean(), (address, replaces) => {
      const routes = routesFor({ address, audience: 'asker', direct: false, replaces });
      expect(routes.length).toBeGreaterThan(0);
      const open = routes.filter(
        (route) =>
          (route.type === 'post' && route.channel !== address.user) ||
          (route.type === 'respond' && route.visible) ||
          route.type === 'update',
      );
      expect(open).toEqual([]);
    }),
  );
});
