import { fail, ok, type Result } from '../core/failure.ts';
import { goList } from '../kubectl/auth/rules.ts';
import { tableText } from '../kubectl/go/table.ts';
import { renderTypedJson } from '../kubectl/go/typed-json.ts';
import { textsAt } from '../kubectl/names/parse-discovery.ts';
import { textAt, valueAt } from '../kubectl/object.ts';
import { textOutput, type Output } from '../kubectl/output.ts';
import { renderYaml } from '../kubectl/print/yaml.ts';
import type { PlainQuery } from '../kubectl/query.ts';
import { isNotFound, toFailure } from './fault.ts';
import type { Session } from './session.ts';
import { tally } from './tally.ts';

/** `auth whoami`: as whom the cluster knows whoever asks. kubectl `cmd/auth/whoami.go`. */
export async function runWhoami(query: PlainQuery, on: Session): Promise<Result<Output>> {
  const { session, facts, warnings } = tally(on);
  const answer = await session.read({ type: 'review', review: 'selfsubjectreviews' });
  if (!answer.ok) {
    // Clusters older than 1.28 do not have it.
    if (isNotFound(answer.failure)) {
      return fail({ type: 'missing', message: 'The selfsubjectreviews API is not enabled in this cluster.' });
    }
    return fail(toFailure(answer.failure, { what: 'who it takes us for', cluster: session.cluster }));
  }
  const review = answer.value.body;
  const noted = { ...facts(), notes: warnings() };
  switch (query.format) {
    case 'json':
      return ok(textOutput(renderTypedJson(review), { ...noted, language: 'json' }));
    case 'yaml':
      return ok(textOutput(renderYaml(review), { ...noted, language: 'yaml' }));
    case 'name':
      // A review has no name; this is what kubectl makes of it.
      return ok(textOutput('selfsubjectreview.authentication.k8s.io/<unknown>\n', noted));
    case 'text':
      return ok(
        textOutput(tableText(['ATTRIBUTE', 'VALUE'], attributes(valueAt(review, 'status', 'userInfo'))), noted),
      );
  }
}

/** The attributes that a user has, each with its value. */
function attributes(user: unknown): readonly (readonly string[])[] {
  const [name, uid, groups] = [textAt(user, 'username'), textAt(user, 'uid'), textsAt(user, 'groups')];
  const extra = valueAt(user, 'extra');
  const keys = typeof extra === 'object' && extra !== null ? Object.keys(extra).sort() : [];
  return [
    ...(name === '' ? [] : [['Username', name]]),
    ...(uid === '' ? [] : [['UID', uid]]),
    ...(groups.length === 0 ? [] : [['Groups', goList(groups)]]),
    ...keys.map((key) => [`Extra: ${key}`, goList(textsAt(extra, key))]),
  ];
}
