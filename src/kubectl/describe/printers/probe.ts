import { listAt, numberAt, textAt, valueAt } from '../../object.ts';
import { isRecord } from '../parts.ts';
import { oneLine, plain } from '../text.ts';

/** How a container is checked, on one line as kubectl has it; numbers that are left out are those Kubernetes takes. */
export function probeText(probe: unknown): string {
  if (!isRecord(probe)) return '';
  const seconds = (key: string, usual: number): string => `${String(numberAt(probe, key) ?? usual)}s`;
  const times = (key: string, usual: number): string => String(numberAt(probe, key) ?? usual);
  return [
    actionText(probe),
    `delay=${seconds('initialDelaySeconds', 0)}`,
    `timeout=${seconds('timeoutSeconds', 1)}`,
    `period=${seconds('periodSeconds', 10)}`,
    `#success=${times('successThreshold', 1)}`,
    `#failure=${times('failureThreshold', 3)}`,
  ].join(' ');
}

function actionText(probe: unknown): string {
  const command = valueAt(probe, 'exec', 'command');
  if (Array.isArray(command)) return `exec [${oneLine(command.map(plain).join(' '))}]`;
  const http = valueAt(probe, 'httpGet');
  if (isRecord(http)) {
    const headers = listAt(http, 'httpHeaders').length;
    const url = `${(textAt(http, 'scheme') || 'HTTP').toLowerCase()}://${textAt(http, 'host')}:${plain(http['port'])}`;
    return `http-get ${url}${textAt(http, 'path')}${headers === 0 ? '' : ` (${String(headers)} headers)`}`;
  }
  const tcp = valueAt(probe, 'tcpSocket');
  if (isRecord(tcp)) return `tcp-socket ${textAt(tcp, 'host')}:${plain(tcp['port'])}`;
  const grpc = valueAt(probe, 'grpc');
  if (isRecord(grpc)) return `grpc :${plain(grpc['port'])} ${textAt(grpc, 'service')}`.trim();
  return 'unknown';
}
