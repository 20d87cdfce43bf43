/** The first exit code that means a signal ended the process: 128 and the signal's number. */
const SIGNAL_BASE = 128;

/** Signals as they end containers, by number: signal(7). */
const SIGNALS: Readonly<Record<number, string>> = {
  1: 'SIGHUP',
  2: 'SIGINT',
  3: 'SIGQUIT',
  4: 'SIGILL',
  6: 'SIGABRT, the program gave up',
  7: 'SIGBUS',
  8: 'SIGFPE',
  9: 'SIGKILL, ended by force',
  11: 'SIGSEGV, a memory fault',
  13: 'SIGPIPE',
  15: 'SIGTERM, asked to stop',
};

const CODES: Readonly<Record<number, string>> = {
  0: 'it ended by itself, well',
  1: 'the program says it failed',
  2: 'the program says it was used wrongly',
  125: 'the container could not be run',
  126: 'the command cannot be run',
  127: 'the command was not found',
};

/** An exit code with what it says: `137 (signal 9: SIGKILL, ended by force)`. */
export function exitCodeText(code: number): string {
  const meaning = CODES[code] ?? signalMeaning(code - SIGNAL_BASE);
  return meaning === undefined ? String(code) : `${String(code)} (${meaning})`;
}

function signalMeaning(signal: number): string | undefined {
  if (signal <= 0 || signal > 64) return undefined;
  const name = SIGNALS[signal];
  return `signal ${String(signal)}${name === undefined ? '' : `: ${name}`}`;
}
