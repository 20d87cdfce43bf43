/** The forms in messages: what is sent, and what must outlive a message that another takes the place of. */

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Field */

/** @param {ParentNode} form @returns {Field[]} */
const fieldsOf = (form) =>
  [...form.querySelectorAll('input, select, textarea')].map((field) => /** @type {Field} */ (field));

/** @param {Element} element */
const lineOf = (element) => (element instanceof HTMLElement ? element.dataset.line : undefined);

/** @param {ParentNode} item @param {string | undefined} line */
const formsWith = (item, line) => [...item.querySelectorAll('form')].filter((form) => lineOf(form) === line);

/**
 * The form of a new message that stands for one of the old message: the first with its line, or the second.
 * @param {HTMLElement} old
 * @param {HTMLElement} item
 * @param {HTMLFormElement} form
 */
const sameForm = (old, item, form) => formsWith(item, lineOf(form))[formsWith(old, lineOf(form)).indexOf(form)];

/**
 * The line that a form says: its own, and behind it what stands in its fields. Empty while something is owed: to a browser
 * a blank is an answer.
 * @param {HTMLFormElement} form
 */
export function lineIn(form) {
  if (fieldsOf(form).some(({ required, value }) => required && value.trim() === '')) return '';
  // Several lines stand below, with the blanks they begin with.
  const said = fieldsOf(form).map((field) => {
    const lines = field instanceof HTMLTextAreaElement && field.value.trim().includes('\n');
    return lines ? `\n${field.value.trimEnd()}` : ` ${field.value.trim()}`;
  });
  return `${form.dataset.line ?? ''}${said.filter((words) => words !== ' ').join('')}`;
}

/**
 * Somebody may be typing in a message that changes: their words go on into its new form.
 * @param {HTMLElement} old
 * @param {HTMLElement} item
 */
export function keepFilledIn(old, item) {
  for (const form of old.querySelectorAll('form')) {
    const same = sameForm(old, item, form);
    if (same === undefined) continue;
    const now = fieldsOf(same);
    for (const [at, { value }] of fieldsOf(form).entries()) {
      const field = now[at];
      if (field !== undefined) field.value = value;
    }
    const open = form.closest('details')?.open;
    const folded = same.closest('details');
    if (folded !== null && open !== undefined) folded.open = open;
  }
}

/**
 * Puts the focus where it was: into the same field, onto the same button, or onto the first one.
 * @param {HTMLElement} old
 * @param {HTMLElement} item
 * @param {Element} focused what had it in the old message
 */
export function refocus(old, item, focused) {
  const form = focused.closest('form');
  const same = form === null ? undefined : sameForm(old, item, form);
  const at = form === null ? -1 : fieldsOf(form).findIndex((field) => field === focused);
  const field = same === undefined ? undefined : fieldsOf(same)[at];
  const line = lineOf(focused);
  const buttons = /** @type {NodeListOf<HTMLElement>} */ (item.querySelectorAll('.bubble button'));
  const button = [...buttons].find((each) => line !== undefined && each.dataset.line === line);
  (field ?? button ?? buttons[0])?.focus();
  if (!(field instanceof HTMLInputElement) || !(focused instanceof HTMLInputElement)) return;
  field.setSelectionRange(focused.selectionStart, focused.selectionEnd);
}
