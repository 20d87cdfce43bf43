/** The doors a message can come through. */
export const PLATFORMS = ['slack', 'discord', 'terminal', 'web', 'lines'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** Who speaks. Ids are the platform's own and never shown. */
export interface Person {
  readonly id: string;
  /** What to call them, where the platform tells. */
  readonly name?: string;
  /** Ids of the groups they belong to, as far as the platform told: Slack user groups, Discord roles. */
  readonly groups?: readonly string[];
}

/** Where it was said. `team` is a Slack workspace, a Discord server, or the platform's name where there is none. */
export interface Place {
  readonly platform: Platform;
  readonly team: string;
  readonly channel: string;
  readonly thread?: string;
  /** `direct`: only this person and the tutor read along. */
  readonly kind: 'direct' | 'shared';
  /** Everybody who reads along belongs to the own organisation. Absent: not so, or the platform did not tell. */
  readonly internal?: boolean;
  /** `false`: the tutor can answer here, but not speak up by itself, as in a conversation between two people. */
  readonly postable?: boolean;
}

/** A file that somebody attached. Nothing of it was read yet. */
export interface AttachedFile {
  /** As its owner calls it. */
  readonly name: string;
  /** In bytes, as the platform tells. */
  readonly size: number;
  /** Where its door finds it again, also in another process; nobody else makes anything of it. */
  readonly at: string;
}

/** Who gets to see a reply: only the asker, or everybody in the place. */
export type Audience = 'asker' | 'place';

/**
 * Something said to the tutor: one line of text and its context. A mention, a slash command, a button,
 * a form and a terminal line all become this.
 */
export interface Request {
  /** Unique per thing said; the platform's own id where it has one. Shown in apologies and logs. */
  readonly id: string;
  readonly text: string;
  /** The text before it was tidied, where it had several lines: for what its blanks mean something to. */
  readonly typed?: string;
  readonly via: 'message' | 'slash' | 'press' | 'form' | 'shortcut';
  readonly from: Person;
  readonly place: Place;
  /** Who sees a reply to this unless the command decides otherwise. */
  readonly audience: Audience;
  /** `false`: nothing can be said to the asker alone here; what is for them alone goes into a direct message. */
  readonly aside?: false;
  /** What was attached to it, where the platform tells. */
  readonly files?: readonly AttachedFile[];
  /** The title of the card this line replies to, where the platform tells; what "example" then refers to. */
  readonly subject?: string;
  /** Milliseconds since 1970, by the platform's clock where it has one. */
  readonly at: number;
}

/** The key of the conversation a request belongs to: a thread, a direct channel, or one person in a channel. */
export function conversationOf({ place, from }: Request): string {
  const base = `${place.platform}/${place.team}/${place.channel}`;
  if (place.thread !== undefined) return `${base}/${place.thread}`;
  return place.kind === 'direct' ? base : `${base}/@${from.id}`;
}

/**
 * The key of those who share what is kept for a team: everybody of a workspace or a server; one person where a direct
 * conversation belongs to none.
 */
export function teamOf(request: Request): string {
  const { platform, team, kind } = request.place;
  return kind === 'direct' && team === platform ? personOf(request) : `${platform}/${team}`;
}

/** The key of a person across all places of one team. */
export function personOf({ place, from }: Request): string {
  return `${place.platform}/${place.team}/@${from.id}`;
}
