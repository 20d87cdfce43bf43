import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesFields, matchesLabels, parseFieldSelector, parseLabelSelector } from '../../src/kubectl/selectors.ts';

const labelsOf = { app: 'web', tier: 'front', 'example.com/team': 'shop', build: '12', empty: '' };

/** Whether the labels above meet a selector; `undefined` where it is none. */
function meets(text: string): boolean | undefined {
  const selector = parseLabelSelector(text);
  return selector.ok ? matchesLabels(selector.value, labelsOf) : undefined;
}

describe('a label selector', () => {
  test.each([
    ['', true],
    ['app', true],
    ['!app', false],
    ['!owner', true],
    ['app=web', true],
    ['app==web', true],
    ['app = web', true],
    ['app=api', false],
    ['app!=api', true],
    ['owner!=me', true],
    ['owner=me', false],
    ['app=web,tier=front', true],
    ['app=web,tier=back', false],
    ['app in (web,api)', true],
    ['app in(web)', true],
    ['app in (api)', false],
    ['app notin (api)', true],
    ['owner notin (me)', true],
    ['empty=', true],
    ['empty in ()', true],
    ['empty in (a,,b)', true],
    ['app in (,)', false],
    ['example.com/team=shop', true],
    ['build>11', true],
    ['build>12', false],
    ['build<13', true],
    ['app>1', false],
    ['owner<1', false],
    ['in in (in)', false],
    ['app=in', false],
    ['app in (web),tier notin (back),!owner', true],
  ])('"%s" met: %s', (text, met) => {
    expect(meets(text)).toBe(met);
  });

  test.each([
    ['app web'],
    [','],
    ['app=web,'],
    [',app=web'],
    ['app=web,,tier=front'],
    ['!!app'],
    ['!app=web'],
    ['app in web'],
    ['app in (web'],
    ['app in (web api)'],
    ['app=web=x'],
    ['=web'],
    ['app=-web'],
    ['app=a/b'],
    ['a/b/c=d'],
    ['/app=web'],
    ['Example.com/app=web'],
    ['app=<x>'],
    ['build>x'],
    ['build>-1'],
    ['app="web"'],
    [`${'a'.repeat(64)}=b`],
    [`a=${'b'.repeat(64)}`],
  ])('"%s" is none, and the message says what would be one', (text) => {
    const selector = parseLabelSelector(text);
    expect(selector).toMatchObject({ ok: false, failure: { type: 'invalid' } });
    if (!selector.ok) expect(selector.failure.message).toMatch(/app|whole number|letters, digits/u);
  });

  test.each(['(', '!', 'a', ',', 'a in (', ' ', '=', 'a=b,'])('of 5,000 times "%s" is read in no time', (piece) => {
    const before = performance.now();
    parseLabelSelector(piece.repeat(5_000));
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});

describe('a field selector', () => {
  const fields: Readonly<Record<string, string>> = { 'status.phase': 'Running', 'spec.nodeName': 'a,b=c\\' };
  const get = (field: string): string => fields[field] ?? '';

  test.each([
    ['', true],
    [',', true],
    ['=', true],
    ['status.phase=Running', true],
    ['status.phase==Running', true],
    ['status.phase!=Running', false],
    ['status.phase=Failed', false],
    ['status.phase!=Failed,status.phase!=Pending', true],
    ['status.phase=Running,metadata.name=x', false],
    ['metadata.name=', true],
    ['spec.nodeName=a\\,b\\=c\\\\', true],
  ])('"%s" met: %s', (text, met) => {
    const selector = parseFieldSelector(text);
    expect(selector.ok && matchesFields(selector.value, get)).toBe(met);
  });

  test.each([['status.phase'], ['status.phase>3'], ['a=b=c'], ['a=b\\'], ['a=\\x'], ['a===b']])(
    '"%s" is none',
    (text) => {
      expect(parseFieldSelector(text)).toMatchObject({ ok: false, failure: { type: 'invalid' } });
    },
  );

  test('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseFieldSelector(text);
        parseLabelSelector(text);
      }),
    );
  });
});
