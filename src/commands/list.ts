import { command, type AnyCommand } from '../core/command.ts';
import { ok } from '../core/failure.ts';
import { reply, type Block } from '../core/reply.ts';
import type { Text } from '../core/spans.ts';
import { AREAS, type Area } from '../glossary/areas.ts';
import { buttonRow } from './cards/buttons.ts';
import { strong } from './cards/passages.ts';
import type { Deps } from './deps.ts';

const title = (area: Area): string => area.replaceAll('-', ' ');

/** The area a text names: whole or by its beginning. */
export function parseArea(text: string): Area | undefined {
  const wanted = text.toLowerCase().trim().replace(/\s+/gu, '-');
  if (wanted === '') return undefined;
  return AREAS.find((area) => area === wanted) ?? AREAS.find((area) => wanted.length > 3 && area.startsWith(wanted));
}

/** `list`, `list networking`: the words of the glossary by area. */
export function createList({ knowledge }: Pick<Deps, 'knowledge'>): AnyCommand {
  const { terms, owed } = knowledge.glossary;

  function areas(): readonly Block[] {
    const items = AREAS.map((area): Text => {
      const written = terms.filter((term) => term.area === area).length;
      const all = written + owed.filter((word) => word.area === area).length;
      return [strong(title(area)), `: ${String(all)} words, ${String(written)} explained`];
    });
    const first = AREAS.slice(0, 5).map((area) => ({ label: title(area), line: `list ${area}` }));
    return [
      { type: 'text', text: ['Say ', { type: 'code', text: 'list networking' }, ' for the words of an area.'] },
      { type: 'list', items },
      ...buttonRow(first),
    ];
  }

  function words(area: Area): readonly Block[] {
    const written = terms
      .filter((term) => term.area === area)
      .sort((a, b) => a.level - b.level || a.name.localeCompare(b.name));
    const coming = owed.filter((word) => word.area === area).map(({ name }) => name);
    const levels = ([1, 2, 3] as const).flatMap((level): readonly Block[] => {
      const names = written.filter((term) => term.level === level).map(({ name }) => name);
      const heading = { 1: 'First week', 2: 'Working with it', 3: 'Running it' }[level];
      return names.length === 0 ? [] : [{ type: 'text', text: [strong(`${heading}: `), names.join(', ')] }];
    });
    const start = written.slice(0, 4).map(({ id, name }) => ({ label: name, line: `explain ${id}` }));
    return [
      ...levels,
      ...(coming.length === 0 ? [] : [{ type: 'note', text: [`Text still to come: ${coming.join(', ')}`] } as const]),
      ...buttonRow([...start, { label: 'All areas', line: 'list' }]),
    ];
  }

  return command({
    name: 'list',
    aliases: [],
    summary: 'the words I know, by area',
    params: [
      {
        name: 'area',
        summary: 'an area such as networking',
        optional: true,
        suggest: (word) => AREAS.filter((area) => area.startsWith(word)),
      },
    ],
    examples: ['list', 'list networking'],
    parse: (rest) => {
      if (rest === '') return { area: undefined };
      const area = parseArea(rest);
      return area === undefined ? undefined : { area };
    },
    run: ({ area }) =>
      Promise.resolve(
        ok(
          area === undefined
            ? reply('help', 'What I know', areas())
            : reply('help', `Words: ${title(area)}`, words(area)),
        ),
      ),
  });
}
