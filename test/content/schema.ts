import { toJsonSchema } from '@valibot/to-json-schema';
import { format, resolveConfig } from 'prettier';
import { FrontMatterSchema } from '../../src/glossary/schema.ts';

/** Where editors find the schema of an entry's front matter. */
export const SCHEMA_FILE = new URL('../../glossary/entry.schema.json', import.meta.url);

/**
 * The front matter of an entry as JSON Schema. Rules that need code (word counts, hosts of links) have no counterpart in
 * it; `npm run content` checks those.
 */
export async function renderEntrySchema(): Promise<string> {
  const schema = {
    title: 'The front matter of an entry in glossary/terms',
    ...toJsonSchema(FrontMatterSchema, { errorMode: 'ignore', typeMode: 'input' }),
  };
  const options = await resolveConfig(SCHEMA_FILE);
  return format(JSON.stringify(schema), { ...options, parser: 'json' });
}
