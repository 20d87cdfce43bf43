import type { Arguments, Given } from './arguments.ts';
import { cleanCommand } from './clean.ts';
import { toName, toType, toTypeName } from './names.ts';
import { quote } from './quote.ts';
import type { Refusal } from './refusal.ts';
import { tryLine, withToken } from './try-line.ts';
import { readSwitch } from './values.ts';
import type { RefusalFacts, Verb } from './verb.ts';

/** The refusal of a verb, with the line cleaned to be run elsewhere and a line that may be asked in its place. */
export function refuseVerb(verb: Verb, { wouldDo, terms, reason, instead }: RefusalFacts, args: Arguments): Refusal {
  const line = instead === undefined ? undefined : fill(instead, args);
  return {
    verb: verb.name,
    wouldDo,
    terms,
    reason,
    command: cleanCommand(verb, args),
    ...(line === undefined ? {} : { instead: line }),
  };
}

/** Puts what a refused line names into a line to ask instead; nothing where it names nothing. */
function fill(template: string, args: Arguments): string | undefined {
  const [first, second] = args.words.map(({ text }) => text);
  const namespace = args.given.findLast(({ flag }) => flag.name === 'namespace')?.value;
  const where = namespace === undefined || template.startsWith('use') ? '' : ` -n ${quote(namespace)}`;
  const name = first !== undefined && toName(first).ok ? first : undefined;
  const values = { '{name}': name, '{target}': targetOf(first, second, template), '{pod}': name };
  let line = template;
  for (const [slot, value] of Object.entries(values)) {
    if (!line.includes(slot)) continue;
    if (value === undefined) return undefined;
    line = line.replace(slot, value);
  }
  return line + where;
}

function targetOf(first: string | undefined, second: string | undefined, template: string): string | undefined {
  if (first === undefined) return undefined;
  if (first.includes('/')) return toTypeName(first).ok ? first : undefined;
  if (template.startsWith('logs')) return toName(first).ok ? first : undefined;
  if (second !== undefined && !second.includes('=') && toType(first).ok && toName(second).ok)
    return `${first}/${second}`;
  return undefined;
}

/** The first flag that is refused, unless it stands where kubectl has it anyway. */
export function refusedFlag(args: Arguments): Given | undefined {
  return args.given.find(({ flag, value }) => {
    if (flag.decision !== 'refused') return false;
    return flag.value !== 'switch' || readSwitch(value) !== (flag.standing ?? false);
  });
}

/** What each kind of refused flag teaches. */
const TERMS: Readonly<Record<string, readonly string[]>> = {
  as: ['kubectl-auth', 'role-based-access-control'],
  'as-group': ['kubectl-auth', 'role-based-access-control'],
  kubeconfig: ['kubeconfig', 'kubernetes-context'],
  cluster: ['kubeconfig', 'kubernetes-context'],
  user: ['kubeconfig', 'kubernetes-context'],
  filename: ['manifest'],
  kustomize: ['kustomize'],
  follow: ['kubectl-logs'],
  watch: ['common-kubectl-flags'],
  template: ['kubectl-output-formats'],
};

/** The refusal of a flag of a verb that is done otherwise. */
export function refuseFlag(verb: Verb, args: Arguments, given: Given, line: string): Refusal {
  const { flag, token, valueToken } = given;
  // Joined with others it cannot be taken out of the line.
  const alone = token.text === given.written || token.text.startsWith(`${given.written}=`);
  const end = valueToken?.end ?? token.end;
  const without = alone ? withToken(line, { at: token.at, end }, '').replaceAll(/ {2,}/gu, ' ').trim() : undefined;
  return {
    verb: `${verb.name} --${flag.name}`,
    wouldDo: `With --${flag.name} it would ${inWords(flag.meaning)}.`,
    terms: TERMS[flag.name] ?? ['common-kubectl-flags'],
    reason: flag.reason ?? 'That flag is not taken here.',
    command: cleanCommand(verb, args),
    ...(isSecret(args) ? {} : instead(tryLine(without))),
  };
}

const instead = ({ tryLine: line }: { readonly tryLine?: string }): { readonly instead?: string } =>
  line === undefined ? {} : { instead: line };

/** A line that holds a credential is not said again. */
const isSecret = ({ given }: Arguments): boolean => given.some(({ flag }) => flag.secret === true);

/** Meanings that are no verb phrase get one. */
function inWords(meaning: string): string {
  return /^(?:how|the|more|only|objects?) /u.test(meaning) ? `take ${meaning}` : meaning;
}
