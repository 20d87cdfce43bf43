import { distance } from '../glossary/search/slips.ts';
import type { Environment } from './environment.ts';
import { SETTINGS } from './settings.ts';

/** How many slips a name may hold and still be taken for a setting. */
const SLIPS = 5;

/** Kubernetes tells every Pod of a Service named kube-tutor through variables of these names. */
const SERVICE_LINK = /^KUBE_TUTOR_(?:SERVICE_(?:HOST|PORT)|PORT)(?:_|$)/u;

/** One line for each variable that looks like a setting and is none. */
export function hintsFor(environment: Environment): readonly string[] {
  const names = Object.entries(SETTINGS).flatMap(([name, { secret }]) =>
    secret === true ? [name, `${name}_FILE`] : [name],
  );
  return Object.keys(environment)
    .filter((name) => /^(?:KUBE_TUTOR|SLACK|DISCORD)_/u.test(name) && !SERVICE_LINK.test(name) && !names.includes(name))
    .map((name) => {
      const [near] = names
        .map((known) => ({ known, far: distance(name, known, SLIPS) }))
        .filter(({ far }) => far <= SLIPS)
        .sort((a, b) => a.far - b.far);
      const right = near === undefined ? 'See .env.example for what there is.' : `Did you mean ${near.known}?`;
      return `${name} is no setting of kube-tutor and changes nothing. ${right}`;
    });
}
