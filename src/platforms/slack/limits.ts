/**
 * What Slack accepts. Sources: https://docs.slack.dev/reference/block-kit/blocks and the pages below it, unless a line
 * says otherwise.
 */
export const LIMITS = {
  /** Blocks in a message. */
  messageBlocks: 50,
  /** Blocks in an App Home view or a modal. */
  homeBlocks: 100,
  /**
   * Characters of all blocks together, as JSON. Not documented: messages are refused as `msg_blocks_too_long` from
   * about 13,200 on (github.com/slackapi/bolt-js, issue 2509).
   */
  blocksJson: 12_000,
  /** The same for an App Home view. Not documented; views of up to 250 kB are said to be accepted. */
  homeJson: 60_000,
  /** A header's plain text. */
  header: 150,
  /** A section's text. Rich text has no documented limit, so that each of its blocks keeps to this one. */
  text: 3_000,
  /** A context element's text. */
  contextText: 2_000,
  /** A button's label, and what screen readers say instead of it. */
  buttonLabel: 75,
  /** A button's value. */
  buttonValue: 2_000,
  /** A button's address. */
  buttonUrl: 3_000,
  /** Elements in a row of buttons. Slack allows 25; more than five break into several lines on a phone. */
  buttonsInRow: 5,
  /** Options of a menu, their text and value, and what stands in the closed menu. */
  options: 100,
  optionText: 75,
  optionValue: 150,
  placeholder: 150,
  /** An image's alternative text. */
  altText: 2_000,
  /** The same of a file as it is uploaded: `alt_txt_too_large` of https://docs.slack.dev/reference/methods/files.getUploadURLExternal. */
  uploadAlt: 1_000,
  /** `text` of a message: 4,000 recommended, cut above 40,000 (https://docs.slack.dev/reference/methods/chat.postMessage). */
  fallback: 3_900,
  /** Columns of a table in a fixed-width font before a desktop window wraps it. Seen, not documented. */
  tableWidth: 60,
  /** A text field in a modal. */
  inputText: 3_000,
  /** What stands above a text field in a modal. */
  inputLabel: 2_000,
  /** The small text below a field in a modal. */
  inputHint: 2_000,
  /** A modal's title and the labels of its two buttons. */
  windowTitle: 24,
  /** What a modal remembers of where it came from. */
  metadata: 3_000,
  /** What somebody may type behind the line of a button. Ours: names and words, no essays. */
  askedText: 500,
  /** What somebody is called: Slack's display names have at most as much. */
  personName: 80,
  /** Bytes of a signed request. Slack documents none; its largest payloads stay far below. */
  requestBytes: 1_048_576,
  /** Seconds a signed request may be ahead of our clock: https://docs.slack.dev/authentication/verifying-requests-from-slack checks only the past. */
  futureSeconds: 60,
  /** Characters of a message handed over by "Explain this"; the tutor reads no further. */
  explainedText: 2_900,
} as const;

/** What Slack accepts in a manifest: https://docs.slack.dev/reference/app-manifest. */
export const MANIFEST_LIMITS = {
  name: 35,
  description: 140,
  displayName: 80,
  command: 32,
  commandDescription: 2_000,
  usageHint: 1_000,
  shortcutName: 24,
  shortcutDescription: 150,
  callbackId: 255,
} as const;
