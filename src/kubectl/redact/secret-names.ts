/** Words that make a name one of a secret, wherever they stand in it; the name's own words are joined without separators. */
const WITHIN =
  /passw(?:or)?d|passphrase|passcode|secret|token|credential|(?:api|access|private|signing|encrypt(?:ion)?|master|shared|account|storage|license|ssh|session|auth|subscription|hmac|deploy|secure|service|client|admin|function|host|app|integration|license)key|connectionstring|connstr|authorization|cookie|dockerc(?:onfigjson|fg)|kubeconfig|webhookurl|keytab|mnemonic|seedphrase|amzsignature|clientkeydata|requirepass|masterauth/u;

/** Words that do so only as a word of their own: `compass` and `forward` hold them by chance. */
const ALONE = new Set(['pass', 'pw', 'pwd', 'jwt', 'dsn', 'cred', 'creds', 'otp', 'totp', 'psk', 'bearer', 'passwds']);

/** Words that do so only as the last one: `auth.enabled` says how, `auth` may say who. */
const LAST = new Set(['auth', 'pin', 'sas']);

/** Words that hold one of the others and mean something else. */
const INNOCENT = /^(?:tokeni[sz]\w*|secretar\w*|\w+less)$/u;

/**
 * Last words of names that say something about a secret but are none: `secretName` and `tokenExpirationSeconds` must stay,
 * or nobody could see which Secret a Pod waits for.
 */
const ABOUT = new Set(
  `name names namespace namespaces ref refs reference references selector selectors file files filename path paths dir
  directory mount mounts type types class kind format version length size count limit ttl seconds minutes hours days
  expiry expires expiration expire enabled enable disabled disable required optional policy policies provider providers
  issuer issuers audience audiences method methods mode strategy algorithm alg interval period duration timeout age
  rotation status state reason phase condition conditions timestamp time at endpoint endpoints header headers field
  fields store stores storage engine operator controller manager service server proxy plugin driver template templates
  request requests review reviews source sources description title label labels annotation annotations prefix suffix
  generation revision checksum`.split(/\s+/u),
);

/** With these `tokens` are words of a language model, not keys to a door. */
const COUNTED = new Set([
  'max',
  'min',
  'total',
  'num',
  'prompt',
  'completion',
  'input',
  'output',
  'per',
  'used',
  'budget',
]);

const known = new Map<string, boolean>();
const MOST_KNOWN = 4_096;
const LONGEST_NAME = 200;

/** Whether something of this name is a secret whatever it looks like: `DB_PASSWORD`, `apiKey`, `x-auth-token`. */
export function isSecretName(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  const answer = judge(name.length > LONGEST_NAME ? name.slice(-LONGEST_NAME) : name);
  // Names come from whoever writes to the cluster: what is remembered of them must not grow for ever.
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, answer);
  return answer;
}

function judge(name: string): boolean {
  if (name === 'sig') return true;
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  if (ABOUT.has(last) || name.endsWith('.k8s.io')) return false;
  if (last === 'tokens' && words.some((word) => COUNTED.has(word))) return false;
  const telling = words.filter((word) => !INNOCENT.test(word));
  return LAST.has(telling.at(-1) ?? '') || telling.some((word) => ALONE.has(word)) || WITHIN.test(telling.join(''));
}

/** The words of `dbPassword`, `DB_PASSWORD`, `db-password`, `APIToken`, in lower case. */
function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/gu, ' ')
    .toLowerCase()
    .split(/[^a-z\d]+/u)
    .filter((word) => word !== '');
}

/** Whether a name's last word tells something about a secret rather than the secret: `objectName`, `expirationSeconds`. */
export function isAboutName(name: string): boolean {
  return ABOUT.has(wordsOf(name.slice(-LONGEST_NAME)).at(-1) ?? '');
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/pass|pwd|pw\b/iu, 'password'],
  [/token|jwt|bearer/iu, 'token'],
  [/auth/iu, 'authorization'],
  [/cookie/iu, 'cookie'],
  [/conn|dsn/iu, 'connection-string'],
  [/cred/iu, 'credential'],
  [/secret/iu, 'secret'],
  [/key/iu, 'key'],
];

/** What a mark calls the value of a secret name. */
export function kindOfName(name: string): string {
  return KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'secret';
}
