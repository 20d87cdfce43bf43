import { parseArgs } from 'node:util';

/** What the process was started for. */
export type Mode =
  | { readonly type: 'start' | 'json' | 'gaps' | 'help' | 'version' }
  | { readonly type: 'ask'; readonly question: string }
  | { readonly type: 'wrong'; readonly message: string };

/** What `--help` prints. */
export const USAGE = `kube-tutor: a Kubernetes tutor for Slack, Discord, the terminal and the browser

  npm start                    a chat in this terminal and a local web page; Slack and
                               Discord too, when their tokens are set (.env.example)
  npm run -s ask -- QUESTION   one answer, then done
  npm run -s json              JSON Lines in, JSON Lines out, for scripts
  npm run -s gaps              the questions nobody could answer yet, for authors

  --help      this
  --version   the version

When standard input is not a terminal, npm start answers each line of it.
`;

/** Reads the command line. */
export function parseMode(args: readonly string[]): Mode {
  const [verb, ...rest] = args;
  if (verb === 'ask')
    return rest.length > 0
      ? { type: 'ask', question: rest.join(' ') }
      : wrong('ask needs a question: npm run -s ask -- "what is a pod"');
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' } },
    });
    if (values.help === true) return { type: 'help' };
    if (values.version === true) return { type: 'version' };
    const [mode = 'start', ...extra] = positionals;
    if (mode !== 'start' && mode !== 'json' && mode !== 'gaps')
      return wrong(`"${mode}" is none of: start, ask, json, gaps`);
    return extra.length > 0 ? wrong(`"${mode}" takes no further words`) : { type: mode };
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
}

const wrong = (message: string): Mode => ({ type: 'wrong', message });
