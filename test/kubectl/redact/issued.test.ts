import { expect, test } from 'vitest';
import { ISSUED, KNOWN_WITHIN } from '../../../src/kubectl/redact/issued.ts';
import { filterText, IDENTIFIER } from '../../../src/kubectl/redact/text.ts';

/** Made up, in the form that each issuer publishes; put together here so that no scanner takes them for real ones. */
const L = 'aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zA';
const H = '0123456789abcdef0123456789abcdef';
const U = 'ABCDEFGH23456789IJKLMNOP';
const SAMPLES: readonly (readonly [issuer: string, token: string])[] = [
  ['JWT', `eyJ${L}.eyJ${L}.${L}`],
  ['GitHub, classic', `ghp_${L}1234`],
  ['GitHub, OAuth', `gho_${L}1234`],
  ['GitHub, fine-grained', `github_pat_${L}_${L}`],
  ['GitLab', `glpat-${L}`],
  ['GitLab runner', `glrt-${L}`],
  ['Slack bot', `xoxb-123456789012-123456789012-${L}`],
  ['Slack app', `xapp-1-A012-123-${H}`],
  ['Slack webhook', `https://hooks.slack.com/services/T0000/B0000/${L}`],
  ['Discord webhook', `https://discord.com/api/webhooks/123456789012345678/${L}${L}`],
  ['Discord bot', `M${L.slice(0, 24)}.AbCdEf.${L}`],
  ['AWS key id', `AKIA${U.slice(0, 16)}`],
  ['AWS session key id', `ASIA${U.slice(0, 16)}`],
  ['AWS secret key', `wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzzzMPLEKEY`],
  ['Google API key', `AIza${L}abc`],
  ['Google OAuth', `ya29.${L}`],
  ['Google client secret', `GOCSPX-${L}`],
  ['Azure client secret', `abc8Q~${L}`],
  ['Azure storage key', `${L}${L}${L.slice(0, 22)}==`],
  ['Stripe', `sk_live_${L}`],
  ['Stripe restricted', `rk_test_${L}`],
  ['Stripe webhook', `whsec_${L}`],
  ['Twilio', `SK${H}`],
  ['SendGrid', `SG.${L.slice(0, 22)}.${L}abcdefghijk`],
  ['Mailgun', `key-${H}`],
  ['Mailchimp', `${H}-us12`],
  ['npm', `npm_${L}1234`],
  ['PyPI', `pypi-AgEIcHlwaS5vcmc${L}`],
  ['RubyGems', `rubygems_${H}${H.slice(0, 16)}`],
  ['Docker', `dckr_pat_${L}`],
  ['Hugging Face', `hf_${L}ab`],
  ['OpenAI', `sk-proj-${L}${L}`],
  ['Anthropic', `sk-ant-api03-${L}${L}-AA`],
  ['Groq', `gsk_${L}`],
  ['Vault', `hvs.${L}`],
  ['Vault, old', `s.${L.slice(0, 24)}`],
  ['Terraform Cloud', `${L.slice(0, 14)}.atlasv1.${L}${L}`],
  ['DigitalOcean', `dop_v1_${H}${H}`],
  ['Alibaba', `LTAI${L.slice(0, 20)}`],
  ['New Relic', `NRAK-${U}ABC`],
  ['Grafana', `glsa_${L}_0123abcd`],
  ['Sentry', `sntrys_${L}${L}`],
  ['Dynatrace', `dt0c01.${U}.${U}${U}ABCDEFGH`],
  ['Databricks', `dapi${H}`],
  ['PlanetScale', `pscale_tkn_${L}`],
  ['Shopify', `shpat_${H}`],
  ['Square', `sq0atp-${L.slice(0, 22)}`],
  ['Telegram', `123456789:AA${L}0`],
  ['Notion', `ntn_${L}`],
  ['Linear', `lin_api_${L}`],
  ['Atlassian', `ATATT3${L}${L}`],
  ['Figma', `figd_${L}`],
  ['Postman', `PMAK-${H.slice(0, 24)}-${H}`],
  ['Airtable', `pat${L.slice(0, 14)}.${H}${H}`],
  ['Artifactory', `AKCp${L}${L}`],
  ['CircleCI', `CCIPAT_${L}`],
  ['Tailscale', `tskey-auth-${L}`],
  ['crates.io', `cio${L}`],
  ['NuGet', `oy2${H}${H.slice(0, 11)}`],
  ['Doppler', `dp.pt.${L}abc`],
  ['1Password', `ops_eyJ${L}`],
  ['age', `AGE-SECRET-KEY-1${U}${U}ABCDEFGHIJ`],
  ['kubeadm', 'abcdef.0123456789abcdef'],
  ['bcrypt', `$2y$10$${L}${L.slice(0, 21)}`],
  ['SHA-512 crypt', `$6$rounds=5000$salt$${L}${L}`],
];

test.each(SAMPLES)('a token of %s is hidden in a sentence and alone', (_issuer, token) => {
  expect(filterText(`it sent ${token}, then stopped`).text).not.toContain(token.slice(-12));
  expect(filterText(token).text).not.toContain(token.slice(-12));
});

test('in labels and images those are hidden that have a form of their own', () => {
  const shown = SAMPLES.filter(([, token]) => filterText(token, IDENTIFIER).text.includes(token.slice(-12)));
  expect(shown.map(([issuer]) => issuer)).toEqual(['AWS secret key', 'Azure storage key']);
});

test('a longer text is searched as a short one is', () => {
  const before = 'nothing to see here. '.repeat(200);
  expect(SAMPLES.filter(([, token]) => filterText(before + token).text.includes(token.slice(-12)))).toEqual([]);
});

test('every start is two letters or more, for that is how it is looked up', () => {
  expect(ISSUED.flatMap(({ starts }) => starts).filter((start) => !/^[\x21-\x7E]{2,}$/u.test(start))).toEqual([]);
});

test('no pattern keeps where it was, for a text is searched from its beginning', () => {
  expect(ISSUED.filter(({ rest }) => !rest.sticky)).toEqual([]);
  expect(KNOWN_WITHIN.filter(({ pattern }) => !pattern.global)).toEqual([]);
});
