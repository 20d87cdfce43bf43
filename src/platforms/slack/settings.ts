/** How Slack is reached: by Socket Mode when there is an app token, by signed HTTP otherwise. */
export interface SlackSettings {
  readonly botToken: string;
  readonly appToken?: string;
  readonly signingSecret?: string;
  /** Where Slack's requests arrive in HTTP mode. */
  readonly port?: number;
  /** The slash command, as in `/kube`. */
  readonly command: string;
  /** Was `files:write` granted, so that pictures can be shown and files shared? */
  readonly uploads: boolean;
  /** Was `usergroups:read` granted, so that rules may name user groups? */
  readonly userGroups?: boolean;
  /** Another Slack than the real one. */
  readonly apiUrl?: string;
}
