/** Lines offered while somebody types, as the combobox pattern of the ARIA guide describes it. */

import { complete } from './requests.js';

const PAUSE_MS = 80;

const line = /** @type {HTMLInputElement} */ (document.getElementById('line'));
const list = /** @type {HTMLUListElement} */ (document.getElementById('suggestions'));

let chosen = -1;
/** @type {number | undefined} */
let timer;
let request = new AbortController();

const options = () => /** @type {HTMLElement[]} */ ([...list.children]);

/** @param {number} index */
function choose(index) {
  chosen = index;
  for (const [at, option] of options().entries()) option.setAttribute('aria-selected', String(at === index));
  const option = options()[index];
  option?.scrollIntoView({ block: 'nearest' });
  if (option === undefined) line.removeAttribute('aria-activedescendant');
  else line.setAttribute('aria-activedescendant', option.id);
}

/** Takes the list away. */
export function closeSuggestions() {
  clearTimeout(timer);
  request.abort();
  list.replaceChildren();
  list.hidden = true;
  line.setAttribute('aria-expanded', 'false');
  choose(-1);
}

/** @param {readonly import('./requests.js').Completion[]} completions */
function open(completions) {
  closeSuggestions();
  list.append(
    ...completions.map(({ label, line: said }, at) => {
      const option = document.createElement('li');
      option.id = `suggestion-${at}`;
      option.role = 'option';
      option.textContent = label;
      option.dataset.line = said;
      return option;
    }),
  );
  list.hidden = completions.length === 0;
  line.setAttribute('aria-expanded', String(completions.length > 0));
  choose(-1);
}

async function refresh() {
  request = new AbortController();
  // Suggestions are a courtesy: where they fail, nothing is said.
  const found = line.value.trim() === '' ? [] : await complete(line.value, request.signal).catch(() => undefined);
  if (found !== undefined) open(found.filter((each) => each.line !== line.value));
}

/**
 * Offers lines while somebody types.
 * @param {(line: string) => void} onChosen
 */
export function startSuggestions(onChosen) {
  line.addEventListener('input', () => {
    clearTimeout(timer);
    request.abort();
    timer = setTimeout(refresh, PAUSE_MS);
  });
  line.addEventListener('blur', closeSuggestions);
  line.addEventListener('keydown', (event) => {
    const count = options().length;
    if (event.key === 'Escape') closeSuggestions();
    if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      onChosen(options()[chosen]?.dataset.line ?? '');
    }
    if (count > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      choose(event.key === 'ArrowDown' ? (chosen + 1) % count : (Math.max(chosen, 0) - 1 + count) % count);
    }
  });
  // The press of a mouse would take the focus from the field and close the list before the click.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest('li') : null;
    if (option !== null) onChosen(option.dataset.line ?? '');
  });
}
