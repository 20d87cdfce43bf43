import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLog } from '../../../src/kubectl/redact/log.ts';

describe('a log', () => {
  test('keeps its lines, tabs and letters of all scripts', () => {
    const text = '2026-11-01T10:00:00Z INFO\tgrüße 世界 👩‍💻\n\nat com.example.App.main(App.java:12)\n';
    expect(cleanLog(text)).toEqual({ text, redactions: 0 });
  });

  test.each([
    ['colours', '\u001B[31;1merror\u001B[0m done', 'error done'],
    ['cursor movements', 'a\u001B[2K\u001B[1Gb', 'ab'],
    ['window titles', '\u001B]0;title\u0007text', 'text'],
    ['links', '\u001B]8;;https://a\u001B\\text\u001B]8;;\u001B\\', 'text'],
    ['eight-bit sequences', '\u009B31mred', 'red'],
    ['bells and backspaces', 'a\u0007b\bc\u0000', 'abc'],
    ['letters that turn text around', 'user\u202Etxt.exe\u2066', 'usertxt.exe'],
    ['letters that are not seen', 'pass\u200Bword=x9', 'password=‹redacted:password›'],
    ['Windows line ends', 'a\r\nb\r\n', 'a\nb\n'],
    ['bars that are drawn over', '10%\r20%\r', '10%\n20%\n'],
  ])('loses %s', (_what, text, shown) => {
    expect(cleanLog(text).text).toBe(shown);
  });

  test('hides a token with a colour in its middle', () => {
    expect(cleanLog('ghp_0123456789ab\u001B[31mcdefghijklmnopqrstuv').text).toBe('‹redacted:github-token›');
  });

  test('cuts long lines and says so, never a mark in two', () => {
    const [first = '', second = ''] = cleanLog(
      `${'ab '.repeat(400)}\n${'ab '.repeat(162)}token=x9 ${'cd '.repeat(20)}`,
    ).text.split('\n');
    expect(first).toHaveLength(500);
    expect(first.endsWith('…')).toBe(true);
    expect(second.length).toBeLessThanOrEqual(500);
    expect(second.replace('…', '')).not.toContain('‹');
  });

  test('hides secrets before lines are cut', () => {
    expect(cleanLog(`${'ab '.repeat(163)}ghp_0123456789abcdefghijklmnopqrstuv`).text).not.toContain('ghp_');
  });

  test('can be cleaned line by line where no secret takes several', () => {
    const line = fc
      .array(fc.constantFrom('INFO ', 'token=x9 ', 'ok ', '\u001B[31m', 'password: a b', '{"a":1}'), { maxLength: 6 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        expect(cleanLog(lines.join('\n')).text).toBe(lines.map((each) => cleanLog(each).text).join('\n'));
      }),
    );
  });
});

describe('real logs', () => {
  test.each([
    [
      'logfmt',
      'time=2026-11-01T10:00:00Z level=info msg="login" user=bob token=x9 status=200',
      'token=‹redacted:token› status=200',
    ],
    [
      'JSON',
      '{"level":"error","err":"dial","cfg":{"dsn":"postgres://app:x9@db/shop"},"ts":1}',
      '"dsn":"‹redacted:connection-string›"},"ts":1}',
    ],
    [
      'klog',
      'I1101 10:00:00.000000       1 auth.go:12] "Login" user="bob" password="x9" code=200',
      'password="‹redacted:password›" code=200',
    ],
    [
      'Java',
      '10:00:00.000 [main] INFO c.e.App - Connecting with DataSource(url=jdbc:mysql://db/shop, password=x9, pool=5)',
      'password=‹redacted:password›, pool=5)',
    ],
    [
      'Python',
      "DEBUG:root:headers={'Authorization': 'Bearer x9', 'Accept': '*/*'}",
      "'Authorization': '‹redacted:authorization›', 'Accept': '*/*'}",
    ],
    [
      'access log',
      '10.0.0.1 - - [01/Nov/2026:10:00:00 +0000] "GET /cb?code=1&access_token=x9 HTTP/1.1" 200 12',
      'access_token=‹redacted:token› HTTP/1.1" 200 12',
    ],
    ['shell trace', '+ mysql -h db -u root -px9z shop', '-p‹redacted:password› shop'],
    [
      'YAML dump',
      'database:\n  user: app\n  password: x9\n  port: 5432',
      'user: app\n  password: ‹redacted:password›\n  port: 5432',
    ],
    [
      'Go struct',
      'config: {Host:db Port:5432 Password:x9 Token:y8}',
      'Password:‹redacted:password› Token:‹redacted:token›}',
    ],
    [
      'dump of the environment',
      'HOME=/root\nDB_PASSWORD=x9\nPATH=/usr/bin',
      'HOME=/root\nDB_PASSWORD=‹redacted:password›\nPATH=/usr/bin',
    ],
  ])('%s', (_kind, text, shown) => {
    expect(cleanLog(text).text).toContain(shown);
    expect(cleanLog(text).text).not.toMatch(/x9|y8/u);
  });
});
