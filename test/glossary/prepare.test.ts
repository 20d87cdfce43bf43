import { expect, test } from 'vitest';
import { createEngine } from '../../src/glossary/search/engine.ts';
import { toSearchable } from '../../src/glossary/searchable.ts';
import { GLOSSARY } from '../commands/whole-tutor.ts';

test.each(['whats a deploymnet', 'the thing that restarts my app when it hangs', 'how tall is mont blanc'])(
  'an engine that was prepared answers "%s" as one that was not',
  (line) => {
    const fresh = createEngine(toSearchable(GLOSSARY), GLOSSARY);
    const prepared = createEngine(toSearchable(GLOSSARY), GLOSSARY);
    for (const step of prepared.prepare) step();
    expect(prepared.find(line)).toEqual(fresh.find(line));
  },
);
