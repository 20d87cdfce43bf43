import { goList } from '../auth/rules.ts';
import { numberAt, textAt, valueAt } from '../object.ts';

/** A probe in one line: kubectl `describe/describe.go`, DescribeProbe. Empty where a container has none. */
export function probeText(title: string, probe: unknown): string {
  return probe === undefined || probe === null ? '' : `    ${title}:\t${checkText(probe)} ${timesText(probe)}\n`;
}

function checkText(probe: unknown): string {
  const command = valueAt(probe, 'exec', 'command');
  if (valueAt(probe, 'exec') !== undefined) return `exec ${goList(Array.isArray(command) ? command.map(String) : [])}`;
  if (valueAt(probe, 'httpGet') !== undefined) return `http-get ${urlText(probe)}`;
  if (valueAt(probe, 'tcpSocket') !== undefined) {
    return `tcp-socket ${textAt(probe, 'tcpSocket', 'host')}:${portText(valueAt(probe, 'tcpSocket', 'port'))}`;
  }
  if (valueAt(probe, 'grpc') !== undefined) {
    return `grpc <pod>:${numberAt(probe, 'grpc', 'port') ?? 0} ${textAt(probe, 'grpc', 'service')}`;
  }
  return 'unknown';
}

function urlText(probe: unknown): string {
  const scheme = textAt(probe, 'httpGet', 'scheme').toLowerCase();
  const host = textAt(probe, 'httpGet', 'host');
  const port = portText(valueAt(probe, 'httpGet', 'port'));
  const path = textAt(probe, 'httpGet', 'path');
  const address = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  const rooted = path === '' || path.startsWith('/') ? path : `/${path}`;
  return `${scheme === '' ? '' : `${scheme}:`}//${address}${encodePath(rooted)}`;
}

/** A path as Go's `url.URL` writes it: a question mark in it is no query, and what no path may hold is escaped. */
function encodePath(path: string): string {
  return encodeURI(path).replaceAll(
    /[!'()*?#]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function portText(port: unknown): string {
  return typeof port === 'string' || typeof port === 'number' ? String(port) : '0';
}

function timesText(probe: unknown): string {
  const at = (field: string): number => numberAt(probe, field) ?? 0;
  return (
    `delay=${at('initialDelaySeconds')}s timeout=${at('timeoutSeconds')}s period=${at('periodSeconds')}s ` +
    `successThreshold=${at('successThreshold')} failureThreshold=${at('failureThreshold')}`
  );
}
