import type { Interaction } from './api.ts';

/** Where an answer goes, as data that survives a restart. */
export type Address =
  | {
      readonly to: 'message';
      readonly channel: string;
      readonly user: string;
      readonly reply?: string;
      readonly nonce: string;
    }
  | {
      readonly to: 'interaction';
      readonly interaction: Interaction;
      readonly channel: string;
      readonly user: string;
      /** The message whose button was pressed. */
      readonly pressed?: { readonly id: string; readonly isPrivate: boolean };
    };
