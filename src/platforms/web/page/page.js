/** Puts the page together: what is typed or pressed goes to the server, what comes back goes into the log. */

import { lineIn } from './forms.js';
import { clear, show } from './log.js';
import { complete, listen, preview, Problem, say, UNREACHABLE } from './requests.js';
import { speaker, startSpeaker } from './speaker.js';
import { closeSuggestions, startSuggestions } from './suggestions.js';

const GONE = 'This page was closed by a restart. Open the newest link that kube-tutor printed in its terminal.';
/** Answers usually take less; only slower ones are worth a word. */
const PATIENCE_MS = 400;
const RETRY_MS = 5_000;

const composer = /** @type {HTMLFormElement} */ (document.getElementById('composer'));
const line = /** @type {HTMLInputElement} */ (document.getElementById('line'));
const status = /** @type {HTMLElement} */ (document.getElementById('status'));
const messages = /** @type {HTMLElement} */ (document.getElementById('messages'));

/** @type {EventSource | undefined} */
let events;

/** @param {unknown} cause */
function tell(cause) {
  if (!(cause instanceof Problem)) throw cause;
  status.textContent = cause.gone ? GONE : cause.message;
}

/** @param {import('./requests.js').Message} message */
const showOwn = (message) => show(message, speaker().name);

/**
 * @param {{ text: string, via: 'message' | 'press' | 'form', on?: string }} said
 * @returns {Promise<boolean>} whether it was answered
 */
async function send(said) {
  const who = speaker();
  const patience = setTimeout(() => (status.textContent = 'Thinking …'), PATIENCE_MS);
  try {
    const answered = await say(who, said);
    status.textContent = '';
    // Whoever changed the name or the room meanwhile looks at another conversation.
    const now = speaker();
    if (now.name === who.name && now.shared === who.shared) answered.forEach(showOwn);
    return true;
  } catch (cause) {
    tell(cause);
    return false;
  } finally {
    clearTimeout(patience);
  }
}

/** @param {string} text */
async function sayLine(text) {
  closeSuggestions();
  if (text.trim() === '') return;
  line.value = '';
  const answered = await send({ text, via: 'message' });
  // A question that did not get through is not lost.
  if (!answered && line.value === '') line.value = text;
}

/** @param {HTMLElement} button */
async function togglePreview(button) {
  const item = button.closest('li');
  const panel = /** @type {HTMLElement | null} */ (item?.querySelector(':scope > .preview') ?? null);
  if (item === null || panel === null) return;
  const open = button.getAttribute('aria-expanded') === 'true';
  for (const each of item.querySelectorAll('[data-preview]')) each.setAttribute('aria-expanded', 'false');
  panel.hidden = true;
  if (open) return;
  try {
    panel.innerHTML = await preview(speaker(), button.dataset.preview ?? '', item.dataset.id ?? '');
    panel.hidden = false;
    button.setAttribute('aria-expanded', 'true');
  } catch (cause) {
    tell(cause);
  }
}

/** An event stream that the server refused says no word about why; a plain request does. */
async function reconnect() {
  try {
    await complete('', new AbortController().signal);
    setTimeout(connect, RETRY_MS);
  } catch (cause) {
    tell(cause);
  }
}

function connect() {
  events?.close();
  const opened = listen(speaker(), {
    onMessage: showOwn,
    onOpen: () => (status.textContent = ''),
    onLost: () => {
      if (opened !== events) return;
      status.textContent = UNREACHABLE;
      if (opened.readyState === EventSource.CLOSED) void reconnect();
    },
  });
  events = opened;
}

composer.addEventListener('submit', (event) => {
  event.preventDefault();
  void sayLine(line.value);
});

messages.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  if (button?.dataset.preview !== undefined) void togglePreview(button);
  else if (button?.dataset.line !== undefined) {
    void send({ text: button.dataset.line, via: 'press', on: button.closest('li')?.dataset.id });
  }
});

messages.addEventListener('submit', (event) => {
  const form = event.target instanceof HTMLFormElement ? event.target : null;
  if (form?.dataset.line === undefined) return;
  event.preventDefault();
  const text = lineIn(form);
  if (text === '') return;
  void send({ text, via: 'form', on: form.closest('li')?.dataset.id }).then((answered) => {
    if (answered) form.reset();
  });
});

startSuggestions((said) => void sayLine(said));
startSpeaker(() => {
  clear();
  connect();
});
connect();
line.focus();
