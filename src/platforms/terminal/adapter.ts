import { randomUUID } from 'node:crypto';
import { clearLine, cursorTo } from 'node:readline';
import { createInterface, type Interface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { formLine } from '../../core/form.ts';
import type { Reply } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import type { Adapter, Tutor } from '../../core/tutor.ts';
import type { Clock } from '../../ports/clock.ts';
import { choicesOf, type Saying } from './buttons.ts';
import { createCompleter } from './completer.ts';
import { flow } from './flow.ts';
import { questionIn, toUsage } from './forms.ts';
import { createHistory } from './history.ts';
import { createPaint } from './paint.ts';
import { renderTerminal } from './render.ts';

/** Where the terminal draws: standard output, or any stream that tells as much about itself. */
export type Screen = Writable & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** Knows about NO_COLOR and FORCE_COLOR, so that nobody here has to read the environment. */
  readonly hasColors?: () => boolean;
};

/** What the terminal needs. */
export interface TerminalOptions {
  readonly tutor: Tutor;
  readonly clock: Clock;
  readonly input: Readable;
  readonly output: Screen;
  readonly historyFile: string;
}

/** The terminal's door. `closed` resolves when the person left. */
export interface Terminal extends Adapter {
  readonly closed: Promise<void>;
  /** Says something that nobody asked for, above the line that is being typed. */
  readonly notice: (text: string) => void;
}

/** Longer lines of running text are hard to read, however wide the window is. */
const WIDEST = 100;
const DEFAULT_COLUMNS = 80;
const HINT = 'Type a question, the number of a button, or exit. Tab completes.';
const LEAVING = /^(?:exit|quit)$/iu;

/** The door in a terminal: a chat with history, completion and numbered buttons. `closed` resolves when the person left. */
export function createTerminal(options: TerminalOptions): Terminal {
  const { tutor, clock, input, output, historyFile } = options;
  const { promise: closed, resolve, reject } = Promise.withResolvers<void>();
  const history = createHistory(historyFile);
  const colour = output.isTTY === true && output.hasColors?.() === true;
  const paint = createPaint(colour);
  let screen: Interface | undefined;
  let choices: readonly Saying[] = [];
  /** The chosen line that waits for words. */
  let asking: Saying | undefined;
  // One answer after the other, in the order in which the lines were typed.
  let work: Promise<void> = Promise.resolve();

  // Asked anew for each answer, since windows change their size.
  const width = () => Math.min(WIDEST, output.columns || DEFAULT_COLUMNS);
  const print = (text: string) => output.write(`${text}\n`);

  function show(reply: Reply): void {
    choices = choicesOf(reply);
    print(`\n${renderTerminal(reply, { width: width(), colour })}\n`);
  }

  const respond = (text: string, via: Request['via']): Promise<Reply> =>
    tutor.respond({
      id: randomUUID(),
      text,
      via,
      from: { id: 'me' },
      place: { platform: 'terminal', team: 'terminal', channel: 'terminal', kind: 'direct' },
      audience: 'place',
      at: clock(),
    });

  /**
   * Says a chosen line. One that asks for words puts its question first, and what is typed next belongs to it; for a form
   * of several fields it is told what to type, and the buttons keep their numbers.
   */
  async function choose(choice: Saying): Promise<void> {
    const { line, form } = choice;
    if (form === undefined) return show(await respond(line, 'press'));
    const question = questionIn(form);
    if (question === undefined) {
      print(`\n${renderTerminal(toUsage(line, form), { width: width(), colour })}\n`);
      return;
    }
    asking = choice;
    const hint = { type: 'emphasis', text: '(an empty line lets it be)' } as const;
    print(`\n${flow([{ type: 'strong', text: question }, ' ', hint], width(), paint).join('\n')}\n`);
  }

  async function say(line: string): Promise<void> {
    const asked = asking;
    asking = undefined;
    if (asked !== undefined) {
      if (line !== '') show(await respond(formLine(asked.line, [line]), 'form'));
      return;
    }
    if (line === '') return;
    const number = /^\d{1,2}$/u.test(line) ? Number(line) : undefined;
    // A number means something below one answer only, so the arrow keys need not bring it back.
    if (number === undefined) await history.add(line);
    const chosen = number === undefined ? undefined : choices[number - 1];
    if (chosen !== undefined) await choose(chosen);
    else if (number !== undefined && choices.length > 0) {
      print(`\nThere is no button ${line}: the last answer has 1 to ${String(choices.length)}.\n`);
    } else show(await respond(line, 'message'));
  }

  function listen(terminal: Interface): void {
    const queue = (next: () => Promise<void>) => {
      work = work.then(next);
      work.catch(reject);
    };
    let open = true;
    terminal.on('line', (typed) => {
      const line = typed.trim();
      if (LEAVING.test(line)) terminal.close();
      else {
        queue(async () => {
          await say(line);
          if (open) terminal.prompt();
        });
      }
    });
    // Ctrl-C clears what is typed, as in a shell; with nothing typed it leaves.
    terminal.on('SIGINT', () => {
      if (terminal.line === '') return terminal.close();
      terminal.write(null, { ctrl: true, name: 'e' });
      terminal.write(null, { ctrl: true, name: 'u' });
    });
    terminal.on('close', () => {
      open = false;
      void work.then(() => {
        print(paint.as('dim', '\nSee you next time.'));
        resolve();
      }, reject);
    });
  }

  return {
    name: 'terminal',
    closed,
    start: async () => {
      const typed = await history.load();
      screen = createInterface({
        input,
        output,
        terminal: output.isTTY === true,
        history: [...typed].reverse(),
        removeHistoryDuplicates: true,
        prompt: paint.as(['bold', 'cyan'], '› '),
        completer: createCompleter(tutor.complete),
      });
      listen(screen);
      show(await respond('hello', 'message'));
      print(
        `${flow([HINT], width(), paint)
          .map((line) => paint.as('dim', line))
          .join('\n')}\n`,
      );
      screen.prompt();
    },
    notice: (text) => {
      cursorTo(output, 0);
      clearLine(output, 0);
      print(paint.as('dim', text));
      screen?.prompt(true);
    },
    stop: async () => {
      screen?.close();
      if (screen !== undefined) await closed;
    },
  };
}
