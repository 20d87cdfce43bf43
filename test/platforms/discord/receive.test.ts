import type { APIInteraction, GatewayMessageCreateDispatchData } from 'discord.js';
import { expect, test } from 'vitest';
import { receiveInteraction } from '../../../src/platforms/discord/receive-interaction.ts';
import { receiveMessage } from '../../../src/platforms/discord/receive-message.ts';

const SELF = '100';
const here = { self: SELF, parentOf: (channel: string) => (channel === '410' ? '400' : undefined) };

/** As recorded; shortened to what is read. */
const MESSAGE = {
  id: '1440000000000000000',
  channel_id: '400',
  guild_id: '500',
  type: 0,
  content: '<@100> what is a pod',
  author: { id: '300', username: 'ada', global_name: 'Ada L.' },
  member: { nick: null },
  mentions: [{ id: SELF, username: 'kube' }],
};
const CARD = {
  id: '7',
  author: { id: SELF, username: 'kube', bot: true },
  content: '',
  components: [
    {
      type: 17,
      components: [
        { type: 10, content: '## a\\_b pod' },
        { type: 10, content: 'text' },
      ],
    },
  ],
};

const received = (change: object) =>
  // Only the fields above are read.
  receiveMessage({ ...MESSAGE, ...change } as unknown as GatewayMessageCreateDispatchData, here);

test('a mention becomes a line for the place it was said in', () => {
  expect(received({})).toEqual({
    key: 'discord/1440000000000000000',
    address: { to: 'message', channel: '400', user: '300', reply: MESSAGE.id, nonce: MESSAGE.id },
    request: {
      id: MESSAGE.id,
      text: 'what is a pod',
      via: 'message',
      from: { id: '300', name: 'Ada L.' },
      place: { platform: 'discord', team: '500', channel: '400', kind: 'shared', internal: true },
      audience: 'place',
      aside: false,
      at: 1_763_393_153_906,
    },
  });
});

test('a message brings along what was attached', () => {
  const attachments = [
    { id: '1', filename: 'a.yaml', size: 9, url: 'https://cdn.discordapp.com/a', content_type: 'text/x' },
  ];
  const files = [{ name: 'a.yaml', size: 9, at: 'https://cdn.discordapp.com/a' }];
  expect(received({ attachments })?.request.files).toEqual(files);
  expect(received({ attachments, guild_id: undefined, content: 'packs add' })?.request.files).toEqual(files);
  expect(received({ attachments: [] })?.request.files).toBeUndefined();
});

test.each([
  ['another bot', { author: { id: '301', username: 'other', bot: true } }],
  ['the bot itself', { author: { id: SELF, username: 'kube', bot: true } }],
  ['a webhook', { webhook_id: '9' }],
  ['somebody who joins', { type: 7 }],
  ['somebody who pins', { type: 6 }],
  ['a thread that is created', { type: 18 }],
  ['people among themselves', { mentions: [], content: 'what is a pod' }],
  ['everybody being called', { mentions: [], content: '@everyone look', mention_everyone: true }],
  ['another person being mentioned', { mentions: [{ id: '301', username: 'ben' }], content: '<@301> what is a pod' }],
  ['a quiet reply to the bot, whose text Discord withholds', { mentions: [], content: '', referenced_message: CARD }],
  ['a sticker in a direct conversation', { guild_id: undefined, content: '', mentions: [] }],
])('%s is not for us', (_, change) => {
  expect(received(change)).toBeUndefined();
});

test.each([
  ['the mention anywhere in the line', { content: 'hey <@!100> pod' }, { text: 'hey  pod' }],
  ['nothing but the mention', { content: '<@100>' }, { text: 'hello' }],
  [
    'a direct message',
    { guild_id: undefined, content: 'pod', mentions: [] },
    { text: 'pod', place: { kind: 'direct' } },
  ],
  ['a thread', { channel_id: '410' }, { place: { channel: '400', thread: '410' } }],
  ['roles', { member: { nick: null, roles: ['77', '78'] } }, { from: { groups: ['77', '78'] } }],
  ['a nick name', { member: { nick: 'Countess' } }, { from: { name: 'Countess' } }],
  [
    'other people and emoji as they read',
    { content: '<@100> ask <@301> <a:party:12>', mentions: [{ id: '301', username: 'ben' }] },
    { text: 'ask @ben :party:' },
  ],
  ['a reply to a card', { type: 19, content: 'example', referenced_message: CARD }, { subject: 'a_b pod' }],
  [
    'a reply to somebody else',
    { type: 19, referenced_message: { ...CARD, author: { id: '301', username: 'ben' } } },
    { subject: undefined },
  ],
])('%s is understood', (_, change, expected) => {
  const request = received(change)?.request;
  expect({ subject: undefined, ...request }).toMatchObject(expected);
});

const INTERACTION = {
  id: '1440000000000000000',
  token: 'secret',
  application_id: '100',
  guild_id: '500',
  channel: { id: '400', type: 0 },
  member: { user: { id: '300', username: 'ada' }, nick: 'Ada' },
};
const interaction = (change: object) =>
  // Only the fields above are read.
  receiveInteraction({ ...INTERACTION, ...change } as unknown as APIInteraction, here);
const slash = (value: string) => ({
  type: 2,
  data: { type: 1, name: 'kube', options: [{ type: 3, name: 'ask', value }] },
});
const press = (custom_id: string, flags = 0) => ({
  type: 3,
  data: { component_type: 2, custom_id },
  message: { id: '8', flags },
});
const choose = (value: string) => ({
  type: 3,
  data: { component_type: 3, custom_id: 'choose 1', values: [value] },
  message: { id: '8', flags: 0 },
});
const form = (value: string, flags = 0) => ({
  type: 5,
  data: { custom_id: 'example', components: [{ type: 18, component: { type: 4, custom_id: 'field-0', value } }] },
  message: { id: '8', flags },
});
const explain = (message: object | undefined) => ({
  type: 2,
  data: {
    type: 3,
    name: 'Explain this',
    target_id: '8',
    resolved: { messages: message === undefined ? {} : { '8': message } },
  },
});
const direct = { guild_id: undefined, member: undefined, user: { id: '300', username: 'ada' } };

test.each([
  ['a slash command', slash(' what is a pod '), { via: 'slash', text: 'what is a pod', audience: 'asker' }],
  ['a slash command without a line', slash(' '), { text: 'hello' }],
  [
    'a slash command in a direct conversation',
    { ...slash('pod'), ...direct },
    { audience: 'place', place: { kind: 'direct' } },
  ],
  ['a press on a public message', press('example pod'), { via: 'press', text: 'example pod', audience: 'place' }],
  [
    'roles of somebody who presses',
    { ...press('pod'), member: { ...INTERACTION.member, roles: ['77'] } },
    { from: { name: 'Ada', groups: ['77'] }, place: { internal: true } },
  ],
  ['a press on a private message', press('example pod', 64), { audience: 'asker' }],
  ['a press on a button that asks', press('example\n#abcdefghijkl\n2'), { text: 'example' }],
  [
    'a form opened from a public message',
    form(' shop  two'),
    { via: 'form', text: 'example shop two', audience: 'place' },
  ],
  ['a form opened from a private message', form('shop', 64), { text: 'example shop', audience: 'asker' }],
  ['a choice in a menu', choose('describe pod/web'), { via: 'press', text: 'describe pod/web', audience: 'place' }],
  ['a press on the second button of a line', press('example pod\n2'), { text: 'example pod' }],
  [
    '"Explain this"',
    explain({ content: 'it broke' }),
    { via: 'shortcut', text: 'explain-this it broke', audience: 'asker' },
  ],
  ['"Explain this" on a card', explain(CARD), { text: 'explain-this ## a\\_b pod\ntext' }],
  [
    '"Explain this" on an alert of another bot',
    explain({ embeds: [{ title: 'Pod down' }] }),
    { text: 'explain-this Pod down' },
  ],
  ['"Explain this" on a picture', explain({ content: '' }), { text: 'explain-this' }],
  ['a thread', { ...slash('pod'), channel: { id: '410', type: 11 } }, { place: { channel: '400', thread: '410' } }],
])('%s is understood', (_, change, expected) => {
  expect(interaction(change)?.request).toMatchObject(expected);
});

test('"Explain this" takes the beginning of an endless message, and no half characters', () => {
  const text = interaction(explain({ content: `x${'🧑'.repeat(3_000)}` }))?.request.text ?? '';
  expect(text.length).toBeLessThanOrEqual('explain-this '.length + 2_900);
  expect(text.isWellFormed()).toBe(true);
});

test('the answer to an interaction can be addressed after a restart', () => {
  const delivery = interaction(press('pod', 64));
  expect(delivery?.address).toEqual({
    to: 'interaction',
    interaction: { id: INTERACTION.id, token: 'secret', application: '100' },
    channel: '400',
    user: '300',
    pressed: { id: '8', isPrivate: true },
  });
});

test('a slash command brings along the file of its other option', () => {
  const attachment = { id: '1', filename: 'a.yaml', size: 9, url: 'https://cdn.discordapp.com/a' };
  const { data, ...rest } = slash('packs add');
  const options = [...data.options, { type: 11, name: 'file', value: '1' }];
  const whole = { ...rest, data: { ...data, options, resolved: { attachments: { '1': attachment } } } };
  expect(interaction(whole)?.request).toMatchObject({
    text: 'packs add',
    files: [{ name: 'a.yaml', size: 9, at: attachment.url }],
  });
});

test.each([
  ['a select menu', { type: 3, data: { component_type: 3, custom_id: 'x', values: [] }, message: { id: '8' } }],
  ['a form', { type: 5, data: { custom_id: 'x', components: [] } }],
  ['a command on a person', { type: 2, data: { type: 2, name: 'x', target_id: '1' } }],
])('%s is none of ours', (_, change) => {
  expect(interaction(change)).toBeUndefined();
});

test('a form without words says its bare line, so that the answer tells what is missing', () => {
  expect(interaction(form('  '))?.request.text).toBe('example');
});
