import type { Audience } from '../../core/request.ts';
import type { Address } from './address.ts';
import { known } from './known.ts';

/** One way to hand over an answer. */
export type Route =
  /** `channel`: of direct messages, where a press on Home is answered. */
  | { readonly type: 'publish'; readonly user: string; readonly channel?: string }
  | { readonly type: 'update'; readonly channel: string; readonly ts: string }
  /** `key`: goes along unseen, so that a message can be told from another. */
  | { readonly type: 'post'; readonly channel: string; readonly thread?: string; readonly key?: string }
  | { readonly type: 'whisper'; readonly channel: string; readonly user: string; readonly thread?: string }
  | {
      readonly type: 'respond';
      readonly url: string;
      readonly visible: boolean;
      readonly replace: boolean;
      readonly thread?: string;
    };

/** What decides how an answer travels. */
export interface Journey {
  readonly address: Address;
  readonly audience: Audience;
  /** Only the asker and the tutor read along, so that everything is private as it is. */
  readonly direct: boolean;
  readonly replaces: boolean;
}

/**
 * The ways to hand over an answer, best first; the next is for when Slack refuses one. The last is always a direct
 * message, so that no question stays without an answer.
 */
export function routesFor(journey: Journey): readonly Route[] {
  const { address, direct } = journey;
  const { user, home, pressed } = address;
  if (home === 'always' || (home === 'replaced' && journey.replaces)) {
    return [{ type: 'publish', user, ...known({ channel: address.channel }) }];
  }
  const forAll = direct || journey.audience === 'place';
  // A private message cannot be turned into a public one or back: then the answer is a message of its own.
  const inPlace = journey.replaces && pressed !== undefined && forAll === !pressed.private;
  const own = forAll ? forEveryone(address) : forAsker(address);
  const routes = [...(inPlace ? replacing(address, pressed) : []), ...own];
  // Slack takes a person's id for the channel of direct messages with them.
  return direct && routes.length > 0 ? routes : [...routes, { type: 'post', channel: user }];
}

/** `chat.update` may be repeated safely, so that it comes first where it can do the work. */
function replacing(address: Address, pressed: NonNullable<Address['pressed']>): readonly Route[] {
  const { channel, responseUrl: url } = address;
  const update: readonly Route[] =
    channel === undefined || pressed.private ? [] : [{ type: 'update', channel, ts: pressed.ts }];
  const respond: readonly Route[] =
    url === undefined ? [] : [{ type: 'respond', url, visible: !pressed.private, replace: true }];
  return [...update, ...respond];
}

function forEveryone({ channel, thread, responseUrl: url, pressed }: Address): readonly Route[] {
  const post: readonly Route[] = channel === undefined ? [] : [{ type: 'post', channel, ...known({ thread }) }];
  const respond: readonly Route[] =
    url === undefined ? [] : [{ type: 'respond', url, visible: true, replace: false, ...known({ thread }) }];
  // A slash command works in channels without us, where only its response url may post.
  return pressed === undefined ? [...respond, ...post] : [...post, ...respond];
}

function forAsker({ user, channel, quietThread, responseUrl: url }: Address): readonly Route[] {
  const whisper: readonly Route[] =
    channel === undefined ? [] : [{ type: 'whisper', channel, user, ...known({ thread: quietThread }) }];
  const respond: readonly Route[] = url === undefined ? [] : [{ type: 'respond', url, visible: false, replace: false }];
  // A response url knows no threads.
  return quietThread === undefined ? [...respond, ...whisper] : [...whisper, ...respond];
}
