/**
 * What one Discord message may hold. Where no page is named, the number stands under
 * https://docs.discord.com/developers/components/reference or .../resources/message.
 */
export const LIMITS = {
  /** Components of a Components V2 message, nested ones and the container counted too. */
  components: 40,
  /** Characters over all text displays of a message. */
  text: 4000,
  /** Characters of a message without components: the plainest form of a reply. */
  content: 2000,
  buttonsInRow: 5,
  buttonLabel: 80,
  /** A modal's title, and what stands above and below the name of its text field. */
  modalTitle: 45,
  fieldLabel: 45,
  fieldHint: 100,
  /** What somebody may type behind the line of a button. Ours: names and words, no essays. */
  askedText: 500,
  /** The same for several lines: the most that a text input takes. */
  askedLines: 4_000,
  customId: 100,
  /** The address of a link button. */
  url: 512,
  /** Files of one message. */
  files: 10,
  /** Bytes of one file in a server without boosts. */
  fileBytes: 10 * 1024 * 1024,
  /** Alternative text of a picture. */
  alt: 1024,
  /** Options of a menu, their labels, hints and values, and what stands in the closed menu. */
  options: 25,
  optionLabel: 100,
  optionHint: 100,
  optionValue: 100,
  placeholder: 150,
  /** Choices offered while somebody types, their shown names and their values. */
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  /** A nonce that makes a repeated post one message. */
  nonce: 25,
} as const;

/** Columns of a fixed-width line that fit a card on a desktop without wrapping. Undocumented: measured by eye. */
export const TABLE_WIDTH = 60;

/** Longest title shown: two lines of a card on a phone. Ours, not Discord's. */
export const TITLE = 250;

/** Discord gives three seconds for the first response; at half of them we ask for more time. */
export const DIRECT_MS = 1_500;

/** Characters of somebody's message that "Explain this" hands on. Ours: a line must not grow without end. */
export const EXPLAINED = 2_900;
