import { writeFileSync } from 'node:fs';
import { renderEnvExample } from './config/example.ts';

// Writes .env.example anew: `npm run env-example`.
writeFileSync(new URL('../.env.example', import.meta.url), renderEnvExample());
