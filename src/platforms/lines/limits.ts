/** Our own bounds, so that no script can fill the memory by mistake; nothing outside asks for them. */
export const LINES_LIMITS = {
  /** A line of JSON or plain text, in bytes. */
  lineBytes: 16 * 1024,
} as const;
