/** Our own bounds: a page in a browser asks for none, yet nothing that arrives may grow without end. */
export const WEB_LIMITS = {
  /** A request's body. */
  bodyBytes: 16 * 1024,
  /** A line somebody says. */
  text: 4_000,
  /** What somebody calls themselves. */
  name: 40,
  /** Ports tried from the configured one on. */
  ports: 20,
  /** Messages kept for pages that are opened or reloaded, in each channel. */
  messages: 100,
  /** Channels kept: one a name and the room. */
  channels: 200,
  /** Pages that may listen at the same time. */
  pages: 100,
  /** Messages that may wait for one slow page before it is told to come again. */
  waiting: 200,
  suggestions: 6,
  /** What somebody may type into a form behind the line of a button. */
  asked: 500,
  /** The same for several lines: with its own line it is a line somebody says. */
  askedLines: 3_800,
  sessions: 1_000,
  /** Links printed and not used yet. */
  links: 20,
  /** Passwords one address may try in a minute. */
  tries: 5,
} as const;

/** Something is sent this often, so that no proxy takes a quiet page for a dead one. */
export const HEARTBEAT_MS = 20_000;

/** How long answers under way may take after `stop`. */
export const GRACE_MS = 5_000;
