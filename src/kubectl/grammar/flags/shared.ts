import { ignored, refused, takes, toggle, type Flag } from '../flag.ts';

const NO_FILES = 'I have no files to read. Name the objects, as in pod/web-1, or the type.';

/** `-A`. */
export const ALL_NAMESPACES = toggle('all-namespaces -A', 'look in every namespace');

/** `-l`. */
export const SELECTOR = takes('selector -l LABELS', 'text', 'only objects with these labels');

/** `--field-selector`. */
export const FIELD_SELECTOR = takes('field-selector FIELDS', 'text', 'only objects with these values in their fields');

/** `-o`. */
export const OUTPUT = takes('output -o FORMAT', 'text', 'how to print the answer');

/** `--no-headers`. */
export const NO_HEADERS = toggle('no-headers', 'leave out the line of column names');

/** `--chunk-size`. */
export const CHUNK_SIZE = ignored(
  takes('chunk-size NUMBER', 'number', 'how many objects to fetch at a time'),
  'I page through long lists by myself.',
);

/** `-f`, `-k`, `-R`: objects out of files. */
export const FILES: readonly Flag[] = [
  takes('filename -f FILE', 'list', 'the objects described in this file'),
  takes('kustomize -k FOLDER', 'text', 'the objects a kustomization in this folder makes'),
  toggle('recursive -R', 'look into folders within the folder, too'),
].map((flag) => refused(flag, NO_FILES));

/** `--show-managed-fields`. */
export const SHOW_MANAGED_FIELDS = toggle('show-managed-fields', 'also show who set which field, in yaml and json');

/** Templates in Go's own language. */
export const TEMPLATES: readonly Flag[] = [
  refused(
    takes('template TEMPLATE', 'text', 'print through this template'),
    'Templates are not built. Pick values with -o jsonpath=, or columns with -o custom-columns=.',
  ),
  refused(
    toggle('allow-missing-template-keys', 'print nothing for fields that are not there', { standing: true }),
    'A field that is not there always prints as nothing here.',
  ),
];

/** `-w` of what is listed once. */
export const WATCH = refused(
  toggle('watch -w', 'keep showing changes as they happen'),
  'I answer once and show no changes as they happen. Ask again when you want to know more.',
);
