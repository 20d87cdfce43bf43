import * as v from 'valibot';
import { parseZone } from '../core/zone.ts';
import { LOG_LEVELS } from '../ports/log.ts';

/** `true` or `false`. */
export const flag = v.pipe(
  v.picklist(['true', 'false'], 'should be true or false'),
  v.transform((text) => text === 'true'),
);

/** A whole number within bounds. */
export const whole = (least: number, most: number) => {
  const right = `should be a whole number from ${String(least)} to ${String(most)}`;
  return v.pipe(
    v.string(),
    v.regex(/^\d{1,9}$/u, right),
    v.transform(Number),
    v.minValue(least, right),
    v.maxValue(most, right),
  );
};

/** A port to listen on; 0 takes a free one. */
export const port = whole(0, 65_535);

/** Names with commas between them. */
export const names = v.pipe(
  v.string(),
  v.transform((text) =>
    text
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  ),
  v.minLength(1, 'should be names with commas between them'),
);

/** Text of a certain form, and what to say when it has another. */
export const like = (pattern: RegExp, right: string) => v.pipe(v.string(), v.regex(pattern, right));

/** The address of a server. */
export const address = like(/^https?:\/\/[^\s/]+/u, 'should be an address that starts with http:// or https://');

/** A time zone by its name in the time zone database. */
export const zone = v.pipe(
  v.string(),
  v.check((text) => parseZone(text) !== undefined, 'should be the name of a time zone'),
  v.transform((text) => parseZone(text) ?? text),
);

/** How much to log. */
export const logLevel = v.picklist(LOG_LEVELS, `should be one of ${LOG_LEVELS.join(', ')}`);
