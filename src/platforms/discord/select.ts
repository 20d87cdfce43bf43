import { ComponentType, type APISelectMenuOption, type APIStringSelectComponent } from 'discord.js';
import { BUTTON_LINE_LIMIT, type Option } from '../../core/reply.ts';
import { LIMITS } from './limits.ts';
import { clip, flat } from './markdown.ts';

/** The custom id of a menu starts with this; what was chosen stands beside it. */
export const CHOOSE = 'choose ';

/** A menu of lines, or `undefined` where none can be carried. Only as many as fit: the caller names the others. */
export function selectComponent(
  label: string,
  options: readonly Option[],
  number: number,
): APIStringSelectComponent | undefined {
  const seen = new Set<string>();
  const fitting = options.slice(0, LIMITS.options).flatMap((option): APISelectMenuOption[] => {
    const value = flat(option.line);
    const name = clip(flat(option.label) || value, LIMITS.optionLabel);
    // Discord refuses a menu that offers the same value twice.
    if (value === '' || value.length > BUTTON_LINE_LIMIT || seen.has(value)) return [];
    seen.add(value);
    const hint = clip(flat(option.hint ?? ''), LIMITS.optionHint);
    return [{ label: name, value, ...(hint === '' ? {} : { description: hint }) }];
  });
  if (fitting.length === 0) return undefined;
  const placeholder = clip(flat(label), LIMITS.placeholder) || 'Choose one';
  return { type: ComponentType.StringSelect, custom_id: `${CHOOSE}${String(number)}`, placeholder, options: fitting };
}
