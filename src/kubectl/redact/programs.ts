import { isHarmless } from './harmless.ts';
import type { Span } from './spans.ts';

/** Programs that take a password behind a short flag: the words of the manual pages of each. */
const PROGRAMS: readonly (readonly [program: RegExp, flag: RegExp])[] = [
  [/(?:mysql|mariadb)[\w-]{0,20}/u, /-p()(\S+)/u],
  [/mongo[\w-]{0,20}|sshpass|influx|cqlsh|clickhouse-client|kinit|mc/u, /-p( {0,4})(\S+)/u],
  [/(?:docker|podman|buildah|nerdctl|helm|oras|skopeo|az|oc|vault|argocd)[\w -]{0,40}login/u, /-p( {1,4})(\S+)/u],
  [/redis-cli|valkey-cli|keydb-cli/u, /-a( {0,4})(\S+)/u],
  [/ldap[a-z]{3,10}/u, /-w( {0,4})(\S+)/u],
  [/sqlcmd|bcp|unzip|zip/u, /-P( {0,4})(\S+)/u],
  [/curl|wget|http|https|lftp|smbclient/u, /(?:-u|-U|--user|--proxy-user)([ =]{0,4}[^\s:]{1,128}[:%])(\S+)/u],
];

const SOURCES = PROGRAMS.map(([program, flag]) => ({
  program: new RegExp(String.raw`(?<![\w./-])(?:[\w./-]{0,60}/)?(?:${program.source})(?= )`, 'gu'),
  flag: new RegExp(String.raw`(?<=[ "'])${flag.source}`, 'gu'),
}));
const ANY = new RegExp(PROGRAMS.map(([program]) => program.source).join('|'), 'u');
/** A command ends where the shell begins another. */
const COMMAND_END = /[\n;|]|&&/u;
const LONGEST_COMMAND = 400;

/** Passwords behind the short flags of well-known programs, in scripts and in logs that echo them. */
export function findPrograms(text: string): readonly Span[] {
  if (!text.includes(' -') || !ANY.test(text)) return [];
  const spans: Span[] = [];
  for (const { program, flag } of SOURCES) {
    program.lastIndex = 0;
    while (program.test(text)) {
      const start = program.lastIndex;
      const rest = text.slice(start, start + LONGEST_COMMAND);
      const end = rest.search(COMMAND_END);
      const command = end === -1 ? rest : rest.slice(0, end);
      for (const span of passwordsIn(command, start, flag)) spans.push(span);
      // A command is looked through once, whatever programs are named in it.
      program.lastIndex = start + command.length;
    }
  }
  return spans;
}

function* passwordsIn(command: string, offset: number, flag: RegExp): Iterable<Span> {
  for (const { 0: found, 2: password = '', index } of command.matchAll(flag)) {
    const value = password.replace(/["'`)]+$/u, '');
    if (value === '' || isHarmless(value) || /^-|^\d{1,5}(?::\d{1,5})?$/u.test(value)) continue;
    const end = offset + index + found.length;
    yield { start: end - password.length, end: end - password.length + value.length, kind: 'password' };
  }
}
