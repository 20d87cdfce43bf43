/** A moment that comes again, as the five fields of crontab(5), and what is said then. */
export interface When {
  readonly cron: string;
  readonly line: string;
}

const DAYS: ReadonlyMap<string, string> = new Map([
  ['daily', '*'],
  ['day', '*'],
  ['everyday', '*'],
  ['workday', '1-5'],
  ['weekday', '1-5'],
  ['weekend', '0,6'],
  ['sunday', '0'],
  ['monday', '1'],
  ['tuesday', '2'],
  ['wednesday', '3'],
  ['thursday', '4'],
  ['friday', '5'],
  ['saturday', '6'],
]);

const TIME = /^(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2}))?(?<half>am|pm)?$/iu;

/** Reads `workdays 9:30 quiz daily`, `every friday at 4pm quiz`, or `30 9 * * 1-5 quiz daily`; nothing when it is neither. */
export function parseWhen(text: string): When | undefined {
  const words = text.split(/\s+/u).filter(Boolean);
  return fromCron(words) ?? fromWords(words);
}

function fromCron(words: readonly string[]): When | undefined {
  const [fields, rest] = [words.slice(0, 5), words.slice(5)];
  const isCron =
    fields.length === 5 &&
    fields.every((field) => /^[\d*/,\-a-z]+$/iu.test(field)) &&
    fields.some((field) => field.includes('*'));
  return isCron && rest.length > 0 ? { cron: fields.join(' '), line: rest.join(' ') } : undefined;
}

/** Without what stands before a day or a time: every, on, at. What is said then keeps all its words. */
const bare = (words: readonly string[]): readonly string[] =>
  words.slice(words.findIndex((word) => !/^(?:every|at|on)$/iu.test(word)));

function fromWords(words: readonly string[]): When | undefined {
  const [day = '', ...afterDay] = bare(words);
  const [time = '', ...rest] = bare(afterDay);
  const name = day.toLowerCase().replace(/,$/u, '');
  const days = DAYS.get(name) ?? DAYS.get(name.replace(/s$/u, ''));
  const parts = TIME.exec(time)?.groups;
  if (days === undefined || parts === undefined || rest.length === 0) return undefined;
  const half = parts['half']?.toLowerCase();
  const hour = (Number(parts['hour']) % (half === undefined ? 24 : 12)) + (half === 'pm' ? 12 : 0);
  const minute = Number(parts['minute'] ?? 0);
  if (Number(parts['hour']) > 24 || minute > 59) return undefined;
  return { cron: `${String(minute)} ${String(hour)} * * ${days}`, line: rest.join(' ') };
}
