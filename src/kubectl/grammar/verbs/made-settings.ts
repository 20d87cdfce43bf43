import type { Made } from './made.ts';

/** Settings and ways in that `create` makes without a file. */
export const MADE_SETTINGS: readonly Made[] = [
  {
    name: 'configmap',
    aliases: ['cm'],
    usage: 'NAME --from-literal=KEY=VALUE',
    flags: 'append-hash from-env-file from-file from-literal',
    wouldDo: 'It would make a ConfigMap: settings for Pods, kept apart from their image.',
    terms: ['configmap', 'kubectl-create'],
  },
  {
    name: 'secret',
    usage: 'generic|tls|docker-registry NAME',
    wouldDo: 'It would make a Secret, for values that not everybody should read.',
    terms: ['secret', 'kubectl-create'],
  },
  {
    name: 'secret generic',
    usage: 'NAME --from-literal=KEY=VALUE',
    flags: 'append-hash from-env-file from-file from-literal type',
    wouldDo: 'It would make a Secret from the values you give. Keep those out of chats.',
    terms: ['secret', 'kubectl-create'],
  },
  {
    name: 'secret tls',
    usage: 'NAME --cert=FILE --key=FILE',
    flags: 'append-hash',
    own: `cert | text FILE | the certificate
      key | text FILE | its private key`,
    wouldDo: 'It would make a Secret of a certificate and its key, as Ingresses use it.',
    terms: ['secret', 'certificate', 'kubectl-create'],
  },
  {
    name: 'secret docker-registry',
    usage: 'NAME --docker-server=ADDRESS',
    flags: 'append-hash from-file',
    own: `docker-email | text! ADDRESS | the e-mail address at the registry
      docker-password | text! PASSWORD | the password at the registry
      docker-server | text ADDRESS | the address of the registry
      docker-username | text! NAME | the name at the registry`,
    wouldDo: 'It would make a Secret with which the cluster may fetch images from a private registry.',
    terms: ['image-pull-secret', 'secret', 'container-registry'],
  },
  {
    name: 'service',
    aliases: ['svc'],
    usage: 'clusterip|nodeport|loadbalancer|externalname NAME',
    wouldDo: 'It would make a Service: one address for Pods that come and go.',
    terms: ['service', 'kubectl-create'],
  },
  {
    name: 'service clusterip',
    usage: 'NAME --tcp=PORT:PORT',
    flags: 'tcp',
    own: 'clusterip | text ADDRESS | the address it gets, or None',
    wouldDo: 'It would make a Service that is reached inside the cluster only.',
    terms: ['clusterip', 'service'],
  },
  {
    name: 'service nodeport',
    usage: 'NAME --tcp=PORT:PORT',
    flags: 'tcp',
    own: 'node-port | number PORT | the port that every node opens for it',
    wouldDo: 'It would make a Service that is reached from outside at a port of every node.',
    terms: ['nodeport', 'service'],
  },
  {
    name: 'service loadbalancer',
    usage: 'NAME --tcp=PORT:PORT',
    flags: 'tcp',
    wouldDo: 'It would make a Service that is reached from outside through a load balancer.',
    terms: ['loadbalancer-service', 'service'],
  },
  {
    name: 'service externalname',
    usage: 'NAME --external-name=DOMAIN',
    flags: 'tcp',
    own: 'external-name | text DOMAIN | the name that it stands for',
    wouldDo: 'It would make a Service that stands for a name outside the cluster.',
    terms: ['externalname-service', 'service'],
  },
  {
    name: 'ingress',
    aliases: ['ing'],
    usage: 'NAME --rule=HOST/PATH=SERVICE:PORT',
    flags: 'annotation',
    own: `class | text NAME | which controller serves it
      default-backend | text SERVICE:PORT | where all else goes
      rule | list RULE | what goes to which service`,
    wouldDo: 'It would make an Ingress, which brings web requests from outside to Services.',
    terms: ['ingress', 'service'],
  },
];
