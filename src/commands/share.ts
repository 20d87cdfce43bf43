import { command, type AnyCommand } from '../core/command.ts';

/** `share explain pod`: shows everybody in the place what was answered privately. Only what buttons offer can be shared. */
export function createShare(shareable: readonly AnyCommand[]): AnyCommand {
  return command({
    name: 'share',
    aliases: [],
    hidden: true,
    audience: 'place',
    summary: 'show everybody here what only you see',
    params: [{ name: 'line', summary: 'the line to say for all' }],
    examples: ['share explain pod'],
    parse: (rest, request) => {
      const [first = ''] = rest.split(' ', 1);
      const found = shareable.find(({ name }) => name === first);
      // The inner reply is for the place, so it must not offer to be shared again.
      return found?.match(rest.slice(first.length).trim(), { ...request, audience: 'place' });
    },
    run: ({ run }) => run(),
  });
}
