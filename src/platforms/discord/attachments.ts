import type { APIAttachment } from 'discord.js';
import type { AttachedFile, Request } from '../../core/request.ts';

/** What somebody attached, for a request; nothing where nothing was. */
export function attachedTo(
  attachments: readonly Pick<APIAttachment, 'filename' | 'size' | 'url'>[] = [],
): Pick<Request, 'files'> {
  const files = attachments.map(({ filename, size, url }): AttachedFile => ({ name: filename, size, at: url }));
  return files.length === 0 ? {} : { files };
}
