import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createPictures, pictureAlts } from '../../src/draw/create-pictures.ts';
import { pictures } from '../../src/draw/pictures/index.ts';

const drawn = createPictures();
const names = [...pictureAlts.keys()];

describe('the drawings', () => {
  test.each(names)('%s looks as it did when somebody last looked at it', async (name) => {
    await expect(drawn.svg(name)).toMatchFileSnapshot(`../golden/draw/${name}.svg`);
  });

  test.each(names)('%s is told by a screen reader and needs nothing from elsewhere', (name) => {
    const svg = drawn.svg(name) ?? '';
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 600 \d+"[^>]*role="img"/u);
    expect(svg).toMatch(/<title [^>]*>[^<]+<\/title>/u);
    expect(svg).toMatch(/<desc [^>]*>[^<]+<\/desc>/u);
    expect(svg).not.toMatch(/href|url\(|<style|<script|<image/u);
  });

  test.each(pictures.map(({ name, alt }) => [name, alt]))(
    '%s has a text alternative of one to three sentences',
    (_, alt) => {
      const sentences = alt.split(/(?<=\.)\s+(?=[A-Z])/u);
      expect(sentences.length).toBeLessThanOrEqual(3);
      expect(alt).toMatch(/^[A-Z].*\.$/su);
    },
  );

  test('every name is used once', () => {
    expect(names).toHaveLength(pictures.length);
  });

  test.each(names)('%s becomes a PNG of twice its size', async (name) => {
    const png = Buffer.from((await drawn.png(name)) ?? []);
    const height = Number(/viewBox="0 0 600 (\d+)"/u.exec(drawn.svg(name) ?? '')?.[1]);
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, height * 2]);
  });

  test('a PNG is painted once', async () => {
    expect(await drawn.png('pod-in-node')).toBe(await drawn.png('pod-in-node'));
  });

  test('a name without a drawing gives nothing', async () => {
    expect(drawn.svg('constructor')).toBeUndefined();
    expect(await drawn.png('constructor')).toBeUndefined();
  });
});

test('every picture that the glossary names is drawn', () => {
  const files = [...globSync('glossary/terms/*/*.md'), ...globSync('glossary/tour.yaml')];
  const named = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^ *picture: *(\S+)$/gmu)].map(([, name = '']) => `${file}: ${name}`),
  );
  expect(named.length).toBeGreaterThan(0);
  for (const each of named) expect(names.map((name) => each.endsWith(`: ${name}`))).toContain(true);
});
