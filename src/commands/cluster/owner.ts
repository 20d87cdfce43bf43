import { command, type AnyCommand } from '../../core/command.ts';
import { ok } from '../../core/failure.ts';
import { reply } from '../../core/reply.ts';
import type { Text } from '../../core/spans.ts';
import { formatSubject, parseSubject, type Subject } from '../../kubectl/grammar/subject.ts';
import type { ObjectRef } from '../../kubectl/object.ts';
import { buttonRow } from '../cards/buttons.ts';
import { strong } from '../cards/passages.ts';
import { sourceWords } from './cards/footer.ts';
import type { ClusterDeps } from './deps.ts';

/** `owner pod/web-1`: which controllers made an object, and would make it again. */
export function createOwner({ desk }: Pick<ClusterDeps, 'desk'>): AnyCommand {
  return command<Required<Subject>>({
    name: 'owner',
    aliases: [],
    hidden: true,
    summary: 'which controllers made an object',
    params: [{ name: 'object', summary: 'TYPE/NAME' }],
    examples: ['owner pod/web-1 -n shop'],
    audience: ({ where }, request) => desk.seenBy(where, 'get', request),
    parse: (rest) => {
      const subject = parseSubject(rest);
      return subject?.of === undefined ? undefined : { where: subject.where, of: subject.of };
    },
    run: async (subject, request) => {
      const { where, of } = subject;
      const done = await desk.read(
        {
          where,
          verb: 'get',
          line: `owner ${formatSubject(subject)}`,
          run: async (session) => (await import('../../queries/owner.ts')).runOwner(of, session, where),
          size: (chain) => ({ rows: chain.length, bytes: 0 }),
        },
        request,
      );
      if (!done.ok) return done;
      const { value: chain, source } = done.value;
      const named = `${of.type}/${of.name}`;
      const top = chain.at(-1);
      return ok(
        reply('query', `Who owns ${named}`, [
          chain.length === 0
            ? { type: 'text', text: ['Nobody: no controller made it, and none would make it again if it were lost.'] }
            : { type: 'list', ordered: true, items: chain.map(item) },
          { type: 'note', text: [sourceWords(source)] },
          ...buttonRow(top === undefined ? [] : describe(top)),
        ]),
      );
    },
  });
}

const item = ({ kind, name }: ObjectRef): Text => [strong(kind), ` ${name}`];

function describe({ resource, group, name, namespace }: ObjectRef) {
  const type = group === '' ? resource : `${resource}.${group}`;
  const line = `describe ${type}/${name}${namespace === undefined ? '' : ` -n ${namespace}`}`;
  return [{ label: `Describe ${name}`, line }];
}
