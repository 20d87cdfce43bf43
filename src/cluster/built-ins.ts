import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { parseBuiltIns, type BuiltIns } from '../kubectl/explain/built-ins.ts';

const FILE = new URL('../../glossary/api-fields.json.br', import.meta.url);

/** What stands before the compressed part, so that anybody can see what the file is: `head -1`. */
const HEADER = /^Fields of the API of Kubernetes v(\S+), recorded from its API server, Apache-2.0, then brotli$/u;

/** Reads what Kubernetes' own types and fields mean, as recorded; it takes some milliseconds, so ask once and keep it. */
export async function loadBuiltIns(): Promise<BuiltIns> {
  const file = await readFile(FILE);
  const end = file.indexOf('\n');
  const [, version] = HEADER.exec(file.toString('utf8', 0, end)) ?? [];
  if (version === undefined) throw new Error('glossary/api-fields.json.br has no header: record it anew.');
  const text = await promisify(brotliDecompress)(file.subarray(end + 1));
  return parseBuiltIns(version, text.toString('utf8'));
}
