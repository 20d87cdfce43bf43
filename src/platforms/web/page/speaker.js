/** Who speaks on this page, and where; each tab remembers its own. */

/** @typedef {import('./requests.js').Speaker} Speaker */

const name = /** @type {HTMLInputElement} */ (document.getElementById('name'));
const shared = /** @type {HTMLInputElement} */ (document.getElementById('shared'));
const form = /** @type {HTMLFormElement} */ (document.getElementById('speaker'));

/** @returns {Speaker} */
export const speaker = () => ({ name: name.value.trim() || 'You', shared: shared.checked });

/**
 * Fills the fields with what they held before, and tells of each change.
 * @param {() => void} onChange
 */
export function startSpeaker(onChange) {
  name.value = sessionStorage.getItem('name') ?? 'You';
  shared.checked = sessionStorage.getItem('shared') === 'true';
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    sessionStorage.setItem('name', speaker().name);
    sessionStorage.setItem('shared', String(shared.checked));
    name.value = speaker().name;
    onChange();
  });
}
