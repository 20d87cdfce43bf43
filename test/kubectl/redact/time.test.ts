import { describe, expect, test } from 'vitest';
import { cleanLog } from '../../../src/kubectl/redact/log.ts';

/** As much as is read of a log. */
const LENGTH = 256 * 1_024;
/** Seconds of this thread's own work. A search that walks back or starts over for each hit takes many more. */
const LONGEST = 3;

const hostile = [
  'a',
  ' ',
  '\n',
  '\\',
  '"',
  '/',
  '-',
  '.',
  ':',
  '=',
  '@',
  '‹',
  'a.',
  'a:',
  '/a:',
  'a@b:',
  '://',
  '://a:b@',
  'eyJ',
  'eyJa.',
  'SG.',
  '$2a$',
  'access_token$',
  '-----BEGIN ',
  '-----BEGIN A-----',
  '-----END ',
  'AAAAAAAA-----END ',
  '\u001B[',
  '\u001B]',
  'token',
  'token:',
  'token:\n',
  'token:|',
  'token: |\n a\n',
  'token:\n - a\n',
  'token:\n  a: b\n',
  'token="',
  "token='",
  'token=\\"a\n',
  'token=[',
  'token={',
  '<token>',
  '<token ',
  '--token ',
  'token,value',
  'token=\\',
  'password is ',
  'authorization: ',
  '"authorization: ',
  'authorization: digest a="b", ',
  'bearer ',
  'Basic a1',
  'mysql ',
  'mysql -p',
  'curl -u a:',
  'k key',
  'sk-',
  'hooks.slack',
  'a'.repeat(39) + ' ',
  '0123456789abcdef'.repeat(3),
  '0123456789abcdef'.repeat(3) + '-',
  'aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zA/',
  'password=a,',
  'a,b;c&d',
  'password%3D',
  'password%3D%26',
  '%25%25password%253D',
  '2026-11-23T07:53:05.1Z -----END ',
  '\n[pod/a/b] -----END ',
];

const seconds = (text: string): number => {
  const before = process.threadCpuUsage().user;
  cleanLog(text);
  return (process.threadCpuUsage().user - before) / 1e6;
};
const fill = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));

describe('hostile logs take time in proportion to their length', () => {
  test.each(hostile.map((piece) => [JSON.stringify(piece), piece] as const))(
    '%s over and over',
    (_shown, piece) => {
      expect(seconds(fill(piece, LENGTH))).toBeLessThan(LONGEST);
    },
    60_000,
  );

  test('a megabyte of all of them', () => {
    const each = Math.ceil(1_048_576 / hostile.length);
    expect(seconds(hostile.map((piece) => fill(piece, each)).join(' '))).toBeLessThan(4 * LONGEST);
  }, 60_000);
});
