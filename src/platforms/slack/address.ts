import type { Delivery } from '../../ports/inbox.ts';

/** All that is needed to answer a request, also by another process: kept as JSON in the inbox. */
export interface Address {
  /** Who asked; also where to reach them when nothing else works. */
  readonly user: string;
  /** The channel to answer in; absent where none is known, as for the form. */
  readonly channel?: string;
  /** The thread an answer for all joins. */
  readonly thread?: string;
  /** The thread an answer for the asker alone joins: Slack shows those only in threads that have a reply already. */
  readonly quietThread?: string;
  /** A short-lived secret that lets us answer even where we are no member: five times within 30 minutes. */
  readonly responseUrl?: string;
  /** The message whose button was pressed; its `ts` is the message's id. */
  readonly pressed?: { readonly ts: string; readonly private: boolean };
  /** The answer belongs on the asker's App Home: always, or when it replaces what was pressed there. */
  readonly home?: 'always' | 'replaced';
}

/** A delivery whose address this door wrote. */
export type SlackDelivery = Delivery & { readonly address: Address };

/** The address in a delivery that came back from the inbox, where only this door puts deliveries of its platform. */
export function addressOf({ address }: Delivery): Address {
  return address as Address;
}
