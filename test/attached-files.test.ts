import { expect, test } from 'vitest';
import { createDoorFiles } from '../src/attached-files.ts';
import { ok } from '../src/core/failure.ts';
import { requestOf } from './commands/whole-tutor.ts';

const FILE = { name: 'a.yaml', size: 1, at: 'there' };
const request = requestOf('packs add', { files: [FILE] });

test('a file is read through the door it came by, and where that reads none, pasting is named', async () => {
  const files = createDoorFiles();
  files.take({ name: 'discord', readFile: () => Promise.resolve(ok('of Discord')) });
  files.take({ name: 'web' });
  expect(await files.textOf(request, FILE)).toMatchObject({
    failure: { message: expect.stringContaining('Paste the text') as string },
  });
  files.take({ name: 'slack', readFile: ({ at }) => Promise.resolve(ok(`text from ${at}`)) });
  expect(await files.textOf(request, FILE)).toEqual(ok('text from there'));
});
