import { isDigestName } from './digest-names.ts';
import { isAboutName, isSecretName } from './secret-names.ts';
import { DIGEST, IDENTIFIER, PROSE, type TextMode } from './text.ts';

/** What the name of a field says about what stands in it. */
export type FieldRule =
  | 'plain'
  | 'secret'
  | 'env'
  | 'variable'
  | 'labels'
  | 'annotations'
  | 'metadata'
  | 'schema'
  | 'blob'
  | 'arguments'
  | 'identifier'
  | 'digest';

const BY_NAME: Readonly<Record<string, FieldRule>> = {
  env: 'env',
  envs: 'env',
  environment: 'env',
  envvars: 'env',
  extraenv: 'env',
  extraenvs: 'env',
  extraenvvars: 'env',
  environmentvariables: 'env',
  labels: 'labels',
  matchlabels: 'labels',
  podlabels: 'labels',
  selector: 'labels',
  nodeselector: 'labels',
  annotations: 'annotations',
  podannotations: 'annotations',
  metadata: 'metadata',
  openapiv3schema: 'schema',
  // Certificates and requests for them: no secrets, but a screen of base64 each.
  cabundle: 'blob',
  trustbundle: 'blob',
  certificatechain: 'blob',
  pkixpublickey: 'blob',
  proofofpossession: 'blob',
  stubpkcs10request: 'blob',
  certificateauthoritydata: 'blob',
  command: 'arguments',
  args: 'arguments',
  argv: 'arguments',
  cmd: 'arguments',
  entrypoint: 'arguments',
  arguments: 'arguments',
  extraargs: 'arguments',
  image: 'identifier',
  imageid: 'identifier',
  containerid: 'identifier',
};

const known = new Map<string, FieldRule>();
const MOST_KNOWN = 4_096;

/** The rule for a field, by its name alone: a custom resource may put any field anywhere. */
export function ruleOf(name: string): FieldRule {
  const before = known.get(name);
  if (before !== undefined) return before;
  const plain = name.replaceAll(/[-_]/gu, '').toLowerCase();
  const rule = Object.hasOwn(BY_NAME, plain) ? BY_NAME[plain] : undefined;
  const answer = rule ?? (isSecretName(name) ? 'secret' : isDigestName(name) ? 'digest' : 'plain');
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, answer);
  return answer;
}

const MODES: Readonly<Partial<Record<FieldRule, TextMode>>> = {
  identifier: IDENTIFIER,
  labels: IDENTIFIER,
  digest: DIGEST,
};

/** How text in a field of such a rule is read. */
export function modeOf(rule: FieldRule): TextMode {
  return MODES[rule] ?? PROSE;
}

const REFERENCES = new Set(
  `key apiVersion apiGroup group version path property optional items defaultMode mode audience user username host hostname
  port region provider fieldPath conversionStrategy decodingStrategy metadataPolicy`.split(/\s+/u),
);

/** Whether a field below a secret name only says where the secret is: `name` and `key` of a `secretKeyRef`. */
export function isReference(name: string): boolean {
  return REFERENCES.has(name) || isAboutName(name);
}
