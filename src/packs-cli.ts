import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createKnowledge, type Knowledge } from './glossary/knowledge.ts';
import { loadGlossary } from './glossary/load.ts';
import { toId } from './glossary/read-entry.ts';
import { problemLine, type Problem } from './glossary/read-yaml.ts';
import { exportPack } from './packs/export.ts';
import { IMPORTERS, isImportFormat } from './packs/import/formats.ts';
import { loadPack, parsePack } from './packs/load.ts';

// `npm run -s packs -- lint FILE|FOLDER...` and `npm run -s packs -- import FORMAT FILE`.

const USAGE = `Packs of questions

  npm run -s packs -- lint FILE|FOLDER...   what is to be mended in packs, a line each
  npm run -s packs -- import FORMAT FILE    a pack made from another format, on standard output;
                                            FORMAT is one of ${Object.keys(IMPORTERS).join(', ')}
      --id ID --title TITLE --author NAME   what the pack is called; otherwise as its file is
`;

const knowledge = async (): Promise<Knowledge> =>
  createKnowledge(await loadGlossary(fileURLToPath(new URL('../glossary', import.meta.url))));

const tell = (problems: readonly Problem[]): void => {
  for (const problem of problems) console.error(problemLine(problem));
};

const refuse = (message: string): void => {
  console.error(`${message}\n\n${USAGE}`);
  process.exitCode = 2;
};

async function lint(paths: readonly string[]): Promise<void> {
  const files = paths.flatMap((path) =>
    existsSync(path) && statSync(path).isDirectory()
      ? globSync('*.{yaml,yml}', { cwd: path })
          .sort()
          .map((name) => join(path, name))
      : [path],
  );
  const known = await knowledge();
  const loaded = files.map((file) => loadPack(file, known));
  tell(loaded.flatMap(({ problems }) => problems));
  const good = loaded.filter(({ pack }) => pack !== undefined).length;
  console.log(`${String(files.length)} files read, ${String(good)} packs can be asked from`);
  if (good < files.length) process.exitCode = 1;
}

async function importFile(format: string, file: string, names: Names): Promise<void> {
  if (!isImportFormat(format)) return refuse(`"${format}" is none of ${Object.keys(IMPORTERS).join(', ')}`);
  if (!existsSync(file)) return refuse(`there is no file ${file}`);
  const name = basename(file, extname(file));
  const { id = toId(name), title = name, author = 'unknown' } = names;
  const { pack, problems } = IMPORTERS[format](readFileSync(file, 'utf8'), { file, id, title, author });
  tell(problems);
  if (pack === undefined) {
    process.exitCode = 1;
    return;
  }
  const text = exportPack(pack);
  process.stdout.write(text);
  const left = parsePack(`${pack.id}.yaml`, text, await knowledge()).problems;
  tell(left);
  console.error(
    `${String(pack.questions.length)} questions imported; ${String(left.length)} places left to be written or mended`,
  );
}

interface Names {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly author?: string | undefined;
}

const read = (): ReturnType<typeof parseLine> | undefined => {
  try {
    return parseLine();
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error));
    return undefined;
  }
};

function parseLine() {
  return parseArgs({
    allowPositionals: true,
    options: { id: { type: 'string' }, title: { type: 'string' }, author: { type: 'string' } },
  });
}

async function run({ values, positionals }: ReturnType<typeof parseLine>): Promise<void> {
  const [verb, ...rest] = positionals;
  const [first, second, ...more] = rest;
  if (verb === 'lint' && first !== undefined) return lint(rest);
  if (verb === 'import' && first !== undefined && second !== undefined && more.length === 0) {
    return importFile(first, second, values);
  }
  refuse(verb === undefined ? 'What should be done with packs?' : `"${positionals.join(' ')}" is no whole request`);
}

const line = read();
if (line !== undefined) await run(line);
