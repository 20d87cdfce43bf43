import { isHarmless } from './harmless.ts';
import { cutAt, elided, isMark } from './marks.ts';
import { elideInto, filterInto, markInto, type Pass } from './pass.ts';
import { isSecretName, kindOfName } from './secret-names.ts';
import { DIGEST, PROSE, suspicionsOf } from './text.ts';
import { isDigestName } from './digest-names.ts';

/** The object as it was applied, with every value in it. kubectl's own describe leaves it out as well. */
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';
/** The same by other tools: kapp, Rancher, operators. */
const COPY = /^\{(?=[\s\S]{0,400}"(?:apiVersion|kind|metadata|spec|data)")/u;
/** As long as kubectl's describe shows them: k8s.io/kubectl/pkg/describe, `maxAnnotationLen`. */
const LONGEST = 140;

/** Annotations without copies of the object, each short enough to be read and filtered. Undefined where none is left. */
export function redactAnnotations(
  pass: Pass,
  annotations: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> | undefined {
  let shown: Record<string, string> | undefined;
  for (const [name, before] of Object.entries(annotations)) {
    const after = name === LAST_APPLIED ? undefined : annotation(pass, name, before);
    if (after === before) continue;
    shown ??= { ...annotations };
    if (after === undefined) delete shown[name];
    else shown[name] = after;
  }
  return shown !== undefined && Object.keys(shown).length === 0 ? undefined : (shown ?? annotations);
}

function annotation(pass: Pass, name: string, value: string): string {
  if (isMark(value)) return value;
  if (isCopy(value)) return elideInto(pass, elided(value.length, 'char'));
  if (isSecretName(name) && !name.startsWith('checksum/') && !isHarmless(value)) {
    return markInto(pass, value, kindOfName(name));
  }
  if (value.length <= LONGEST && suspicionsOf(value, PROSE) === 0) return value;
  const mode = isDigestName(name) ? DIGEST : PROSE;
  // Filtered before it is cut, or half a token would be too short to be known; and after, for what the cut left.
  return filterInto(pass, shorten(filterInto(pass, value, mode)), mode);
}

/** Whether a value is an object of the API, with everything in it. */
function isCopy(value: string): boolean {
  return value.startsWith('{') && COPY.test(value);
}

function shorten(value: string): string {
  const cutBefore = value.length === LONGEST + 3 && value.endsWith('...');
  return value.length <= LONGEST || cutBefore ? value : `${cutAt(value, LONGEST)}...`;
}
