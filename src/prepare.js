// Runs at the end of `npm install` and `npm ci`: compiles the glossary, so that the first start is as fast as the later
// ones. Plain JavaScript, because an old Node must get through it: an install never fails over a cache.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major > 24 || (major === 24 && minor >= 12)) {
  try {
    const { fileURLToPath } = await import('node:url');
    const { loadGlossary } = await import('./glossary/load.ts');
    await loadGlossary(fileURLToPath(new URL('../glossary', import.meta.url)));
  } catch {
    // A mistake in an entry is told by the start and by `npm run content`, with its place.
  }
}
