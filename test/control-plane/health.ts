import { readFileSync } from 'node:fs';
import { get } from 'node:https';

/** Whether the API server answers and says that it is ready. */
export function isReady(server: string, ca: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(`${server}/readyz`, { ca: readFileSync(ca), timeout: 2000, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('timeout', () => request.destroy()).on('error', () => resolve(false));
  });
}
