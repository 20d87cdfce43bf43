import { isHarmless } from './harmless.ts';
import { envValue } from './env.ts';
import { modeOf, type FieldRule } from './fields.ts';
import { filterInto, markInto, type Pass } from './pass.ts';
import { isSecretName, kindOfName } from './secret-names.ts';
import { PROSE } from './text.ts';

const FLAG = /^-{1,2}[A-Za-z][\w.-]{0,100}$/u;
/** `--token=x`, `DB_PASSWORD=x`: all the rest is the value, whatever is in it. */
const ASSIGNED = /^(-{0,2}[A-Za-z_][\w.-]{0,100})=([\s\S]+)$/u;
/** What stands behind `-p` and is no password: a port, several of them, a folder, the next flag, a plain word like `tcp`. */
const NO_PASSWORD = /^(?:-|\d{1,5}(?:[:-]\d{1,5})*$|[./~]|$)/u;
/** `-phunter2`, as MySQL's programs take it; `-port` and `-p8080` are something else. */
const JOINED = /^-p(?=[^=]*[A-Z\d!@#$%^&*+?])(?!\d{1,5}(?::\d{1,5})?$)([^=/][^=]{2,})$/u;
const USER_AND_PASSWORD = /^([^\s:]{1,128}:)(\S+)$/u;

/** Other short flags for passwords, by the programs that have them. */
const FLAGS_OF: Readonly<Record<string, RegExp>> = {
  '-a': /(?:^|\/)(?:redis|valkey|keydb)-cli$/u,
  '-w': /(?:^|\/)ldap[a-z]+$/u,
  '-P': /(?:^|\/)(?:sqlcmd|bcp|unzip|zip)$/u,
};

/** A string of a list, which may be an argument of a program: a flag before it then says what it is. */
export function listed(pass: Pass, items: readonly unknown[], at: number, rule: FieldRule): string {
  const item = items[at];
  if (typeof item !== 'string') return '';
  if (rule === 'env') return variable(pass, item);
  const mode = modeOf(rule);
  if (mode !== PROSE) return filterInto(pass, item, mode);
  const flag = at > 0 ? items[at - 1] : undefined;
  const answer = typeof flag === 'string' && FLAG.test(flag) ? behindFlag(pass, items, item, flag, rule) : undefined;
  return answer ?? argument(pass, item, rule === 'arguments');
}

/** `NAME=value`, as some custom resources list variables. */
function variable(pass: Pass, item: string): string {
  const equals = item.indexOf('=');
  if (equals === -1) return filterInto(pass, item, PROSE);
  return item.slice(0, equals + 1) + envValue(pass, item.slice(0, equals), item.slice(equals + 1));
}

function argument(pass: Pass, item: string, commandLine: boolean): string {
  const [, name = '', value = ''] = item.includes('=') ? (ASSIGNED.exec(item) ?? []) : [];
  if (name !== '' && isSecretName(name)) {
    return isHarmless(value) ? item : `${name}=${markInto(pass, value, kindOfName(name))}`;
  }
  const joined = commandLine && item.startsWith('-p') ? JOINED.exec(item)?.[1] : undefined;
  if (joined !== undefined && !isHarmless(joined)) return `-p${markInto(pass, joined, 'password')}`;
  return filterInto(pass, item, PROSE);
}

function behindFlag(
  pass: Pass,
  items: readonly unknown[],
  item: string,
  flag: string,
  rule: FieldRule,
): string | undefined {
  if (isSecretName(flag)) return isHarmless(item) || FLAG.test(item) ? item : markInto(pass, item, kindOfName(flag));
  if (rule !== 'arguments') return undefined;
  const program = Object.hasOwn(FLAGS_OF, flag) ? FLAGS_OF[flag] : undefined;
  if (flag === '-p' || items.some((each) => typeof each === 'string' && program?.test(each))) {
    return NO_PASSWORD.test(item) || isHarmless(item) ? undefined : markInto(pass, item, 'password');
  }
  if (flag !== '-u' && flag !== '--user') return undefined;
  const [, user = '', password = ''] = USER_AND_PASSWORD.exec(item) ?? [];
  if (user === '' || /^\d+$/u.test(password) || isHarmless(password)) return undefined;
  return `${user}${markInto(pass, password, 'password')}`;
}
