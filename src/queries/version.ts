import { fail, ok, type Result } from '../core/failure.ts';
import { textAt } from '../kubectl/object.ts';
import { textOutput, type Output } from '../kubectl/output.ts';
import { renderJson } from '../kubectl/print/json.ts';
import { renderYaml } from '../kubectl/print/yaml.ts';
import type { PlainQuery } from '../kubectl/query.ts';
import { toFailure } from './fault.ts';
import type { Session } from './session.ts';
import { tally } from './tally.ts';

/** The release of Kubernetes whose kubectl we speak like. */
const SPOKEN = { major: 1, minor: 37 } as const;

/** How far apart in minor versions client and server may be: kubernetes.io, "Version Skew Policy". */
const SKEW = 1;

/** `version`: the server's, and a warning where it is too far from the kubectl that we speak like. */
export async function runVersion(query: PlainQuery, on: Session): Promise<Result<Output>> {
  const { session, facts, warnings } = tally(on);
  const answer = await session.read({ type: 'version' });
  if (!answer.ok) return fail(toFailure(answer.failure, { what: 'its version', cluster: session.cluster }));
  const server = answer.value.body;
  const gitVersion = textAt(server, 'gitVersion');
  const notes = [...warnings(), ...skewWarning(gitVersion)];
  switch (query.format) {
    case 'json':
      return ok(
        textOutput(`${renderJson({ serverVersion: server }, '  ')}\n`, { ...facts(), notes, language: 'json' }),
      );
    case 'yaml':
      return ok(textOutput(renderYaml({ serverVersion: server }), { ...facts(), notes, language: 'yaml' }));
    case 'text':
    case 'name':
      return ok(
        textOutput(
          `Client Version: kube-tutor, which speaks kubectl v${SPOKEN.major}.${SPOKEN.minor}\n` +
            `Server Version: ${gitVersion}\n`,
          { ...facts(), notes },
        ),
      );
  }
}

/** kubectl's words for it: kubectl `cmd/version/skew_warning.go`. */
function skewWarning(gitVersion: string): readonly string[] {
  const [, major, minor] = /^v?(\d+)\.(\d+)\./u.exec(gitVersion) ?? [];
  if (major === undefined || minor === undefined) return [];
  if (Number(major) === SPOKEN.major && Math.abs(Number(minor) - SPOKEN.minor) <= SKEW) return [];
  const client = `${SPOKEN.major}.${SPOKEN.minor}`;
  return [
    `Warning: version difference between client (${client}) and server (${major}.${minor}) exceeds the supported minor version skew of +/-${SKEW}`,
  ];
}
