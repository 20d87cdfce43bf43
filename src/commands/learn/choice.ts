/** What somebody chooses about their review. */
export type Choice =
  | { readonly type: 'zone'; readonly zone: string }
  | { readonly type: 'workdays'; readonly on: boolean }
  /** Asks a term again that was set apart. */
  | { readonly type: 'again'; readonly term: string };

/** Reads `zone Europe/Paris`, `workdays off`, `again pod`; nothing when it is no choice. */
export function parseChoice(rest: string): Choice | undefined {
  const [first = '', second = '', third] = rest.split(' ');
  if (second === '' || third !== undefined) return undefined;
  switch (first.toLowerCase()) {
    case 'zone':
      return { type: 'zone', zone: second };
    case 'workdays':
      return /^(?:on|off)$/iu.test(second) ? { type: 'workdays', on: second.toLowerCase() === 'on' } : undefined;
    case 'again':
      return { type: 'again', term: second };
    default:
      return undefined;
  }
}
