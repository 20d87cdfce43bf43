import fc from 'fast-check';
import type { ReadOptions, Target } from '../../src/ports/cluster.ts';

/** Parts that would change what a path means, if they ever got into one. */
const part = fc.oneof(
  fc.constantFrom(
    'pods',
    'shop',
    'web',
    '..',
    '.',
    '',
    'web/exec',
    'web%2Fexec',
    '../../api/v1/secrets',
    'web?command=sh',
    'web#',
    'proxy',
    'watch',
    'a\r\nX: y',
    'web/../secrets',
  ),
  fc.string({ maxLength: 12 }),
);
const subresource = fc.constantFrom(
  undefined,
  'status',
  'log',
  'exec',
  'attach',
  'portforward',
  'proxy',
  'token',
  'binding',
  'eviction',
  'log/../exec',
);
const param = fc.constantFrom('limit', 'watch', 'follow', 'command', 'labelSelector', 'dryRun', 'tailLines');

/** Targets that no command could name: what a bug above the transport might make. */
export const anyHostileTarget: fc.Arbitrary<{ readonly target: Target; readonly options: ReadOptions }> = fc
  .record({
    group: fc.constantFrom('', 'apps', 'a/b', '..'),
    version: fc.constantFrom('v1', 'v1/x', '..'),
    resource: part,
    namespace: fc.option(part, { nil: undefined }),
    name: fc.option(part, { nil: undefined }),
    subresource,
    name2: param,
    value: fc.constantFrom('1', 'true', 'sh', ''),
    review: fc.constantFrom('selfsubjectreviews', 'subjectaccessreviews', 'tokenreviews', '../pods'),
    kind: fc.constantFrom('objects', 'objects', 'objects', 'review', 'discovery', 'openapi'),
  })
  .map((made) => {
    const options = { params: { [made.name2]: made.value } };
    // On purpose: the types forbid most of these, and types are gone when the program runs.
    return { target: toTarget(made) as Target, options };
  });

function toTarget({ kind, review, ...made }: Readonly<Record<string, string | undefined>>): unknown {
  switch (kind) {
    case 'review':
      return { type: 'review', review };
    case 'discovery':
      return { type: 'discovery', root: 'apis', groupVersion: `${made['group'] ?? ''}/${made['resource'] ?? ''}` };
    case 'openapi':
      return { type: 'openapi', document: `apis/${made['resource'] ?? ''}` };
    default:
      return { type: 'objects', ...made };
  }
}
