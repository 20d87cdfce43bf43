import type { webApi } from '@slack/bolt';
import type { Block, Reply } from '../../core/reply.ts';
import { known } from './known.ts';

type File = Extract<Block, { type: 'file' }>;

/** Puts a text into a place as a snippet that all who read along can open. Rejects when Slack does not take it. */
export type ShareFile = (file: File, place: { readonly channel: string; readonly thread?: string }) => Promise<void>;

/** Shares over one client; needs `files:write`. Slack has no file that only one person in a channel sees. */
export function createShareFile(client: webApi.WebClient): ShareFile {
  return async ({ name, text, alt }, { channel, thread }) => {
    // An empty file is refused; one without an ending has no kind.
    const content = text === '' ? '\n' : text.toWellFormed();
    const to = thread === undefined ? { channel_id: channel } : { channel_id: channel, thread_ts: thread };
    await client.filesUploadV2({
      ...to,
      content,
      filename: name,
      title: name,
      ...known({ alt_text: alt || undefined }),
    });
  };
}

/** The files in a reply. */
export function filesOf({ blocks }: Reply): readonly File[] {
  return blocks.filter((block) => block.type === 'file');
}

/** The reply that goes before its files: their names stand where they stood. */
export function announced(reply: Reply): Reply {
  const blocks = reply.blocks.map((block): Block => {
    if (block.type !== 'file') return block;
    return { type: 'note', text: ['The file ', { type: 'code', text: block.name }, ' follows.'] };
  });
  return { ...reply, blocks };
}

/** What is said after all, when Slack did not take a file: what it holds, in words. */
export function missed(file: File, { about }: Reply): Reply {
  return { blocks: [{ type: 'text', text: [file.alt] }], about };
}
