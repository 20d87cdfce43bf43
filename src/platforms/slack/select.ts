import type { types } from '@slack/bolt';
import type { Option } from '../../core/reply.ts';
import { LIMITS } from './limits.ts';
import { quietText } from './quiet.ts';
import { clean, cutText, flat } from './text.ts';

/** Action ids of menus whose choice says a line start with this. */
export const CHOOSE = 'choose-';

/** A menu, or nothing where nothing can be chosen; what it does not hold is counted above it. */
export function selectMenu(
  label: string,
  options: readonly Option[],
  at: number,
): { readonly blocks: types.KnownBlock[]; readonly cut: boolean } {
  const fitting = options.slice(0, LIMITS.options).flatMap(({ label: name, hint, line }): types.PlainTextOption[] => {
    const words = flat(hint === undefined ? name : `${name} - ${hint}`);
    const value = clean(line);
    if (words === '' || value === '' || value.length > LIMITS.optionValue) return [];
    const { text } = cutText(words, LIMITS.optionText);
    return [{ text: { type: 'plain_text', text, emoji: false }, value }];
  });
  if (fitting.length === 0) return { blocks: [], cut: options.length > 0 };
  const { text } = cutText(flat(label) || 'Choose one', LIMITS.placeholder);
  const placeholder = { type: 'plain_text', text, emoji: false } as const;
  const menu = { type: 'static_select', action_id: `${CHOOSE}${String(at)}`, placeholder, options: fitting } as const;
  const counted = `The menu holds ${String(fitting.length)} of ${String(options.length)}.`;
  const note = fitting.length < options.length ? [quietText(counted)] : [];
  return { blocks: [...note, { type: 'actions', elements: [menu] }], cut: false };
}
