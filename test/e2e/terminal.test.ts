import { describe, expect, it } from 'vitest';
import { MAIN, startProgram } from './program/program.ts';

const NO_WEB = { KUBE_TUTOR_WEB: 'false' };
const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const UP = '\u001b[A';

/** The program in a terminal of its own, 70 columns wide. */
function openTerminal(settings: Readonly<Record<string, string>> = {}) {
  const command = `stty cols 70 rows 40; exec '${process.execPath}' '${MAIN}'`;
  return startProgram({
    command: ['script', '--quiet', '--return', '--command', command, '/dev/null'],
    settings: { ...NO_WEB, TERM: 'xterm-256color', SHELL: '/bin/sh', ...settings },
  });
}

describe('the program in a terminal', () => {
  it('greets, explains, says the line of a button, and leaves with code 0', async () => {
    const { shows, type, code } = await openTerminal({ NO_COLOR: '1' });
    await shows(/› /u);
    type('what is a pod?\r');
    await shows(/Pod\r\n───/u);
    const [, number = ''] = await shows(/(\d) More/u);
    type(`${number}\r`);
    await shows(/Pod/u);
    type('exit\r');
    await shows(/See you next time\./u);
    expect(await code()).toBe(0);
  });

  it('wraps to the width of the window', async () => {
    const { shows, type, all } = await openTerminal({ NO_COLOR: '1' });
    await shows(/› /u);
    const before = all().length;
    type('what is a pod?\r');
    await shows(/1 More/u);
    const lines = all().slice(before).split('\r\n').slice(1);
    expect(lines.filter((line) => line.length > 70 && !line.includes('https://'))).toEqual([]);
  });

  it('paints in colours, and in none where NO_COLOR asks for it', async () => {
    const BOLD = /\u001b\[1m/u;
    const painted = await openTerminal();
    await painted.shows(/› /u);
    expect(painted.all()).toMatch(BOLD);
    const plain = await openTerminal({ NO_COLOR: '1' });
    await plain.shows(/› /u);
    expect(plain.all()).not.toMatch(BOLD);
  });

  it('completes a word with Tab', async () => {
    const { shows, type } = await openTerminal({ NO_COLOR: '1' });
    await shows(/› /u);
    type('statefuls');
    await shows(/statefuls/u);
    type('\t');
    await shows(/explain statefulset/u);
    type('\r');
    await shows(/StatefulSet\r\n───/u);
  });

  it('brings the last question back with the arrow up, clears a line and leaves with Ctrl-C', async () => {
    const { shows, type, code } = await openTerminal({ NO_COLOR: '1' });
    await shows(/› /u);
    type('what is a node?\r');
    await shows(/Node\r\n───/u);
    await shows(/› /u);
    type(UP);
    await shows(/what is a node\?/u);
    type('\r');
    await shows(/Node\r\n───/u);
    await shows(/› /u);
    type(`never mind${CTRL_C}`);
    type(CTRL_C);
    await shows(/See you next time\./u);
    expect(await code()).toBe(0);
  });

  it('leaves with Ctrl-D', async () => {
    const { shows, type, code } = await openTerminal();
    await shows(/› /u);
    type(CTRL_D);
    await shows(/See you next time\./u);
    expect(await code()).toBe(0);
  });

  it('says something for lines that mean nothing', async () => {
    const { shows, type } = await openTerminal({ NO_COLOR: '1' });
    await shows(/› /u);
    type('🦄 \u001b\u0007 xyzzy plugh\r');
    await shows(/\r\n\S[^›]*› /u);
    type(`${'pod '.repeat(500)}\r`);
    await shows(/\r\n\S[^›]*› /u);
  });
});

describe('the program behind a pipe', () => {
  it('answers each line with text and a separator, then ends', async () => {
    const { shows, type, leave, code } = await startProgram({ settings: NO_WEB });
    type('what is a pod\nwhat is a node\n');
    await shows(/Pod\n\n[\s\S]*\n---\nNode\n\n[\s\S]*\n---\n/u);
    leave();
    expect(await code()).toBe(0);
  });

  it('answers one question from the command line', async () => {
    const { shows, code } = await startProgram({ args: ['ask', 'what', 'is', 'a', 'pod'] });
    await shows(/^Pod\n\n/u);
    expect(await code()).toBe(0);
  });

  it('answers JSON by JSON, goes on after a bad line, and keeps two people apart', async () => {
    const { type, leave, code, all } = await startProgram({ args: ['json'] });
    const lines = [
      '{"id":1,"text":"what is a pod","user":"ann"}',
      '{"id":2,"text":"what is a node","user":"bob"}',
      'not json',
      '{"id":3,"text":"example","user":"ann"}',
      '{"id":4,"text":"difference between pod and container"}',
    ];
    type(`${lines.join('\n')}\n`);
    leave();
    expect(await code()).toBe(0);
    const answers = all()
      .trimEnd()
      .split('\n')
      .map(
        (line) =>
          JSON.parse(line) as { id: unknown; kind: string; terms: readonly { name: string }[]; compare?: unknown },
      );
    expect(answers.map(({ id, kind }) => [id, kind])).toEqual([
      [1, 'answer'],
      [2, 'answer'],
      [null, 'error'],
      [3, 'answer'],
      [4, 'comparison'],
    ]);
    expect(answers[3]?.terms[0]?.name).toBe('Pod');
    expect(answers[4]?.compare).toEqual(['pod', 'container']);
  });

  it('answers a thousand questions without losing one', async () => {
    const { type, leave, code, all } = await startProgram({ args: ['json'] });
    for (let id = 0; id < 1_000; id++) type(`{"id":${String(id)},"text":"what is a pod"}\n`);
    leave();
    expect(await code()).toBe(0);
    const ids = all()
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: number }).id);
    expect(ids).toEqual(Array.from({ length: 1_000 }, (_, id) => id));
  });
});
