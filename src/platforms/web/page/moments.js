/** Says moments in the reader's own time zone, and counts down to those that are near. */

const TIME = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const DATE = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
/** The words around it are English. */
const AWAY = new Intl.RelativeTimeFormat('en');
const TICK_MS = 1_000;

/** @param {number} ms how far away a moment is, negative in the past */
function away(ms) {
  const seconds = Math.round(ms / 1000);
  if (Math.abs(seconds) < 120) return AWAY.format(seconds, 'second');
  const minutes = Math.round(seconds / 60);
  return Math.abs(minutes) < 120 ? AWAY.format(minutes, 'minute') : AWAY.format(Math.round(minutes / 60), 'hour');
}

/** @param {HTMLTimeElement} element */
function count(element) {
  const said = away(Date.parse(element.dateTime) - Date.now());
  if (element.textContent !== said) element.textContent = said;
}

/**
 * Says all moments of a message.
 * @param {HTMLElement} item
 */
export function sayMoments(item) {
  for (const element of /** @type {NodeListOf<HTMLTimeElement>} */ (item.querySelectorAll('time[data-moment]'))) {
    const date = new Date(element.dateTime);
    element.title = DATE.format(date);
    if (element.dataset.moment === 'relative') {
      // A clock that is read aloud each second says nothing else any more.
      element.setAttribute('role', 'timer');
      element.setAttribute('aria-live', 'off');
      count(element);
    } else element.textContent = (element.dataset.moment === 'date' ? DATE : TIME).format(date);
  }
}

setInterval(() => {
  for (const element of document.querySelectorAll('time[data-moment="relative"]')) {
    count(/** @type {HTMLTimeElement} */ (element));
  }
}, TICK_MS);
