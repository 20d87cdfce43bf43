import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { createTerminal } from '../../../src/platforms/terminal/adapter.ts';
import { createClassroom } from '../classroom.ts';

/** A terminal one can type into and read from. */
export async function openTerminal({ columns = 80, isTTY = false, historyFile = '' } = {}) {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { columns, isTTY, hasColors: () => false });
  const file = historyFile === '' ? join(await mkdtemp(join(tmpdir(), 'terminal-')), 'deep', 'history') : historyFile;
  let seen = '';
  output.setEncoding('utf8').on('data', (text: string) => (seen += text));
  const door = createTerminal({ tutor: createClassroom(), clock: () => 0, input, output, historyFile: file });
  await door.start();
  return {
    door,
    input,
    historyFile: file,
    seen: () => seen,
    type: (keys: string) => input.write(keys),
    /** Resolves when the terminal shows `text` somewhere after what it showed before. */
    shows: async (text: string): Promise<string> => {
      while (!seen.includes(text)) await once(output, 'data');
      const upTo = seen.indexOf(text) + text.length;
      const shown = seen.slice(0, upTo);
      seen = seen.slice(upTo);
      return shown;
    },
  };
}
