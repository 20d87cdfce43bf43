import { hideInto, type Pass } from './pass.ts';
import { isSecretName } from './secret-names.ts';

/** Numbers of at most five digits, with a unit or without, switches, levels of logs. */
const PLAIN =
  /^(?:-?\d{1,5}(?:\.\d{1,3})?(?:ms|s|m|h|d|%|k|K|M|G|Ki|Mi|Gi|KB|MB|GB)?|true|false|yes|no|on|off|trace|debug|verbose|info|notice|warn|warning|error|critical|fatal|panic)$/iu;

/** The value of an environment variable: its length, unless it is too plain to be a secret and its name says nothing else. */
export function envValue(pass: Pass, name: string, value: string): string {
  if (value === '' || (PLAIN.test(value) && !isSecretName(name) && !/code|key|pass/iu.test(name))) return value;
  return hideInto(pass, value);
}
