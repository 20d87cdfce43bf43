// The entry: plain JavaScript, so that an old Node gets as far as the message that helps, and so that with a warm
// compile cache no source has to be stripped of its types. Everything else is in main.ts. Nothing is imported
// statically: an old Node refuses the whole file over one name that it lacks, before the message.
await import('./preflight.js');
const { enableCompileCache } = await import('node:module');

enableCompileCache();
await import('./main.ts');
