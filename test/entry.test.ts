import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// What npm runs on whatever Node there is. A static import of a name or a file type that an old Node does not know makes
// it refuse the whole file, before the message that helps.
test.each(['start.js', 'preflight.js', 'prepare.js'])('src/%s gets as far as its first line on an old Node', (file) => {
  const code = readFileSync(new URL(`../src/${file}`, import.meta.url), 'utf8');
  expect(code.match(/^(?:import|export)\b.*/gmu) ?? []).toEqual([]);
});
