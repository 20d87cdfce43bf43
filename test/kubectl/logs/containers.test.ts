import { describe, expect, test } from 'vitest';
import { chooseContainer, containerNames } from '../../../src/kubectl/logs/containers.ts';
import type { KubeObject } from '../../../src/kubectl/object.ts';

interface Parts {
  readonly containers?: readonly string[];
  readonly init?: readonly string[];
  readonly ephemeral?: readonly string[];
  readonly annotated?: string;
}

const toNamed = (names: readonly string[] = []): readonly { readonly name: string }[] =>
  names.map((name) => ({ name }));

const pod = ({ containers = ['web'], init, ephemeral, annotated }: Parts): KubeObject => ({
  metadata: {
    name: 'web-1',
    ...(annotated === undefined ? {} : { annotations: { 'kubectl.kubernetes.io/default-container': annotated } }),
  },
  spec: {
    containers: toNamed(containers),
    initContainers: toNamed(init),
    ephemeralContainers: toNamed(ephemeral),
  },
});

/** The container that is chosen with what is said of it, or why there is none. */
const chosen = (from: KubeObject, asked?: string): unknown => {
  const choice = chooseContainer(from, asked);
  return choice.ok ? choice.value : choice.failure.message;
};

describe('the container whose logs are shown', () => {
  test('is the only one, without a word', () => {
    expect(chosen(pod({}))).toEqual({ container: 'web', notes: [] });
  });

  test('is the first of several, and the others are offered', () => {
    const choice = chosen(pod({ containers: ['web', 'cache'], init: ['migrate'], ephemeral: ['debug'] }));
    expect(choice).toEqual({
      container: 'web',
      notes: ['Defaulted container "web" out of: web, cache, debug (ephem), migrate (init)'],
    });
  });

  test.each(['istio-proxy', 'linkerd-proxy', 'envoy', 'vault-agent'])(
    'is not the sidecar %s that stands first',
    (name) => {
      expect(chosen(pod({ containers: [name, 'web'] }))).toEqual({
        container: 'web',
        notes: [`Defaulted container "web" out of: ${name}, web`],
      });
    },
  );

  test('is a sidecar where there is nothing else', () => {
    expect(chosen(pod({ containers: ['envoy'] }))).toEqual({ container: 'envoy', notes: [] });
  });

  test('is the one that the pod names, without a word', () => {
    const choice = chosen(pod({ containers: ['web', 'cache'], annotated: 'cache' }));
    expect(choice).toEqual({ container: 'cache', notes: [] });
  });

  test('is the first where the pod names one that it does not have', () => {
    expect(chosen(pod({ containers: ['web', 'cache'], annotated: 'gone' }))).toEqual({
      container: 'web',
      notes: ['Default container name "gone" not found in pod web-1', 'Defaulted container "web" out of: web, cache'],
    });
  });

  test('is the one asked for, of whatever sort', () => {
    expect(chosen(pod({ init: ['migrate'] }), 'migrate')).toEqual({ container: 'migrate', notes: [] });
  });

  test('is none where the pod does not have the one asked for', () => {
    expect(chosen(pod({ init: ['migrate'] }), 'wbe')).toBe(
      'container wbe is not valid for pod web-1 out of: web, migrate (init)',
    );
  });

  test('all of them are listed in the order they start', () => {
    expect(containerNames(pod({ init: ['migrate'], ephemeral: ['debug'] }))).toEqual(['migrate', 'web', 'debug']);
  });
});
