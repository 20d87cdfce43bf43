import { writeFileSync } from 'node:fs';
import { renderEntrySchema, SCHEMA_FILE } from './schema.ts';

// `npm run schema`: writes glossary/entry.schema.json, which lets editors complete and check front matter.
writeFileSync(SCHEMA_FILE, await renderEntrySchema());
