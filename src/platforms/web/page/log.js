/** The conversation on the page: puts messages in, each once, and keeps the place of the person who reads. */

/** @typedef {import('./requests.js').Message} Message */

import { keepFilledIn, refocus } from './forms.js';
import { sayMoments } from './moments.js';

const list = /** @type {HTMLOListElement} */ (document.getElementById('messages'));

/** @param {string} html @returns {HTMLElement} */
function elementOf(html) {
  const template = document.createElement('template');
  // The server escapes everything in a message; the policy of the page runs nothing that is written in it.
  template.innerHTML = html;
  return /** @type {HTMLElement} */ (template.content.firstElementChild);
}

/** @param {HTMLElement} item */
function addCopyButtons(item) {
  // Without a secure connection there is no clipboard to copy to.
  if (navigator.clipboard === undefined) return;
  for (const figure of item.querySelectorAll('.bubble .code')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(figure.querySelector('code')?.textContent ?? '').then(
        () => (button.textContent = 'Copied'),
        () => (button.textContent = 'Press Ctrl-C'),
      );
      setTimeout(() => (button.textContent = 'Copy'), 1500);
    });
    figure.append(button);
  }
}

/** @param {HTMLElement} item */
function addDownloads(item) {
  for (const file of /** @type {NodeListOf<HTMLElement>} */ (item.querySelectorAll('.bubble .file'))) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'plain';
    button.textContent = `Save ${file.dataset.file}`;
    button.addEventListener('click', () => {
      const link = document.createElement('a');
      link.download = file.dataset.file ?? 'answer.txt';
      // Text, whatever stands in it: a browser saves it and runs none of it.
      const whole = new Blob([file.querySelector('code')?.textContent ?? ''], { type: 'text/plain;charset=utf-8' });
      link.href = URL.createObjectURL(whole);
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    });
    // The words for places without files are true no longer.
    file.querySelector('.told')?.replaceWith(button);
  }
}

/** @param {HTMLElement} old @param {HTMLElement} item */
function replace(old, item) {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  keepFilledIn(old, item);
  old.replaceWith(item);
  if (focused !== null) refocus(old, item, focused);
}

/**
 * Shows a message, unless it is there already: it may come as an answer and as news.
 * @param {Message} message
 * @param {string} ownName
 */
export function show({ id, html, replaces }, ownName) {
  if (document.getElementById(`m-${id}`) !== null) return;
  const item = elementOf(html);
  item.classList.toggle('own', item.dataset.name === ownName);
  addCopyButtons(item);
  addDownloads(item);
  sayMoments(item);
  const old = replaces === undefined ? null : document.getElementById(`m-${replaces}`);
  if (old !== null) return replace(old, item);
  list.append(item);
  // A long answer is read from its beginning, with the question above it.
  const question = item.previousElementSibling;
  (item.classList.contains('answer') && question?.classList.contains('said') ? question : item).scrollIntoView();
}

/** Empties the conversation, for another one. */
export function clear() {
  list.replaceChildren();
}
