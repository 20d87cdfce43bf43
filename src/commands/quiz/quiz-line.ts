import { asksForHelp } from '../asks-for-help.ts';
import { parsePreset, type PresetLine } from './presets.ts';
import { parseLog, type RegradeLine } from './regrade-line.ts';
import { parseAct, type Act } from './verbs.ts';
import { parseWish, type Wish } from './wish.ts';

/** What a line about quizzes means. */
export type Line =
  | { readonly type: 'act'; readonly act: Act }
  | { readonly type: 'wish'; readonly wish: Wish }
  | { readonly type: 'preset'; readonly line: PresetLine }
  | { readonly type: 'log'; readonly log: RegradeLine }
  | { readonly type: 'setup' };

/** Reads what stands behind `quiz`; nothing when it asks for help. */
export function parseQuiz(rest: string): Line | undefined {
  if (asksForHelp(rest)) return undefined;
  if (/^(?:setup|set up|form)$/iu.test(rest)) return { type: 'setup' };
  const line = parsePreset(rest);
  if (line !== undefined) return { type: 'preset', line };
  const log = parseLog(rest);
  if (log !== undefined) return { type: 'log', log };
  const found = parseAct(rest);
  return found === undefined ? { type: 'wish', wish: parseWish(rest) } : { type: 'act', act: found };
}
