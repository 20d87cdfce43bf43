import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { WEB_LIMITS } from './limits.ts';

/** Everything the page loads comes from here; nothing in it may run but its own files, and nobody may frame it. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Sets what keeps a browser from doing anything on behalf of somebody else. */
export const headers: MiddlewareHandler = async (c, next) => {
  await next();
  // A picture brings a stricter policy of its own.
  if (!c.res.headers.has('Content-Security-Policy')) c.res.headers.set('Content-Security-Policy', POLICY);
  c.res.headers.set('X-Content-Type-Options', 'nosniff');
  c.res.headers.set('Referrer-Policy', 'no-referrer');
  c.res.headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  c.res.headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
};

/** Refuses requests that were meant for another host: a stranger's page whose name was made to point here. */
export function ownHost(isOurs: (host: string | undefined) => boolean): MiddlewareHandler {
  return async (c, next) => {
    if (!isOurs(c.req.header('Host'))) return c.json({ error: 'This page is not served under that name.' }, 403);
    return next();
  };
}

/** Lets only this page post here, only JSON, and not much of it. */
export const ownPosts: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  // The scheme may be https where a proxy stands in front; the host has been checked.
  const origin = URL.parse(c.req.header('Origin') ?? '');
  if (origin === null || origin.host !== URL.parse(`${origin.protocol}//${c.req.header('Host') ?? ''}`)?.host) {
    return c.json({ error: 'Only the page itself may send this.' }, 403);
  }
  if (c.req.header('Content-Type')?.split(';', 1)[0]?.trim().toLowerCase() !== 'application/json') {
    return c.json({ error: 'Send JSON (Content-Type: application/json).' }, 415);
  }
  return limited(c, next);
};

const limited = bodyLimit({
  maxSize: WEB_LIMITS.bodyBytes,
  onError: (c) => c.json({ error: `Send at most ${String(WEB_LIMITS.bodyBytes)} bytes.` }, 413),
});
