import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mentions, readText } from '../../../src/platforms/slack/read-text.ts';
import { escapeMrkdwn } from '../../../src/platforms/slack/text.ts';
import { anyText } from '../any-reply.ts';

describe('text from Slack', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['<@U0BOT> what is a *pod*?', 'what is a pod?'],
    ['what <@U0BOT|kube-tutor> is a pod', 'what   is a pod'],
    ['ask <@U1|ann> or <@U2>', 'ask @ann or'],
    ['explain <http://pod.spec|pod.spec>.containers', 'explain pod.spec.containers'],
    ['read <https://kubernetes.io/docs/?a=1&amp;b=2>', 'read https://kubernetes.io/docs/?a=1&b=2'],
    ['write <mailto:a@example.com|a@example.com>', 'write a@example.com'],
    ['in <#C0GEN|general> and <#C0GEN>', 'in #general and'],
    ['<!here> <!channel> help', 'help'],
    ['<!subteam^S1|@ops> since <!date^1^{date}|yesterday>', '@ops since yesterday'],
    ['a &lt; b &amp;&amp; c &gt; d', 'a < b && c > d'],
    ['&amp;lt; stays', '&lt; stays'],
    ['_what_ is ~not~ `kube_system` *really*', 'what is not kube_system really'],
    ['kube_system 2*3*4 a_b_c', 'kube_system 2*3*4 a_b_c'],
    ['get pods -l app=* --all', 'get pods -l app=* --all'],
    ['&gt; Error: CrashLoopBackOff', 'Error: CrashLoopBackOff'],
    ['see:\n```\nkind: Pod\n*x*: 1\n```', 'see:\n\nkind: Pod\n*x*: 1'],
    ['', ''],
  ];
  for (const [raw, plain] of cases) {
    test(`reads ${JSON.stringify(raw)} as it was typed`, () => {
      expect(readText(raw, 'U0BOT')).toBe(plain);
    });
  }

  test('reads back what was escaped', () => {
    const unmarked = anyText.map((text) => text.replace(/[*_~`]|^\s*>.*$/gmu, '').trim());
    fc.assert(
      fc.property(unmarked, (text) => {
        expect(readText(escapeMrkdwn(text))).toBe(text.replace(/^>{1,3} ?/gmu, '').trim());
      }),
    );
  });

  test('can be anything', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readText(text)).toBe(readText(text).trim());
      }),
    );
  });
});

describe('a mention', () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ['<@U0BOT> hi', true],
    ['hi there <@U0BOT|kube-tutor>!', true],
    ['`code` <@U0BOT> `more`', true],
    ['`<@U0BOT> pod`', false],
    ['```\n<@U0BOT> pod\n```', false],
    ['<@U0BOTTOM> hi', false],
    ['U0BOT', false],
    ['&lt;@U0BOT&gt;', false],
  ];
  for (const [text, named] of cases) {
    test(`${named ? 'stands' : 'does not stand'} in ${JSON.stringify(text)}`, () => {
      expect(mentions(text, 'U0BOT')).toBe(named);
    });
  }
});
