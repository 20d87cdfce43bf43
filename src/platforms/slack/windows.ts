import type { types } from '@slack/bolt';
import { LIMITS } from './limits.ts';
import { ASK_TUTOR } from './names.ts';

/** Where the line stands in a submitted window. */
export const QUESTION = { block: 'question', action: 'line' } as const;

/** The window behind "Ask the tutor". */
export const ASK_WINDOW: types.ModalView = {
  type: 'modal',
  callback_id: ASK_TUTOR,
  title: { type: 'plain_text', text: 'Ask the tutor', emoji: false },
  submit: { type: 'plain_text', text: 'Ask', emoji: false },
  close: { type: 'plain_text', text: 'Cancel', emoji: false },
  blocks: [
    {
      type: 'input',
      block_id: QUESTION.block,
      label: { type: 'plain_text', text: 'Your question about Kubernetes', emoji: false },
      hint: { type: 'plain_text', text: 'The answer comes as a direct message.', emoji: false },
      element: {
        type: 'plain_text_input',
        action_id: QUESTION.action,
        max_length: LIMITS.inputText,
        focus_on_load: true,
        placeholder: { type: 'plain_text', text: 'What is the difference between a Deployment and a StatefulSet?' },
      },
    },
  ],
};
