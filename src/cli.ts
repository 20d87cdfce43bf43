import { parseArgs } from 'node:util';

/** What the process was started for. */
export type Mode =
  | { readonly type: 'start' | 'json' | 'gaps' | 'audit' | 'practice' | 'help' | 'version' }
  | { readonly type: 'ask'; readonly question: string }
  | { readonly type: 'backup' | 'restore'; readonly file: string }
  | { readonly type: 'wrong'; readonly message: string };

/** What `--help` prints. */
export const USAGE = `kube-tutor: a Kubernetes tutor for Slack, Discord, the terminal and the browser

  npm start                    a chat in this terminal and a local web page; Slack and
                               Discord too, when their tokens are set (.env.example)
  npm run -s ask -- QUESTION   one answer, then done
  npm run -s json              JSON Lines in, JSON Lines out, for scripts
  npm run -s gaps              the questions nobody could answer yet, for authors
  npm run -s audit             who asked a cluster what, as JSON Lines, for operators
  npm run -s backup -- FILE    everything the tutor remembers, into one new file
  npm run -s restore -- FILE   that file in the place of what it remembers, which is kept
  npm run -s practice          serves the practice cluster, and prints a kubeconfig for it

  --help      this
  --version   the version

When standard input is not a terminal, npm start answers each line of it.
`;

const MODES = ['start', 'json', 'gaps', 'audit', 'practice'] as const;

/** Reads the command line. */
export function parseMode(args: readonly string[]): Mode {
  const [verb, ...rest] = args;
  if (verb === 'ask')
    return rest.length > 0
      ? { type: 'ask', question: rest.join(' ') }
      : wrong('ask needs a question: npm run -s ask -- "what is a pod"');
  if (verb === 'backup' || verb === 'restore') {
    const [file, ...more] = rest;
    return file !== undefined && file !== '' && more.length === 0
      ? { type: verb, file }
      : wrong(`${verb} needs one file: npm run -s ${verb} -- FILE`);
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' } },
    });
    if (values.help === true) return { type: 'help' };
    if (values.version === true) return { type: 'version' };
    const [mode = 'start', ...extra] = positionals;
    const type = MODES.find((each) => each === mode);
    if (type === undefined) return wrong(`"${mode}" is none of: ask, backup, restore, ${MODES.join(', ')}`);
    return extra.length > 0 ? wrong(`"${mode}" takes no further words`) : { type };
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
}

const wrong = (message: string): Mode => ({ type: 'wrong', message });
