// The entry: plain JavaScript, so that an old Node gets as far as the message that helps, and so that with a warm
// compile cache no source has to be stripped of its types. Everything else is in main.ts.
import './preflight.js';
import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('./main.ts');
