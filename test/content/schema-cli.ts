import { writeFileSync } from 'node:fs';
import { PACK_SCHEMA_FILE, renderEntrySchema, renderPackSchema, SCHEMA_FILE } from './schema.ts';

// `npm run schema`: writes the schemas in glossary/, which let editors complete and check front matter and packs.
writeFileSync(SCHEMA_FILE, await renderEntrySchema());
writeFileSync(PACK_SCHEMA_FILE, await renderPackSchema());
