import { AREAS } from '../../glossary/areas.ts';
import { EXAMS } from '../../quiz/draw/exams.ts';
import type { PackRule } from './rule.ts';

/** Names of topics that a pack must not take. */
const TAKEN = new Set<string>(['all', 'everything', 'anything', ...AREAS, ...EXAMS.map((exam) => exam.toLowerCase())]);

/** Its id names nothing else, and its versions are in order. */
export const namesRule: PackRule = ({ pack, knowledge }) => {
  const { id, versions } = pack;
  const isTerm = knowledge.term(id) !== undefined || knowledge.owed(id) !== undefined;
  const minor = (version = ''): number => Number(version.split('.')[1]);
  return [
    ...(TAKEN.has(id) || isTerm
      ? [{ at: ['id'], message: `"${id}" is a topic already; call the pack otherwise` }]
      : []),
    ...(minor(versions?.from) > minor(versions?.to)
      ? [{ at: ['versions'], message: 'versions.from comes after versions.to; exchange them' }]
      : []),
  ];
};
