import type { Reply } from '../../../src/core/reply.ts';
import type { Request } from '../../../src/core/request.ts';
import type { Tutor } from '../../../src/core/tutor.ts';
import { createClassroom } from '../../platforms/classroom.ts';
import type { Rule } from './front.ts';

/** Long enough for something that should not happen to happen. */
export const settled = (ms = 300): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A clock for which the claims of a moment ago have run out. */
export const minuteLater = (): number => Date.now() + 61_000;

/** A tutor that takes its time. */
export function slow(ms: number): Tutor {
  const tutor = createClassroom();
  return {
    ...tutor,
    respond: async (request) => {
      if (request.text !== 'pages 1' || request.via === 'press') await settled(ms);
      return tutor.respond(request);
    },
  };
}

/** A tutor whose process ends while it thinks: nothing comes until `end`, and then nothing either. */
export function dying(): { readonly tutor: Tutor; readonly end: () => void } {
  const { promise, reject } = Promise.withResolvers<Reply>();
  return { tutor: { ...createClassroom(), respond: () => promise }, end: () => reject(new Error('gone')) };
}

/** Applies to the first call it fits. */
export function once(fits: (path: string, method: string) => boolean, answer: ReturnType<Rule>): Rule {
  let used = false;
  return ({ path, method }) => {
    if (used || !fits(path, method)) return undefined;
    used = true;
    return answer;
  };
}

/** A refusal as Discord words it. */
export const refused = (status: number, code: number) => ({ status, body: { code, message: 'refused' } });
/** Whether a call posts a message in a channel. */
export const isPost = (path: string, method: string): boolean => method === 'POST' && path.endsWith('/messages');
/** Whether a call is the first response to an interaction. */
export const isCallback = (path: string): boolean => path.endsWith('/callback');

/** A tutor that keeps what it was asked. */
export function listening(): { readonly tutor: Tutor; readonly heard: readonly Request[] } {
  const tutor = createClassroom();
  const heard: Request[] = [];
  const respond: Tutor['respond'] = (request) => {
    heard.push(request);
    return tutor.respond(request);
  };
  return { tutor: { ...tutor, respond }, heard };
}
