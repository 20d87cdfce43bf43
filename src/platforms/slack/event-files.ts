import type { AttachedFile, Request } from '../../core/request.ts';

/** The parts of a file in an event that matter here: https://docs.slack.dev/reference/objects/file-object. */
export interface EventFile {
  readonly id?: string;
  readonly name?: string | null;
  readonly title?: string;
  readonly size?: number;
  readonly url_private?: string;
  /** `check_file_info`: in channels shared with others an event tells the id alone. */
  readonly file_access?: string;
}

/** What was attached to a message, for a request; nothing where nothing was. */
export function attachedTo(files: readonly EventFile[] = []): Pick<Request, 'files'> {
  const attached = files.flatMap((file): readonly AttachedFile[] => {
    const { id, name, title, size = 0, url_private: url } = file;
    const at = file.file_access === 'check_file_info' ? id : (url ?? id);
    return at === undefined ? [] : [{ name: name ?? title ?? 'file', size, at }];
  });
  return attached.length === 0 ? {} : { files: attached };
}
