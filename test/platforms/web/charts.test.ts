import { describe, expect, it } from 'vitest';
import { chartName } from '../../../src/core/pictured.ts';
import { chartNamed } from '../../core/charts.ts';
import { attributes, unescaped } from './markup.ts';
import { openWeb } from './client.ts';

describe('a chart on the page', () => {
  it('is found for either ground as long as its message is kept', async () => {
    const { ask, enter, say } = await openWeb();
    const cookie = await enter();
    const { html = '' } = (await say(cookie, { text: 'scores' })).at(-1) ?? {};
    const [light, dark] = [attributes(html, 'src'), attributes(html, 'srcset')].map((paths) => paths.map(unescaped));
    expect([light?.length, dark?.length]).toEqual([5, 5]);
    for (const [paths, paper] of [
      [light, '#f6f8fd'],
      [dark, '#171c26'],
    ] as const) {
      for (const path of paths ?? []) {
        const { status, headers, body } = await ask('GET', path, { Cookie: cookie });
        expect([status, headers['content-type']]).toEqual([200, 'image/svg+xml']);
        expect(headers['content-security-policy']).toContain('sandbox');
        expect(body).toContain(`fill="${paper}"`);
      }
    }
  });

  it('is not there before anybody was shown it', async () => {
    const { ask, enter } = await openWeb();
    const path = `/pictures/${chartName(chartNamed('podium'))}.svg`;
    expect((await ask('GET', path, { Cookie: await enter() })).status).toBe(404);
  });
});
