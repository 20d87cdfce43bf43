import { BASE32, BASE64, BASE64URL, DIGITS, encoded, HEX, pem, phrase, some } from './make.ts';

/** Words as they stand in a text: `value` is what nobody may see of `text`. */
export interface Spoken {
  readonly id: string;
  readonly value: string;
  readonly text: string;
}

const bare = (id: string, value: string): Spoken => ({ id, value, text: value });

/** The value inside a text, at `*`. */
const inside = (id: string, value: string, around: string): Spoken => ({ id, value, text: around.replace('*', value) });

const block = (id: string, label: string): Spoken => ({ id, ...pem(label) });

/** A key in one line, as JSON and settings carry it. */
function escapedBlock(id: string): Spoken {
  const { value, text } = pem('PRIVATE KEY');
  return { id, value, text: `{"type":"service_account","private_key":"${text.replaceAll('\n', String.raw`\n`)}"}` };
}

const jwt = (): string =>
  [
    encoded('{"alg":"RS256","typ":"JWT"}'),
    encoded(`{"sub":"${some(12)}","iss":"${some(20)}"}`),
    some(64, BASE64URL),
  ].join('.');

/** Every format that its issuer publishes, each made up anew: they name themselves wherever they stand. */
export const publishedPatterns = (): readonly Spoken[] => [
  block('an RSA private key', 'RSA PRIVATE KEY'),
  block('a PKCS 8 private key', 'PRIVATE KEY'),
  block('an elliptic curve private key', 'EC PRIVATE KEY'),
  block('an OpenSSH private key', 'OPENSSH PRIVATE KEY'),
  block('an encrypted private key', 'ENCRYPTED PRIVATE KEY'),
  block('a PGP private key', 'PGP PRIVATE KEY BLOCK'),
  escapedBlock('a private key in JSON'),
  bare('a JSON web token', jwt()),
  inside('a bearer token', some(32), 'Authorization: Bearer *'),
  inside('a bearer token without its header', some(32), 'sent Bearer * upstream'),
  inside('a basic authorization', Buffer.from(`ops:${phrase()}`).toString('base64'), 'Authorization: Basic *'),
  inside('a token authorization', some(32), 'authorization: token *'),
  inside('a password in a URL', phrase(), 'postgres://shop:*@orders-db:5432/orders?sslmode=disable'),
  inside('a password in an https URL', phrase('-'), 'https://deploy:*@git.example.com/shop/web.git'),
  inside('a password in a Redis URL without a user', phrase(), 'redis://:*@cache:6379/0'),
  inside('a password in a MongoDB URL', some(16), 'mongodb+srv://app:*@cluster0.example.net/shop'),
  bare('an AWS access key id', `AKIA${some(16, BASE32)}`),
  bare('a temporary AWS access key id', `ASIA${some(16, BASE32)}`),
  bare('an AWS secret access key', some(40, BASE64)),
  bare('a GitHub personal token', `ghp_${some(36)}`),
  bare('a GitHub fine-grained token', `github_pat_${some(22)}_${some(59)}`),
  bare('a GitHub OAuth token', `gho_${some(36)}`),
  bare('a GitHub app token', `ghs_${some(36)}`),
  bare('a GitHub refresh token', `ghr_${some(76)}`),
  bare('a GitLab personal token', `glpat-${some(20, BASE64URL)}`),
  bare('a GitLab runner token', `glrt-${some(20, BASE64URL)}`),
  bare('a Slack bot token', `xoxb-${some(12, DIGITS)}-${some(12, DIGITS)}-${some(24)}`),
  bare('a Slack person token', `xoxp-${some(12, DIGITS)}-${some(12, DIGITS)}-${some(12, DIGITS)}-${some(32, HEX)}`),
  bare('a Slack app token', `xapp-1-A${some(10, BASE32)}-${some(13, DIGITS)}-${some(64, HEX)}`),
  inside('a Slack webhook', some(24), 'https://hooks.slack.com/services/T0SHOP123/B0SHOP456/*'),
  bare('a Google API key', `AIza${some(35, BASE64URL)}`),
  bare('a Google OAuth client secret', `GOCSPX-${some(28, BASE64URL)}`),
  bare('a Google access token', `ya29.${some(68, BASE64URL)}`),
  bare('a Stripe secret key', `sk_live_${some(24)}`),
  bare('a Stripe restricted key', `rk_live_${some(24)}`),
  bare('a Stripe webhook secret', `whsec_${some(32)}`),
  bare('an npm token', `npm_${some(36)}`),
  inside('an npm token in .npmrc', `npm_${some(36)}`, '//registry.example.com/:_authToken=*'),
  inside(
    'an Azure storage key',
    `${some(86, BASE64)}==`,
    'DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=*;EndpointSuffix=core.windows.net',
  ),
  inside(
    'an Azure shared access signature',
    `${some(43)}%3D`,
    'https://shop.blob.example.net/x?sv=2024-11-04&sp=r&sig=*',
  ),
  bare('an Azure client secret', `${some(3)}8Q~${some(34, BASE64URL)}`),
  bare('a SendGrid key', `SG.${some(22, BASE64URL)}.${some(43, BASE64URL)}`),
  bare('a Twilio key', `SK${some(32, HEX)}`),
  bare('an OpenAI key', `sk-proj-${some(48)}`),
  bare('an Anthropic key', `sk-ant-api03-${some(93, BASE64URL)}`),
  bare('a Hugging Face token', `hf_${some(34)}`),
  bare('a DigitalOcean token', `dop_v1_${some(64, HEX)}`),
  bare('a Docker Hub token', `dckr_pat_${some(27, BASE64URL)}`),
  bare('a PyPI token', `pypi-AgEIcHlwaS5vcmc${some(70, BASE64URL)}`),
  bare('a Vault token', `hvs.${some(90)}`),
  bare('a Grafana token', `glsa_${some(32)}_${some(8, HEX)}`),
  bare('a Shopify token', `shpat_${some(32, HEX)}`),
  bare('a Telegram bot token', `${some(10, DIGITS)}:AA${some(33, BASE64URL)}`),
  bare('an age identity', `AGE-SECRET-KEY-1${some(58, BASE32)}`),
  bare('64 hex digits', some(64, HEX)),
  bare('40 hex digits', some(40, HEX)),
  bare('a long run of base64', `${some(58, BASE64)}==`),
  bare('a long run of URL-safe base64', some(64, BASE64URL)),
];

/** The key words of what is hidden, in the ways they are written, each with a value that only its key gives away. */
export const keyWords = (): readonly Spoken[] => [
  ...['password', 'passwd', 'secret', 'token', 'apikey', 'credential', 'privateKey', 'connectionString'].map((key) =>
    inside(`${key}=`, phrase('-'), `starting with ${key}=* on port 8080`),
  ),
  inside('api_key=', phrase(), 'call failed: api_key=* was refused'),
  inside('API-KEY in capitals', phrase(), 'X-API-KEY: *'),
  inside('a prefixed variable', phrase(), 'export DB_PASSWORD=*'),
  inside('client_secret', phrase(), 'grant_type=client_credentials&client_id=shop&client_secret=*'),
  inside('access_token in a query', phrase(), 'GET /orders?access_token=*&page=2 200'),
  inside('private_key', phrase(), 'private_key: *'),
  inside('a flag with a value', phrase('-'), '--admin-password=*'),
  inside('a flag and its value', phrase('-'), '--db-password * --verbose'),
  inside('a key and a colon', phrase(), 'user: shop password: *'),
  inside('JSON', phrase(), '{"user":"shop","password":"*","retries":3}'),
  inside('JSON with blanks', phrase(), '{ "clientSecret" : "*" }'),
  inside('JSON inside JSON', phrase(), String.raw`{"config":"{\"token\":\"*\"}"}`),
  inside('several words in quotes', phrase(' '), 'password="*" accepted'),
  inside('several words in single quotes', phrase(' '), "passwd='*' accepted"),
  inside('a connection string', phrase(), 'Server=db;Database=shop;User Id=sa;Password=*;Encrypt=true'),
  inside('blanks around the sign', phrase(), 'db.password = *'),
  inside('an arrow', phrase(), ':secret => "*"'),
];

const ESCAPE = String.fromCodePoint(27);

/** Less usual ways to say a secret, all of them seen in real logs and manifests. */
export const awkwardForms = (): readonly Spoken[] => [
  inside('coloured', phrase(), `${ESCAPE}[32mpassword${ESCAPE}[0m=${ESCAPE}[31m*${ESCAPE}[0m done`),
  inside('colours inside a key', phrase(), `DB_PASS${ESCAPE}[1mWORD=*`),
  inside('a token in colours', some(36), `using ${ESCAPE}[33mghp_*${ESCAPE}[0m`),
  inside('a token against a word', `ghp_${some(36)}`, 'token:*,next'),
  inside('a token in a path', `glpat-${some(20, BASE64URL)}`, '/v4/projects/1/*/raw'),
  inside('a numbered key', phrase(), 'password1=*'),
  inside('a suffixed key', phrase(), 'TOKEN_V2: *'),
  inside('a key that goes on', phrase(), 'SECRET_KEY_BASE=*'),
  inside('a key in several words', phrase(), 'Admin Password: *'),
  inside('a key with dots', phrase(), 'spring.datasource.password=*'),
  inside('an XML attribute', phrase(), '<add key="x" password="*" />'),
  inside('an XML element', phrase(), '<password>*</password>'),
  inside('a Go struct', phrase(), '{User:shop Password:* Port:5432}'),
  inside('a Python dictionary', phrase(), "{'user': 'shop', 'password': '*'}"),
  inside('a name and its value in JSON', phrase(), '[{"name":"DB_PASSWORD","value":"*"}]'),
  inside('a key in a URL-encoded text', phrase(), 'body=user%3Dshop%26password%3D*%26go%3D1'),
  inside('an at sign in a password of a URL', `${phrase()}@${phrase()}`, 'postgres://shop:*@orders-db:5432/orders'),
  inside('a colon in a password of a URL', `${phrase()}:${phrase()}`, 'amqp://shop:*@queue:5672/'),
  inside('a comma in a quoted password', `${phrase()}, ${phrase()}`, 'password="*" accepted'),
  inside('an escaped quote in a password', String.raw`${phrase()}\"${phrase()}`, '{"password":"*","port":1}'),
  inside('a quote that never ends', phrase(' '), 'password="*'),
  inside('a key in the line before', phrase(), 'password:\n  *'),
  inside(
    'a registry login',
    Buffer.from(`ci:${phrase()}`).toString('base64'),
    '{"auths":{"r.example.com":{"auth":"*"}}}',
  ),
  inside(
    'an encrypted web token',
    some(60, BASE64URL),
    `${encoded('{"alg":"dir","enc":"A256GCM"}')}..${some(16)}.*.${some(22)}`,
  ),
  inside('a bearer token in JSON', some(32), '{"headers":{"Authorization":["Bearer *"]}}'),
  inside('a proxy authorization', Buffer.from(`ops:${phrase()}`).toString('base64'), 'Proxy-Authorization: Basic *'),
  inside('hex in capitals', some(64, HEX).toUpperCase(), 'using * for all'),
  inside('a short variable', phrase(), 'DB_PASS=*'),
  inside('a variable of PostgreSQL', phrase(), 'PGPASSWORD=* psql'),
  inside('a variable of MySQL', phrase(), 'MYSQL_PWD=*'),
  inside('pwd in a connection string', phrase(), 'Server=db;Uid=sa;Pwd=*;'),
  inside('a login for curl', phrase(), 'curl -u shop:* https://example.com'),
  inside('a password for mysql', phrase(), 'mysql -ushop -p*'),
  inside('a session cookie', some(32), 'Set-Cookie: session=*; HttpOnly'),
  inside('a passphrase', phrase(), 'passphrase: *'),
  inside('an access key', some(30), 'accessKey: *'),
  inside('a signing key', phrase(), 'signing_key=*'),
  inside('a passcode', phrase(), 'auth.passcode=*'),
  inside(
    'Kubernetes bootstrap token',
    some(16, 'abcdefghijklmnopqrstuvwxyz0123456789'),
    'kubeadm join 10.0.0.1:6443 --token abcdef.*',
  ),
  inside('a bootstrap token alone', some(16, 'abcdefghijklmnopqrstuvwxyz0123456789'), 'joined with abcdef.*'),
];

/** Formats of one length, which a cut in the middle makes hard to know again. */
export const cuttable = (): readonly Spoken[] => [
  bare('a GitHub token', `ghp_${some(36)}`),
  bare('a JSON web token', jwt()),
  bare('a Google API key', `AIza${some(35, BASE64URL)}`),
  bare('a Stripe key', `sk_live_${some(24)}`),
  bare('a Slack token', `xoxb-${some(12, DIGITS)}-${some(12, DIGITS)}-${some(24)}`),
  bare('64 hex digits', some(64, HEX)),
  bare('a run of base64', some(64, BASE64)),
  inside('a password in a URL', some(30), 'redis://shop:*@cache:6379/0'),
  inside('several words in quotes', `${phrase(' ')} ${phrase(' ')}`, 'password="*"'),
  inside('a bearer token', some(40), 'Bearer *'),
  block('a private key', 'PRIVATE KEY'),
];
