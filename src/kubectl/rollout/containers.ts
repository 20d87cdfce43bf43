import { listAt, mapAt, numberAt, textAt, valueAt, type KubeObject } from '../object.ts';
import { environmentFromText, environmentText } from './environment.ts';
import { probeText } from './probe.ts';

/** The containers of a pod template under their heading: kubectl `describe/describe.go`, describeContainers. */
export function containersText(title: string, containers: readonly KubeObject[]): string {
  return `  ${title}:${containers.length === 0 ? ' <none>' : ''}\n${containers.map(containerText).join('')}`;
}

function containerText(container: KubeObject): string {
  return (
    `   ${textAt(container, 'name')}:\n` +
    `    Image:\t${textAt(container, 'image')}\n` +
    portsText('Port', listAt(container, 'ports'), 'containerPort') +
    portsText('Host Port', listAt(container, 'ports'), 'hostPort') +
    seccompText(container) +
    wordsText('Command', valueAt(container, 'command')) +
    wordsText('Args', valueAt(container, 'args')) +
    resourcesText('Limits', mapAt(container, 'resources', 'limits')) +
    resourcesText('Requests', mapAt(container, 'resources', 'requests')) +
    probeText('Liveness', valueAt(container, 'livenessProbe')) +
    probeText('Readiness', valueAt(container, 'readinessProbe')) +
    probeText('Startup', valueAt(container, 'startupProbe')) +
    environmentFromText(listAt(container, 'envFrom')) +
    environmentText(container) +
    mountsText(listAt(container, 'volumeMounts')) +
    devicesText(container)
  );
}

/** One port is singular, several are plural; what tells them apart for kubectl is the comma between them. */
function portsText(title: string, ports: readonly KubeObject[], field: 'containerPort' | 'hostPort'): string {
  const listed = ports.map((port) => {
    const name = textAt(port, 'name');
    return `${numberAt(port, field) ?? 0}/${textAt(port, 'protocol')}${name === '' ? '' : ` (${name})`}`;
  });
  const text = listed.join(', ');
  return `    ${title}${text.includes(',') ? 's' : ''}:\t${text === '' ? '<none>' : text}\n`;
}

function seccompText(container: KubeObject): string {
  const type = textAt(container, 'securityContext', 'seccompProfile', 'type');
  if (type === '') return '';
  const profile = textAt(container, 'securityContext', 'seccompProfile', 'localhostProfile');
  return `    SeccompProfile:\t${type}\n${type === 'Localhost' ? `      LocalhostProfile:\t${profile}\n` : ''}`;
}

function wordsText(title: string, words: unknown): string {
  if (!Array.isArray(words) || words.length === 0) return '';
  const lines = words.flatMap((word) => String(word).split('\n'));
  return `    ${title}:\n${lines.map((line) => `      ${line}\n`).join('')}`;
}

function resourcesText(title: string, resources: Readonly<Record<string, string>>): string {
  const names = Object.keys(resources).sort();
  if (names.length === 0) return '';
  return `    ${title}:\n${names.map((name) => `      ${name}:\t${resources[name] ?? ''}\n`).join('')}`;
}

function mountsText(mounts: readonly KubeObject[]): string {
  const lines = sortedBy(mounts, 'mountPath').map((mount) => {
    const subPath = textAt(mount, 'subPath');
    const flags = [valueAt(mount, 'readOnly') === true ? 'ro' : 'rw'];
    if (subPath !== '') flags.push(`path=${JSON.stringify(subPath)}`);
    return `      ${textAt(mount, 'mountPath')} from ${textAt(mount, 'name')} (${flags.join(',')})\n`;
  });
  return `    Mounts:${lines.length === 0 ? '\t<none>' : ''}\n${lines.join('')}`;
}

function devicesText(container: KubeObject): string {
  const devices = listAt(container, 'volumeDevices');
  if (devices.length === 0) return '';
  // kubectl repeats here the `<none>` of a container without mounts.
  const none = listAt(container, 'volumeMounts').length === 0 ? '\t<none>' : '';
  const lines = sortedBy(devices, 'devicePath').map(
    (device) => `      ${textAt(device, 'devicePath')} from ${textAt(device, 'name')}\n`,
  );
  return `    Devices:${none}\n${lines.join('')}`;
}

function sortedBy(items: readonly KubeObject[], field: string): readonly KubeObject[] {
  return [...items].sort((a, b) => (textAt(a, field) < textAt(b, field) ? -1 : 1));
}
