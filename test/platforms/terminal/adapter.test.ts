import { readFile, stat } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openTerminal } from './session.ts';

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const UP = '\u001b[A';

describe('a terminal', () => {
  it('greets, answers and says goodbye', async () => {
    const { door, shows, type } = await openTerminal();
    await shows('1 What is a Pod?');
    type('what is a pod\n');
    await shows('You asked: what is a pod (message)');
    type('exit\n');
    await shows('See you next time.');
    await expect(door.closed).resolves.toBeUndefined();
  });

  it('says the line of a button when its number is typed', async () => {
    const { shows, type } = await openTerminal();
    type('1\n');
    await shows('Part of');
    await shows('1 Example');
    type('1\n');
    await shows('Example of pod\n──────────────');
  });

  it('asks the question of a button that has one, and says the line with the words', async () => {
    const { shows, type } = await openTerminal();
    type('list\n4\n');
    await shows('Which namespace? (an empty line lets it be)');
    type('7\n');
    await shows('Example of 7\n');
  });

  it('lets a question be when nothing is typed', async () => {
    const { shows, type } = await openTerminal();
    type('list\n4\n\n5\n');
    await shows('Which namespace?');
    await shows('Part of');
  });

  it('tells what to type for a form of several fields, and its buttons keep their numbers', async () => {
    const { shows, type } = await openTerminal();
    type('setup\n1\n');
    await shows('Type `example <topic> [count]`');
    await shows('• topic: What it is about: networking or storage\n');
    await shows('• count: How many: any words (may be left out)\n');
    type('2\n');
    await shows('Part of');
  });

  it('says the line of a choice when its number is typed', async () => {
    const { shows, type } = await openTerminal();
    type('list\n2\n');
    await shows('Example of cart-5f6d8b7c9-fghij\n');
  });

  it('names the numbers there are when a number is none of them', async () => {
    const { shows, type } = await openTerminal();
    type('pod\n7\n');
    await shows('There is no button 7: the last answer has 1 to 3.');
  });

  it('takes a number as a question where no answer offers buttons', async () => {
    const { shows, type } = await openTerminal();
    type('what now\n1\n');
    await shows('You asked: 1 (message)');
  });

  it('answers lines pasted together one after the other, in order', async () => {
    const { door, shows, type } = await openTerminal();
    type('one\ntwo\n\nthree\nquit\n');
    await door.closed;
    const said = await shows('See you');
    expect(said.match(/You asked: \w+/gu)).toEqual(['You asked: one', 'You asked: two', 'You asked: three']);
  });

  it('leaves when the input ends', async () => {
    const { door, input, shows } = await openTerminal();
    input.end('last words');
    await shows('You asked: last words');
    await door.closed;
  });

  it('leaves when it is stopped', async () => {
    const { door } = await openTerminal();
    await door.stop();
    await expect(door.closed).resolves.toBeUndefined();
  });

  it('apologises when the tutor breaks, and goes on', async () => {
    const { shows, type } = await openTerminal();
    type('break\nstill here\n');
    await shows('Sorry, something broke on my side');
    await shows('You asked: still here');
  });

  it('wraps to the width of the window', async () => {
    const { shows, type } = await openTerminal({ columns: 40 });
    type('pod\n');
    await shows('The smallest thing Kubernetes runs: one\nor more containers that start on the\n');
  });
});

describe('keys in a terminal', () => {
  it('completes a line with Tab', async () => {
    const { shows, type } = await openTerminal({ isTTY: true });
    type('wh');
    type('\t');
    await shows('what is a pod');
    type('\r');
    await shows('You asked: what is a pod (message)');
  });

  it('brings lines of an earlier session back with the arrow up', async () => {
    const first = await openTerminal({ isTTY: true });
    first.type('remember me\r');
    await first.shows('You asked: remember me');
    first.type(CTRL_D);
    await first.door.closed;
    const second = await openTerminal({ isTTY: true, historyFile: first.historyFile });
    second.type(`${UP}\r`);
    await second.shows('You asked: remember me');
  });

  it('clears what is typed with Ctrl-C, and leaves with Ctrl-C when nothing is', async () => {
    const { door, shows, type } = await openTerminal({ isTTY: true });
    type(`wrong${CTRL_C}right\r`);
    await shows('You asked: right (message)');
    type(CTRL_C);
    await door.closed;
  });

  it('keeps questions but no bare numbers in its history, for the owner alone', async () => {
    const { shows, type, historyFile } = await openTerminal();
    type('1\npod\n');
    await shows('Example');
    await shows('Example');
    expect(await readFile(historyFile, 'utf8')).toBe('pod\n');
    expect((await stat(historyFile)).mode & 0o777).toBe(0o600);
  });

  it('chats on when the history cannot be kept', async () => {
    const { shows, type } = await openTerminal({ historyFile: '/dev/null/history' });
    type('hi there\n');
    await shows('You asked: hi there');
  });
});
