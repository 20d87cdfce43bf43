/** Secrets that begin with letters their issuer chose so that they can be told: the letters, and what follows them. */
export interface IssuedToken {
  readonly kind: string;
  /** Each at least two characters long. */
  readonly starts: readonly string[];
  /** Needs no more than to be long enough, so that hostile text costs no more than other text. */
  readonly rest: RegExp;
}

const issued = (kind: string, starts: string, rest: RegExp): IssuedToken => ({ kind, starts: starts.split(' '), rest });

/** Published formats, loosely: a shorter or longer one than today's is hidden as well. */
export const ISSUED: readonly IssuedToken[] = [
  // Anything in base64 that begins with `{"`: JSON Web Tokens, Docker logins, keys of services wrapped in JSON.
  issued('jwt', 'eyJ', /[\w+/=-]{8,}(?:\.[\w-]*){0,4}/uy),
  // https://docs.github.com/authentication/keeping-your-account-and-data-secure/about-authentication-to-github
  issued('github-token', 'ghp_ gho_ ghu_ ghs_ ghr_ github_pat_', /\w{16,}/uy),
  // https://docs.gitlab.com/security/tokens/#token-prefixes
  issued(
    'gitlab-token',
    'glpat- gldt- glrt- glrtr- glcbt- glptt- glft- glimt- glagent- glsoat- gloas- glffct- glwt- GR1348941',
    /[\w.-]{16,}/uy,
  ),
  // https://docs.slack.dev/authentication/tokens
  issued('slack-token', 'xox', /[a-z](?:\.xox[a-z])?-[\w.-]{8,}/uy),
  issued('slack-token', 'xapp- xwfp-', /[\w.-]{8,}/uy),
  // Whoever holds one of these addresses can post as somebody else.
  issued('webhook', 'hooks.slack', /(?:-gov)?\.com\/[\w/-]{12,}/uy),
  issued('webhook', 'webhooks/', /\d{5,}\/[\w-]{16,}/uy),
  issued('webhook', 'webhookb2/', /[\w@/-]{16,}/uy),
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
  issued('aws-key', 'AKIA ASIA ABIA ACCA A3T', /[A-Z0-9]{12,}/uy),
  issued('aws-key', 'ABSK', /[A-Za-z0-9+/]{40,}=*/uy),
  issued('aws-key', 'amzn.mws.', /[\w-]{20,}/uy),
  issued('google-key', 'AIza', /[\w-]{30,}/uy),
  issued('google-key', 'ya29. GOCSPX-', /[\w-]{16,}/uy),
  issued('google-key', '1//0', /[\w-]{20,}/uy),
  issued('stripe-key', 'sk_ rk_ pk_', /(?:live|test|prod)_[A-Za-z0-9]{8,}/uy),
  issued('stripe-key', 'whsec_', /[A-Za-z0-9+/=]{16,}/uy),
  issued('twilio-key', 'SK AC', /[0-9a-f]{32}/uy),
  issued('sendgrid-key', 'SG.', /[\w-]{16,64}\.[\w-]{16,}/uy),
  issued('mail-key', 'key-', /[0-9a-f]{32}/uy),
  issued('mail-key', 'xkeysib-', /[0-9a-f-]{20,}/uy),
  issued('npm-token', 'npm_', /[A-Za-z0-9]{16,}/uy),
  issued('pypi-token', 'pypi-', /[\w-]{16,}/uy),
  issued('rubygems-key', 'rubygems_', /[0-9a-f]{32,}/uy),
  issued('docker-token', 'dckr_', /[a-z]{2,5}_[\w-]{16,}/uy),
  issued('huggingface-token', 'hf_ api_org_', /[A-Za-z0-9]{16,}/uy),
  issued('ai-key', 'sk- gsk_ xai- pplx- r8_ pcsk_ lsv2_ tgp_v1_', /[\w-]{16,}/uy),
  // https://developer.hashicorp.com/vault/docs/concepts/tokens
  issued('vault-token', 'hvs. hvb. hvr.', /[\w-]{16,}/uy),
  issued('vault-token', 's.', /(?=[A-Za-z]*\d)[A-Za-z0-9]{24}(?![A-Za-z0-9.])/uy),
  issued('cloud-token', 'dop_v1_ doo_v1_ dor_v1_', /[0-9a-f]{32,}/uy),
  issued('cloud-token', 'FlyV1', / [\w+/=,-]{16,}/uy),
  issued('cloud-token', 'fm2_ rnd_ nfp_ HRKU-', /[\w+/=-]{16,}/uy),
  issued('cloud-token', 'LTAI', /[A-Za-z0-9]{12,}/uy),
  issued('cloud-token', 'pul-', /[0-9a-f]{40}/uy),
  issued('cloud-token', 'v1.0-', /[0-9a-f]{24}-[0-9a-f]{40,}/uy),
  issued('monitoring-key', 'NRAK- NRII- NRJS- NRRA- NRAL-', /[\w-]{16,}/uy),
  issued('monitoring-key', 'glsa_ glc_ sntrys_ sntryu_ sntrya_ sntryi_', /[\w+/=]{16,}/uy),
  issued('monitoring-key', 'dt0', /[a-z]\d\d\.[A-Z0-9]{24}\.[A-Z0-9]{16,}/uy),
  issued('monitoring-key', 'hcaik_ hcbik_ hcxik_ hcalk_ hcamk_ phc_ phx_', /\w{20,}/uy),
  issued('database-token', 'dapi', /[0-9a-f]{32}/uy),
  issued('database-token', 'pscale_', /[a-z]{2,6}_[\w.-]{16,}/uy),
  issued('database-token', 'sbp_ sb_secret_ napi_', /[\w-]{16,}/uy),
  issued('shop-token', 'shp', /[a-z]{2,3}_[0-9a-fA-F]{24,}/uy),
  issued('shop-token', 'sq0', /[a-z]{3}-[\w-]{16,}/uy),
  issued('shop-token', 'access_token$', /\w{4,32}\$\w{8,64}\$[0-9a-f]{16,}/uy),
  issued('shop-token', 'access-sandbox- access-development- access-production-', /[0-9a-f-]{30,}/uy),
  issued('work-token', 'ATATT ATCTT ATBB', /[\w=-]{20,}/uy),
  issued('work-token', 'ntn_ lin_api_ lin_oauth_ figd_', /[\w-]{16,}/uy),
  issued('work-token', 'PMAK-', /[0-9a-f-]{24,}/uy),
  issued('work-token', 'pat', /[A-Za-z0-9]{14}\.[0-9a-f]{32,}/uy),
  issued('work-token', 'AKCp', /[A-Za-z0-9]{10,}/uy),
  issued('build-token', 'CCIPAT_ CCIPRJ_ tskey-', /[\w-]{16,}/uy),
  issued('build-token', 'bkua_ bkaj_ bkpt_ bkct_', /[0-9a-f]{32,}/uy),
  issued('build-token', 'oy2 CLOJARS_', /[a-z0-9]{40,}/uy),
  issued('build-token', 'cio EAA', /[A-Za-z0-9]{30,}/uy),
  issued('token', 'dp.', /[a-z]{2,5}\.[\w.-]{16,}/uy),
  issued('token', 'ops_eyJ', /[\w+/=-]{16,}/uy),
  issued('key', 'A3-', /[A-Z0-9]{6}-[A-Z0-9-]{16,}/uy),
  issued('key', 'AGE-SECRET-KEY-1', /[A-Z0-9]{16,}/uy),
  issued('key', 'p8e-', /[a-z0-9]{32}/uy),
];

/** Secrets that are known by something in their middle. `has` is what a text must hold for the pattern to be worth a try. */
export const KNOWN_WITHIN: readonly { readonly kind: string; readonly has: string; readonly pattern: RegExp }[] = [
  { kind: 'azure-secret', has: 'Q~', pattern: /(?<![A-Za-z0-9])[\w~.-]{3}\dQ~[\w~.-]{24,}/gu },
  { kind: 'mail-key', has: '-us', pattern: /(?<![A-Za-z0-9])[0-9a-f]{32}-us\d{1,2}/gu },
  { kind: 'cloud-token', has: '.atlasv1.', pattern: /(?<![A-Za-z0-9])[A-Za-z0-9]{14}\.atlasv1\.[\w-]{20,}/gu },
  { kind: 'chat-token', has: ':AA', pattern: /(?<![A-Za-z0-9])\d{8,10}:AA[\w-]{30,}/gu },
  { kind: 'chat-token', has: '.', pattern: /(?<![A-Za-z0-9])[MNO][\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/gu },
  // The tokens that kubeadm makes for nodes to join: kubernetes.io, "Authenticating with Bootstrap Tokens".
  {
    kind: 'bootstrap-token',
    has: '.',
    pattern: /(?<![\w.-])[a-z0-9]{6}\.(?=[a-z]{0,15}\d)(?=\d{0,15}[a-z])[a-z0-9]{16}(?![\w.-])/gu,
  },
  // Password hashes: crypt(5), bcrypt, argon2.
  {
    kind: 'password-hash',
    has: '$',
    pattern: /(?<![A-Za-z0-9])\$(?:2[abxy]|apr1|argon2(?:id?|d)|scrypt|[156y]|7|gy)\$[\w./$=,+]{16,}/gu,
  },
];
