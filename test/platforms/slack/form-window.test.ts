import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formOf, type Form } from '../../../src/core/form.ts';
import { reply } from '../../../src/core/reply.ts';
import { formWindow, receiveFormPress, receiveFormSent } from '../../../src/platforms/slack/form-window.ts';
import { formName } from '../../../src/platforms/form-book.ts';
import type { Press } from '../../../src/platforms/slack/receive-actions.ts';
import { render } from '../../../src/platforms/slack/render.ts';
import { anyForm, anyText } from '../any-reply.ts';
import { problemsOfWindow } from './check.ts';

const ME = { team: 'T1', botId: 'B0BOT', botUserId: 'U0BOT' };
const ANN = { id: 'U1', name: 'ann' };
const PRESS: Press = {
  user: { id: 'U1', username: 'ann' },
  channel: { id: 'C1', name: 'general' },
  container: { type: 'message', message_ts: '1700000000.1', is_ephemeral: true },
  trigger_id: '12.34.secret',
  response_url: 'https://hooks.slack.com/x',
};
const LOOK = { label: 'Look in another namespace', line: 'get pods -n', asks: 'Which namespace?' } as const;
const QUIZ: Form = {
  title: 'A new quiz about anything at all',
  fields: [
    {
      type: 'select',
      label: 'Topic',
      name: 'topic',
      optional: true,
      initial: 'storage',
      options: [
        { label: 'Networking', value: 'networking' },
        { label: 'Storage', value: 'storage' },
      ],
    },
    { type: 'text', label: 'How many', name: 'count', initial: '10' },
  ],
};

/** A button as Slack hands it over. */
function pressed(button: { readonly label: string; readonly line: string } & ({ asks: string } | { form: Form })) {
  const row = render(reply('query', 'Pods', [{ type: 'buttons', buttons: [button] }])).blocks[1];
  const [drawn] = row !== undefined && 'elements' in row ? row.elements : [];
  // Drawn a moment ago, from a card with one button.
  return { ...(drawn as unknown as { value: string }), action_ts: '1700000000.5' };
}

/** The window behind a button; our clock is `ours` at the press. */
function opened(button: Parameters<typeof pressed>[0], ours = 1_700_000_000_500) {
  const press = receiveFormPress(pressed(button), PRESS, ME);
  const form = formOf(button);
  if (press === undefined || form === undefined) throw new Error('no form');
  return { press, form, window: formWindow(form, press.plain, ours) };
}

type Fields = Parameters<typeof receiveFormSent>[0]['state']['values'];
const sent = (values: Fields, memory: string) => ({ id: 'V1', hash: 'h', private_metadata: memory, state: { values } });
const words = (value: string | null) => ({ 'field-0': { value: { value } } });

describe('a button that asks', () => {
  test('carries its line and the name of its form, and opens a window with its question', () => {
    const { press, form, window } = opened(LOOK);
    expect(press.form).toBe(formName(form));
    expect(press.plain.request.text).toBe('get pods -n');
    expect(window).toMatchObject({
      type: 'modal',
      title: { text: 'Look in another namespa…' },
      blocks: [{ label: { text: 'Which namespace?' }, element: { max_length: 500 } }],
    });
  });

  test('says its line with the words, as private as the card was', () => {
    const { window } = opened(LOOK);
    expect(
      receiveFormSent(sent(words(' shop \n now '), window?.private_metadata ?? ''), ANN, 1_700_000_009_000),
    ).toEqual({
      key: 'slack form V1 h',
      request: {
        id: 'slack-V1',
        text: 'get pods -n shop now',
        via: 'form',
        from: { id: 'U1', name: 'ann' },
        place: { platform: 'slack', team: 'T1', channel: 'C1', kind: 'shared' },
        audience: 'asker',
        at: 1_700_000_009_000,
      },
      address: {
        user: 'U1',
        channel: 'C1',
        pressed: { ts: '1700000000.1', private: true },
        responseUrl: 'https://hooks.slack.com/x',
      },
    });
  });

  test('says its bare line when nothing was typed, so that the answer tells what is missing', () => {
    const memory = opened(LOOK).window?.private_metadata ?? '';
    expect(receiveFormSent(sent(words(null), memory), ANN, 7)?.request.text).toBe('get pods -n');
    expect(receiveFormSent(sent(words('x'), ''), ANN, 7)).toBeUndefined();
  });
});

test('a sent window is timed by the clock of Slack, however wrong ours is', () => {
  const { window } = opened(LOOK, 1_600_000_000_000);
  const later = receiveFormSent(sent(words('x'), window?.private_metadata ?? ''), ANN, 1_600_000_004_000);
  expect(later?.request.at).toBe(1_700_000_004_500);
});

describe('a form of several fields', () => {
  test('opens as menus and fields, filled in as they start', () => {
    const { window } = opened({ label: 'Set it up', line: 'quiz', form: QUIZ });
    expect(window).toMatchObject({
      title: { text: 'A new quiz about anythi…' },
      submit: { text: 'Send' },
      blocks: [
        {
          block_id: 'field-0',
          optional: true,
          element: { type: 'static_select', initial_option: { value: 'storage' } },
        },
        { block_id: 'field-1', optional: false, element: { type: 'plain_text_input', initial_value: '10' } },
      ],
    });
  });

  test('says its line with the choices in the order of the fields, without what was left empty', () => {
    const memory = opened({ label: 'Set it up', line: 'quiz', form: QUIZ }).window?.private_metadata ?? '';
    const count = { value: { value: '5' } };
    const topic = { value: { selected_option: { value: 'networking' } } };
    const said = (values: Fields) => receiveFormSent(sent(values, memory), ANN, 0)?.request.text;
    expect(said({ 'field-1': count, 'field-0': topic })).toBe('quiz networking 5');
    expect(said({ 'field-1': count, 'field-0': { value: { selected_option: null } } })).toBe('quiz 5');
  });

  test('takes several lines where they are asked for, and hands them on as they are', () => {
    const fields = [{ type: 'text', label: 'YAML', name: 'yaml', lines: true }] as const;
    const { window } = opened({ label: 'Check', line: 'packs lint', form: { title: 'Check', fields } });
    expect(window).toMatchObject({
      blocks: [{ block_id: 'lines-0', element: { multiline: true, max_length: 3_000 } }],
    });
    const values = { 'lines-0': { value: { value: 'id: a\n  - b\n' } } };
    expect(receiveFormSent(sent(values, window?.private_metadata ?? ''), ANN, 0)?.request.text).toBe(
      'packs lint\nid: a\n  - b',
    );
  });

  test('says which choices have to be typed, for a menu takes a hundred', () => {
    const options = Array.from({ length: 120 }, (_, at) => ({ label: `Term ${String(at)}`, value: `t${String(at)}` }));
    const form: Form = { title: 'Terms', fields: [{ type: 'select', label: 'Term', name: 'term', options }] };
    const { window } = opened({ label: 'Choose', line: 'term', form });
    expect(window?.blocks[0]).toMatchObject({ hint: { text: '20 more do not fit here: type them.' } });
  });
});

test('no form makes a window that Slack refuses', () => {
  fc.assert(
    fc.property(anyForm, anyText, (made, label) => {
      const form = formOf({ label, form: made });
      const press = receiveFormPress(pressed(LOOK), PRESS, ME);
      const window = form && press && formWindow(form, press.plain, 0);
      expect(window === undefined ? [] : problemsOfWindow(window)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('a press that is too long to be remembered opens no window, and its line is said instead', () => {
  const press = receiveFormPress(
    pressed(LOOK),
    { ...PRESS, response_url: `https://x.example/${'x'.repeat(3_000)}` },
    ME,
  );
  const form = formOf(LOOK);
  expect(form && press && formWindow(form, press.plain, 0)).toBeUndefined();
  expect(press?.plain.request.text).toBe('get pods -n');
});

test('a button without a line is no button', () => {
  expect(receiveFormPress({ value: '', action_ts: '1' }, PRESS, ME)).toBeUndefined();
});
