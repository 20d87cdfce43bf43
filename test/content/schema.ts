import { toJsonSchema } from '@valibot/to-json-schema';
import { format, resolveConfig } from 'prettier';
import type * as v from 'valibot';
import { FrontMatterSchema } from '../../src/glossary/schema.ts';
import { PackSchema } from '../../src/packs/schema.ts';

/** Where editors find the schema of an entry's front matter. */
export const SCHEMA_FILE = new URL('../../glossary/entry.schema.json', import.meta.url);

/** Where editors find the schema of a pack of questions. */
export const PACK_SCHEMA_FILE = new URL('../../glossary/pack.schema.json', import.meta.url);

/**
 * The front matter of an entry as JSON Schema. Rules that need code (word counts, hosts of links) have no counterpart in
 * it; `npm run content` checks those.
 */
export async function renderEntrySchema(): Promise<string> {
  return render('The front matter of an entry in glossary/terms', FrontMatterSchema);
}

/** A pack as JSON Schema. Rules that need code have no counterpart in it; `npm run packs -- lint` checks those. */
export async function renderPackSchema(): Promise<string> {
  return render('A pack of questions, see docs/packs.md', PackSchema);
}

async function render(title: string, written: v.GenericSchema): Promise<string> {
  const schema = { title, ...toJsonSchema(written, { errorMode: 'ignore', typeMode: 'input' }) };
  const options = await resolveConfig(SCHEMA_FILE);
  return format(JSON.stringify(schema), { ...options, parser: 'json' });
}
