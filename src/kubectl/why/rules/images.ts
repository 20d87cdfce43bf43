import { textAt } from '../../object.ts';
import { STEPS } from '../../teach/steps.ts';
import { called, containersOf, livePods, waitingMessage, waitingReason, type Contained } from '../containers.ts';
import { evidence, found, type Found, type Rule, type Said } from '../found.ts';
import type { View } from '../view.ts';

/** Waits for an image: kubelet `pkg/kubelet/images/types.go`. */
const WAITS: ReadonlySet<string> = new Set([
  'ErrImagePull',
  'ImagePullBackOff',
  'ErrImageNeverPull',
  'InvalidImageName',
  'ImageInspectError',
  'RegistryUnavailable',
  'SignatureValidationFailed',
]);

interface Cause extends Pick<Said, 'rule' | 'title' | 'text' | 'terms'> {
  /** What runtimes and registries write then; the words differ by runtime. */
  readonly says: RegExp;
}

/** By what the message says, the surest first. */
const CAUSES: readonly Cause[] = [
  {
    says: /toomanyrequests|\b429\b|rate limit/iu,
    rule: 'image-rate-limit',
    title: 'The registry has had too many requests',
    text: 'The registry limits how often images may be fetched, and the limit is reached. Signing in with a pull secret, or a mirror of the registry, raises it; waiting helps as well.',
    terms: ['imagepullbackoff', 'container-registry', 'rate-limiting'],
  },
  {
    says: /no match for platform|exec format error|does not match the specified platform/iu,
    rule: 'image-platform',
    title: 'The image is made for another kind of CPU',
    text: 'The image exists, but not for the CPU of this node, for example arm64 only on an amd64 node. Build it for both.',
    terms: ['exec-format-error', 'container-image'],
  },
  {
    says: /unauthori[sz]ed|\bdenied\b|authorization failed|authentication required|no basic auth|\b40[13]\b/iu,
    rule: 'image-refused',
    title: 'The registry refuses to give out the image',
    text: 'The image is private, or misspelt: registries say the same to both. It needs a pull secret for this registry in the pod or its service account.',
    terms: ['imagepullbackoff', 'image-pull-secret', 'container-registry'],
  },
  {
    says: /not found|manifest unknown|name unknown|notfound|repository does not exist/iu,
    rule: 'image-not-found',
    title: 'The image does not exist under this name and tag',
    text: 'The registry answers, and does not have it. Look for a typing error in the name or the tag, and whether this tag was ever pushed.',
    terms: ['imagepullbackoff', 'image-tag-and-digest', 'errimagepull'],
  },
  {
    says: /no such host|server misbehaving/iu,
    rule: 'image-no-such-host',
    title: 'The registry in the image name is not known to DNS',
    text: 'The part before the first slash is taken as the registry, and no such host is found. It is misspelt, or the node cannot resolve names.',
    terms: ['imagepullbackoff', 'container-registry', 'dns-lookup-failure'],
  },
  {
    says: /x509|certificate/iu,
    rule: 'image-certificate',
    title: "The registry's certificate is not trusted by the node",
    text: 'The node reaches the registry and does not trust its certificate: it has expired, is for another name, or is signed by an authority the node does not know.',
    terms: ['x509-errors', 'container-registry'],
  },
  {
    says: /time[d]?[ -]?out|deadline exceeded|connection refused|no route to host|TLS handshake|connection reset|unreachable|\bEOF\b/iu,
    rule: 'image-unreachable',
    title: 'The node cannot reach the registry',
    text: 'Nothing answers at the registry, or too slowly: a firewall, a proxy, or the registry itself is down.',
    terms: ['imagepullbackoff', 'container-registry', 'connection-timeout'],
  },
];

const UNKNOWN = {
  rule: 'image-pull',
  title: 'The image cannot be fetched',
  text: 'The node says below what went wrong. Common causes: a typing error in name or tag, a private image without a pull secret, a registry that cannot be reached.',
  terms: ['imagepullbackoff', 'errimagepull', 'container-image'],
};

/** Containers that wait for their image, by why it does not come. */
export const images: Rule = (view) =>
  livePods(view).flatMap((pod) =>
    containersOf(pod)
      .filter((container) => WAITS.has(waitingReason(container)))
      .slice(0, 1)
      .map((container) => onImage(view, container)),
  );

function onImage(view: View, container: Contained): Found {
  const { pod, at, specAt } = container;
  const reason = waitingReason(container);
  const { rule, title, text, terms } = causeOf(view, container, reason);
  const topic = view.topic(pod);
  return found(view, pod, {
    rule,
    title: `${reason}: ${lowerFirst(title)}`,
    text: called(container) === 'its container' ? text : `${text} It is about ${called(container)}.`,
    terms,
    evidence: [
      ...evidence(pod, ...specAt, 'image'),
      ...evidence(pod, ...at, 'state', 'waiting', 'reason'),
      ...evidence(pod, ...at, 'state', 'waiting', 'message'),
      ...(rule === 'image-refused' ? evidence(pod, 'spec', 'imagePullSecrets') : []),
    ],
    next: [STEPS.events(topic), STEPS.describe(topic)],
  });
}

function causeOf(view: View, container: Contained, reason: string): Omit<Cause, 'says'> {
  switch (reason) {
    case 'ErrImageNeverPull':
      return {
        rule: 'image-never-pulled',
        title: 'The image is not on the node, and may not be fetched',
        text: 'The pull policy is Never, so the node only uses what it already has. Load the image onto the node, or let it be fetched with IfNotPresent.',
        terms: ['errimageneverpull', 'image-pull-policy'],
      };
    case 'InvalidImageName':
      return {
        rule: 'image-name',
        title: 'The image name cannot be read',
        text: 'Image names are lower case: registry/path:tag, without spaces and without https://.',
        terms: ['invalidimagename', 'image-tag-and-digest'],
      };
    default: {
      // While it backs off, some versions keep the cause only in the events.
      const events = view.warnings(container.pod).filter((event) => event.reason === 'Failed');
      const said = [waitingMessage(container), ...events.map(({ message }) => message)];
      const cause = said.flatMap(
        (message) => CAUSES.find(({ says }) => says.test(withoutImage(message, container))) ?? [],
      );
      return cause[0] ?? UNKNOWN;
    }
  }
}

/** The message without the image in it: an image called `denied` or `not-found` says nothing. */
function withoutImage(message: string, { spec }: Contained): string {
  const image = textAt(spec, 'image');
  return image === '' ? message : message.replaceAll(image, '');
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
