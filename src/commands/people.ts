import { command, nothing, type AnyCommand } from '../core/command.ts';
import { ok } from '../core/failure.ts';
import { reply, type Block, type Button } from '../core/reply.ts';
import type { Request } from '../core/request.ts';
import type { Text } from '../core/spans.ts';
import { buttonRow } from './cards/buttons.ts';
import { strong } from './cards/passages.ts';
import type { Deps } from './deps.ts';
import { TRY } from './help.ts';

/** `whoami`: how the tutor sees the asker, and what they may do. `rights` says what they may read of which cluster. */
export function createWhoami(rights: (request: Request) => Promise<readonly string[]>): AnyCommand {
  return command({
    name: 'whoami',
    aliases: [],
    audience: 'asker',
    summary: 'who I think you are, and what you may do here',
    params: [],
    examples: ['whoami'],
    parse: nothing,
    run: async (_, request) => {
      const { from, place } = request;
      const where = place.kind === 'direct' ? 'a direct conversation' : 'a shared place, where others read along';
      const fields = [
        { name: 'You', value: [from.name ?? 'somebody whose name I was not told'] },
        { name: 'Through', value: [place.platform] },
        { name: 'In', value: [where] },
        { name: 'You may', value: ['ask anything here, take the tour, and send feedback'] },
      ];
      return ok(
        reply('help', 'Who you are to me', [
          { type: 'fields', fields },
          { type: 'heading', text: 'Clusters' },
          { type: 'list', items: (await rights(request)).map((right) => [right]) },
          ...buttonRow([{ label: 'What may be read at all?', line: 'rules' }]),
        ]),
      );
    },
  });
}

/** `home`: what Slack's App Home shows: what it can do, the term of the day, the person's recent questions. */
export function createHome({
  knowledge,
  conversations,
  learn,
}: Pick<Deps, 'knowledge' | 'conversations'> & {
  readonly learn: Pick<Deps['learn'], 'wordOfToday'>;
}): AnyCommand {
  return command({
    name: 'home',
    aliases: [],
    hidden: true,
    summary: 'the start page',
    params: [],
    examples: ['home'],
    parse: nothing,
    run: async (_, request) => {
      const [recent, chosen] = await Promise.all([conversations.recent(request), learn.wordOfToday(request)]);
      const today = chosen === undefined ? undefined : knowledge.term(chosen.term);
      const blocks: Block[] = [
        {
          type: 'text',
          text: [
            'Ask me any Kubernetes or container word, compare two, describe one whose name you lack, or paste an error.',
          ],
        },
        ...buttonRow([
          { label: 'Take the tour', line: 'tour', style: 'primary' },
          { label: 'What can I ask?', line: 'help' },
          { label: 'Surprise me', line: 'random' },
        ]),
        ...(today === undefined
          ? []
          : ([
              { type: 'heading', text: 'Word of the day' },
              { type: 'text', text: [strong(today.name), ': ', ...today.oneLiner] },
              ...buttonRow([
                { label: 'Tell me more', line: `explain ${today.id}` },
                { label: 'One question about it', line: 'today' },
                { label: 'My review', line: 'review' },
              ]),
            ] as const)),
        { type: 'heading', text: recent.length === 0 ? 'Try one of these' : 'You asked lately' },
        { type: 'list', items: (recent.length === 0 ? TRY : recent).map((line): Text => [line]) },
        ...buttonRow((recent.length === 0 ? TRY : recent).flatMap(again)),
      ];
      return ok(reply('help', 'Your Kubernetes tutor', blocks));
    },
  });
}

/** A question as a button that asks it again, where it is one line. */
function again(line: string): readonly Button[] {
  return line.includes('\n') ? [] : [{ label: line.slice(0, 60), line }];
}

/** Whom people greet: us, everybody, or nobody in particular. */
const GREETED = /^(?:|there|all|everyone|everybody|team|world|again|tutor|kube-tutor|bot)$/iu;

/** `hello`: the short greeting when the tutor is added somewhere, or said to. */
export function createHello(): AnyCommand {
  return command({
    name: 'hello',
    aliases: ['hi', 'hey'],
    hidden: true,
    summary: 'a greeting',
    params: [],
    examples: ['hello'],
    parse: (rest) => (GREETED.test(rest) ? {} : undefined),
    run: () => {
      const blocks: Block[] = [
        {
          type: 'text',
          text: [
            'Hello! I explain Kubernetes and containers, in short answers with examples. Ask me anything, right here, in your own words.',
          ],
        },
        ...buttonRow([
          { label: 'Take the tour', line: 'tour', style: 'primary' },
          { label: 'what is a pod', line: 'what is a pod' },
          { label: 'What else can I ask?', line: 'help' },
        ]),
      ];
      return Promise.resolve(ok(reply('help', 'Kubernetes, one word at a time', blocks)));
    },
  });
}

/** `thanks`: politeness is no question, so it is not kept as one that nobody could answer. */
export function createThanks(): AnyCommand {
  return command({
    name: 'thanks',
    aliases: ['thank', 'thx', 'ty'],
    hidden: true,
    summary: 'a word of thanks',
    params: [],
    examples: ['thanks', 'thank you'],
    parse: (rest) => (/^(?:|(?:you|u|a lot|so much|very much|again)\b[\w\s]{0,20})$/iu.test(rest) ? {} : undefined),
    run: () =>
      Promise.resolve(
        ok(
          reply('help', 'You are welcome', [
            { type: 'text', text: ['Ask whenever a word gets in your way.'] },
            ...buttonRow([
              { label: 'Surprise me', line: 'random' },
              { label: 'Take the tour', line: 'tour' },
            ]),
          ]),
        ),
      ),
  });
}
