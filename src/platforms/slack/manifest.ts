import { ASK_TUTOR, EVENTS_PATH, EXPLAIN_MESSAGE } from './names.ts';
import { NAMES_SCOPE } from './people.ts';
import { FILES_SCOPE } from './read-file.ts';

/** What an operator chooses about the app. */
export interface ManifestChoices {
  /** The slash command, as in `/kube`. */
  readonly command: string;
  /** Absent: Socket Mode, which needs no public address. Otherwise the address Slack reaches us at. */
  readonly url?: string;
  /** Ask for the right to upload pictures and files. */
  readonly uploads: boolean;
  /** Ask for the right to read who is in which user group. */
  readonly userGroups?: boolean;
  /** Ask for the right to read files that people attach; without it they paste. */
  readonly files?: boolean;
  /** Ask for the right to read the names that Slack shows; without it people are called by their user names. */
  readonly names?: boolean;
}

/** The events that Slack sends us. `message.im` arrives as `message`. */
export const EVENTS = ['app_home_opened', 'app_mention', 'message.im'] as const;

/** What the app may do: read where it is named, write, be called by command, read direct messages to it. */
const SCOPES = ['app_mentions:read', 'chat:write', 'commands', 'im:history'] as const;

/**
 * The app as Slack creates it: https://docs.slack.dev/reference/app-manifest. Generated, so that names here and in the
 * listeners are the same constants.
 */
export function manifest({ command, url, uploads, userGroups = false, names = false, files = false }: ManifestChoices) {
  const address = url === undefined ? undefined : new URL(EVENTS_PATH, url).href;
  const bot = [
    ...SCOPES,
    ...(uploads ? ['files:write'] : []),
    ...(userGroups ? ['usergroups:read'] : []),
    ...(names ? [NAMES_SCOPE] : []),
    ...(files ? [FILES_SCOPE] : []),
  ];
  const request = address === undefined ? {} : { request_url: address };
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: 'Kube Tutor',
      description: 'Ask what any Kubernetes word or error means, right where you talk',
      background_color: '#326CE5',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'kube-tutor', always_online: true },
      shortcuts: [
        {
          name: 'Ask the tutor',
          type: 'global',
          callback_id: ASK_TUTOR,
          description: 'Ask about Kubernetes; the answer comes as a direct message',
        },
        {
          name: 'Explain this',
          type: 'message',
          callback_id: EXPLAIN_MESSAGE,
          description: 'Explain the Kubernetes words and errors in this message, for your eyes only',
        },
      ],
      slash_commands: [
        {
          command,
          ...request,
          description: 'Ask the Kubernetes tutor',
          usage_hint: 'what is a pod? | pod vs container | help',
          should_escape: false,
        },
      ],
    },
    oauth_config: { scopes: { bot: bot.sort() } },
    settings: {
      event_subscriptions: { ...request, bot_events: EVENTS },
      interactivity: { is_enabled: true, ...request },
      org_deploy_enabled: false,
      socket_mode_enabled: address === undefined,
      token_rotation_enabled: false,
    },
  };
}
