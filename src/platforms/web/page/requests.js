/** What the page asks of its server. Every request says who speaks and where. */

/** @typedef {{ name: string, shared: boolean }} Speaker */
/** @typedef {{ id: string, number: number, html: string, replaces?: string }} Message */
/** @typedef {{ label: string, line: string }} Completion */

/** Thrown with words for the person; `gone` when the page is no longer let in. */
export class Problem extends Error {
  /** @param {string} message @param {boolean} gone */
  constructor(message, gone) {
    super(message);
    this.gone = gone;
  }
}

/** What is shown while the server does not answer. */
export const UNREACHABLE = 'kube-tutor does not answer. It may be restarting; your question is kept here.';

/** @param {Speaker} speaker */
const query = ({ name, shared }) => new URLSearchParams({ name, shared: String(shared) }).toString();

/**
 * @param {string} path
 * @param {RequestInit} [init]
 * @returns {Promise<any>}
 */
async function ask(path, init) {
  /** @type {Response} */
  let response;
  try {
    response = await fetch(path, init);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new Problem(UNREACHABLE, false);
  }
  const body = await response.json().catch(() => ({ error: UNREACHABLE }));
  if (!response.ok) throw new Problem(body.error, response.status === 401);
  return body;
}

/** @param {string} path @param {object} body */
export const post = (path, body) =>
  ask(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

/**
 * Says a line, or the line of a button or a form on message `on`.
 * @param {Speaker} speaker
 * @param {{ text: string, via: 'message' | 'press' | 'form', on?: string }} said
 * @returns {Promise<readonly Message[]>}
 */
export const say = async (speaker, said) => (await post('/say', { ...said, ...speaker })).messages;

/**
 * @param {string} text
 * @param {AbortSignal} signal
 * @returns {Promise<readonly Completion[]>}
 */
export const complete = async (text, signal) =>
  (await ask(`/complete?${new URLSearchParams({ text })}`, { signal })).completions;

/**
 * @param {Speaker} speaker
 * @param {string} platform
 * @param {string} id
 * @returns {Promise<string>}
 */
export const preview = async (speaker, platform, id) =>
  (await ask(`/previews/${platform}/${id}?${query(speaker)}`)).html;

/**
 * Hears of every message this person may see. The browser comes back by itself after a lost connection.
 * @param {Speaker} speaker
 * @param {{ onMessage: (message: Message) => void, onOpen: () => void, onLost: () => void }} listener
 * @returns {EventSource}
 */
export function listen(speaker, { onMessage, onOpen, onLost }) {
  const events = new EventSource(`/events?${query(speaker)}`);
  events.addEventListener('message', ({ data }) => onMessage(JSON.parse(data)));
  events.addEventListener('open', onOpen);
  events.addEventListener('error', onLost);
  return events;
}
