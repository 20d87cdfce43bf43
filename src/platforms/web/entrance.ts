import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Guests } from './guests.ts';
import { asObject, asText } from './json.ts';
import { CHAT_PAGE, doorPage, LOGIN_PAGE, WELCOME_PAGE } from './shell.ts';

/** What the entrance has to know. */
export interface EntranceOptions {
  readonly guests: Guests;
  readonly hasPassword: boolean;
  /** The cookie's name; two tutors on one machine share the cookies of all ports, so each needs its own. */
  readonly cookie: () => string;
}

/** The routes by which people come in, and the check that they did. */
export function createEntrance({ guests, hasPassword, cookie }: EntranceOptions) {
  const isGuest = (c: Context): boolean => guests.knows(getCookie(c, cookie()));
  const welcome = (c: Context, session: string) =>
    setCookie(c, cookie(), session, { httpOnly: true, sameSite: 'Strict', path: '/' });

  const routes = new Hono();

  routes.get('/', (c) => {
    if (isGuest(c)) return c.html(CHAT_PAGE);
    const key = c.req.query('key');
    // Programs that only look at a link (HEAD) must not use it up.
    const session = key === undefined || c.req.method !== 'GET' ? undefined : guests.redeem(key);
    if (session !== undefined) {
      welcome(c, session);
      return c.html(WELCOME_PAGE);
    }
    return hasPassword ? c.html(LOGIN_PAGE, 401) : c.html(doorPage(key !== undefined), 401);
  });

  routes.post('/login', async (c) => {
    const tried = asText(asObject(await c.req.json().catch(() => undefined))['password']);
    const result = guests.logIn(tried, getConnInfo(c).remote.address ?? 'unknown');
    switch (result.type) {
      case 'welcome':
        welcome(c, result.session);
        return c.json({});
      case 'wrong':
        return c.json({ error: 'That is not the password.' }, 403);
      case 'wait':
        c.header('Retry-After', String(result.seconds));
        return c.json({ error: `Too many tries. Wait ${String(result.seconds)} seconds.` }, 429);
    }
  });

  /** Lets only guests past. */
  const guestsOnly: MiddlewareHandler = async (c, next) => {
    if (!isGuest(c)) return c.json({ error: 'Open the page with a fresh link first.' }, 401);
    return next();
  };

  return { routes, guestsOnly };
}
