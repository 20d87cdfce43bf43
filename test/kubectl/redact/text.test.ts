import { describe, expect, test } from 'vitest';
import { DIGEST, filterText, IDENTIFIER } from '../../../src/kubectl/redact/text.ts';

const HEX_40 = '3f2a1b4c5d6e7f8091a2b3c4d5e6f7a8b9c0d1e2';
const HEX_64 = `${HEX_40}3f2a1b4c5d6e7f8091a2b3c4`;
const BASE64_44 = 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=';

describe('text that tells a secret', () => {
  test.each([
    ['password=hunter2 user=bob', 'password=‹redacted:password› user=bob'],
    ['password: correct horse battery', 'password: ‹redacted:password›'],
    ['{"user":"bob","password":"a\\"b","x":1}', '{"user":"bob","password":"‹redacted:password›","x":1}'],
    [String.raw`msg="{\"token\":\"abc\"}" x=1`, String.raw`msg="{\"token\":\"‹redacted:token›\"}" x=1`],
    ["{'api_key': 'abc', 'a': 1}", "{'api_key': '‹redacted:key›', 'a': 1}"],
    ['"token" => "abc"', '"token" => "‹redacted:token›"'],
    ['app --password hunter2 --verbose', 'app --password ‹redacted:password› --verbose'],
    ['-Dspring.datasource.password=x9 -jar a.jar', '-Dspring.datasource.password=‹redacted:password› -jar a.jar'],
    ['helm install --set db.password=x9,image.tag=1', 'helm install --set db.password=‹redacted:password›,image.tag=1'],
    ['User(password=x9, name=bob)', 'User(password=‹redacted:password›, name=bob)'],
    ['map[password:x9 user:bob]', 'map[password:‹redacted:password› user:bob]'],
    ['<a><password type="x">hunter2</password></a>', '<a><password type="x">‹redacted:password›</password></a>'],
    ['<add key="DbPassword" value="x9"/>', '<add key="DbPassword" value="‹redacted:password›"/>'],
    ['- name: DB_PASSWORD\n  value: x9\n  a: b', '- name: DB_PASSWORD\n  value: ‹redacted:password›\n  a: b'],
    ['secret: {"value": "x9"}', 'secret: {"value": "‹redacted:secret›"}'],
    ['password: |\n  line one\n  line two\nuser: bob', 'password: |\n  ‹redacted:password›\nuser: bob'],
    ['tokens:\n  - a\n  - b\nuser: bob', 'tokens:\n  ‹redacted:token›\nuser: bob'],
    ['password is x9', 'password is ‹redacted:password›'],
    ["ALTER USER bob WITH PASSWORD 'x9';", "ALTER USER bob WITH PASSWORD '‹redacted:password›';"],
    ['using token Zq7kanary', 'using token ‹redacted:token›'],
    [
      'Server=db;User Id=sa;Password=x9;Database=shop',
      'Server=db;User Id=sa;Password=‹redacted:password›;Database=shop',
    ],
    ['AccountName=a;AccountKey=q83vEg==;EndpointSuffix=b', 'AccountName=a;AccountKey=‹redacted:key›;EndpointSuffix=b'],
    ['GET /c?sv=1&sig=a%2Bb&se=2', 'GET /c?sv=1&sig=‹redacted:secret›&se=2'],
    ['Authorization: Bearer abc.def', 'Authorization: ‹redacted:authorization›'],
    [`curl -H 'Authorization: Basic dTpw' https://x`, `curl -H 'Authorization: ‹redacted:authorization›' https://x`],
    ['sent Basic dXNlcjpwYXNz to x', 'sent Basic ‹redacted:basic-auth› to x'],
    ['set-cookie: sid=abc; Path=/', 'set-cookie: ‹redacted:cookie›'],
    ['postgres://app:x9@db:5432/shop', 'postgres://app:‹redacted:url-password›@db:5432/shop'],
    ['postgres://app:p@ss/w0rd@db:5432/shop', 'postgres://app:‹redacted:url-password›@db:5432/shop'],
    ['redis://:x9@cache:6379/0', 'redis://:‹redacted:url-password›@cache:6379/0'],
    ['https://0123456789abcdef0123456789abcdef@o1.example.com/1', 'https://‹redacted:url-token›@o1.example.com/1'],
    ['app:x9@tcp(db:3306)/shop', 'app:‹redacted:url-password›@tcp(db:3306)/shop'],
    ['mysql -u root -phunter2 shop', 'mysql -u root -p‹redacted:password› shop'],
    ['redis-cli -a x9 ping', 'redis-cli -a ‹redacted:password› ping'],
    ['curl -u admin:x9 https://a/', 'curl -u admin:‹redacted:password› https://a/'],
    ['docker login -u bob -p x9 reg.example.com', 'docker login -u bob -p ‹redacted:password› reg.example.com'],
    [`key ${BASE64_44} read`, 'key ‹redacted:random› read'],
    [`key ${HEX_40} read`, 'key ‹redacted:random› read'],
    ['-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkq\n-----END PRIVATE KEY-----\nok', '‹redacted:pem›\nok'],
    [
      String.raw`"key":"-----BEGIN EC PRIVATE KEY-----\nMHc=\n-----END EC PRIVATE KEY-----\n"`,
      String.raw`"key":"‹redacted:pem›\n"`,
    ],
    ['-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkq', '‹redacted:pem›'],
    ['AAAABBBB\n-----END PRIVATE KEY-----', '‹redacted:pem›\n-----END PRIVATE KEY-----'],
    [
      '2026-11-23T07:53:05.1Z oFoz45ODS0aqTEXE==\n2026-11-23T07:53:05.2Z -----END PRIVATE KEY-----',
      '2026-11-23T07:53:05.1Z ‹redacted:pem›\n2026-11-23T07:53:05.2Z -----END PRIVATE KEY-----',
    ],
    [
      '[pod/web-1/app] oFoz45OD==\n[pod/web-1/app] -----END PRIVATE KEY-----',
      '[pod/web-1/app] ‹redacted:pem›\n[pod/web-1/app] -----END PRIVATE KEY-----',
    ],
    [String.raw`oFoz45OD==\n-----END PRIVATE KEY-----`, String.raw`‹redacted:pem›\n-----END PRIVATE KEY-----`],
    ['\u001B[32mpassword\u001B[0m=\u001B[31mx9\u001B[0m done', 'password=‹redacted:password› done'],
    ['DB_PASS\u001B[1mWORD=x9', 'DB_PASSWORD=‹redacted:password›'],
    ['gh\u001B[1mp_0123456789abcdefghijklmnopqrstuv', '‹redacted:github-token›'],
    ['\u001B]0;password=x9\u0007ready', 'ready'],
    ['body=user%3Dbob%26password%3Dx9%26go%3D1', 'body=user%3Dbob%26password%3D‹redacted:password›%26go%3D1'],
    ['a%26pwd%3dx9&b', 'a%26pwd%3d‹redacted:password›&b'],
    ['(a%26sig%3Dx9, b)', '(a%26sig%3D‹redacted:secret›, b)'],
    ['next=%2F%3Ftoken%253Dx9%2526b', 'next=%2F%3Ftoken%253D‹redacted:token›%2526b'],
  ])('%s', (text, shown) => {
    expect(filterText(text).text).toBe(shown);
  });
});

describe('text that tells none', () => {
  test.each([
    'Error: secret "db-creds" not found',
    'MountVolume.SetUp failed for volume "x" : secret "db-creds" not found',
    `couldn't find key password in ConfigMap shop/settings`,
    'failed to sync secret cache: timed out waiting for the condition',
    'may require authorization: server message: insufficient_scope',
    'getting credentials: exec: executable aws not found',
    'failed to fetch anonymous token: unexpected status from GET request to https://auth.example.com/token?scope=x: 401',
    'secrets is forbidden: User "system:serviceaccount:shop:bot" cannot list resource "secrets" in API group "" in the namespace "shop"',
    'roles.rbac.authorization.k8s.io "token-reader" not found',
    'Successfully pulled image "registry.example.com/shop/token-service:v1.2.3" in 2s',
    `Pulling image "registry.example.com/app:${HEX_40}"`,
    `nginx@sha256:${HEX_64}`,
    `containerd://${HEX_64}`,
    `failed to setup network for sandbox "${HEX_64}": plugin type="bridge" failed`,
    '/var/lib/kubelet/pods/550e8400-e29b-41d4-a716-446655440000/volumes/kubernetes.io~projected/kube-api-access-x2x9z',
    'rpc error: /var/lib/kubelet/plugins/kubernetes.io/csi/volumeDevices/pvc-1d205234-06cd-4fe4-a7ea-0e8f3b9c1d2e/dev failed',
    '--kubeconfig=/path/to/kubeconfig --image=root:latest@deadbeef',
    'java.lang.AbstractSingletonProxyFactoryBeanWithSomethingMoreHere failed',
    'Created pod: token-svc-7d4b9c6f5d-x2x9z',
    'connecting to secret-store:8200',
    'http://10.0.0.1:8080/path@v1',
    'mailto:bob@example.com',
    'token expired',
    'invalid token: signature mismatch',
    'password: ***',
    'PASSWORD=$(DB_PASSWORD) TOKEN=${TOKEN} SECRET={{ .Values.secret }}',
    'password_file=/run/secrets/db TOKEN=/var/run/secrets/kubernetes.io/serviceaccount/token',
    'secretName: db-creds, tokenExpirationSeconds: 3600, passwordSecretRef: x',
    'tokenizer=bert maxTokens=4096',
    'Basic authentication failed; bearer token required',
    'docker run -v "$PWD:/work" -p 8080:80 app:1',
    'mkdir -p /data/secrets',
    'GET /?q=password%20reset&token_type%3Dbearer%26passwordless%3Dtrue',
    'task-force-of-something-long sk',
    '0/3 nodes are available: 3 Insufficient cpu. preemption: 0/3 nodes are available',
  ])('%s', (text) => {
    expect(filterText(text)).toEqual({ text, count: 0 });
  });
});

test('digests and commits may stand where a field is there for them', () => {
  expect(filterText(HEX_40, DIGEST).count).toBe(0);
  expect(filterText(BASE64_44, DIGEST).count).toBe(1);
});

test('pairs mean nothing in labels and images', () => {
  expect(filterText('app/token:1.2-token=x', IDENTIFIER).count).toBe(0);
  expect(filterText('applyset-0eFHV8ySqp7XoShsGvyWFQD3s96yqwHmzc4e0HR1dsY-v1', IDENTIFIER).count).toBe(0);
  expect(filterText('bob:hunter2@registry.example.com/a', IDENTIFIER).text).not.toContain('hunter2');
});

test('every secret in a text is counted once', () => {
  expect(filterText('password=a1 token=b2 postgres://u:c3@db/x').count).toBe(3);
});
