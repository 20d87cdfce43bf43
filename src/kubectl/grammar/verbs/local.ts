import type { Verb } from '../verb.ts';
import { LOCAL, PRINT, refusedVerb, type RefusedFacts } from './refused.ts';

const KUBECONFIG = {
  terms: ['kubectl-config', 'kubeconfig', 'kubernetes-context'],
  reason: 'The clusters I know are set up by whoever runs me. Nobody can change them in a chat.',
  instead: 'config get-contexts',
  words: 'anything',
  usage: 'NAME',
} as const;

/** A subcommand of `config`, by what it would do. */
const config = (name: string, facts: Partial<RefusedFacts> & Pick<RefusedFacts, 'meaning' | 'wouldDo'>): Verb =>
  refusedVerb(`config ${name}`, { ...KUBECONFIG, example: `config ${name} ${facts.usage ?? 'NAME'}`, ...facts });

/** Verbs that work on the files and programs of whoever types them. */
export const LOCAL_VERBS: readonly Verb[] = [
  config('view', {
    usage: '',
    meaning: 'show the kubeconfig',
    flags: PRINT,
    own: `flatten | switch | write certificates out in full
      merge | switch+ | all kubeconfigs in one
      minify | switch | only what the current context needs
      raw | switch | show credentials, too`,
    wouldDo: 'It would show your kubeconfig: clusters, users and contexts, and with --raw the credentials.',
    reason: 'It may hold credentials and addresses, which have no place in a chat.',
  }),
  config('use-context', {
    aliases: ['use'],
    meaning: 'change the cluster that is asked',
    wouldDo: 'It would change which context your kubeconfig uses from then on.',
    reason: 'I have contexts of my own; "use" chooses the one that is asked here.',
    instead: 'use {name}',
  }),
  config('get-clusters', {
    usage: '',
    meaning: 'list clusters',
    wouldDo: 'It would list the clusters of your kubeconfig.',
  }),
  config('get-users', { usage: '', meaning: 'list users', wouldDo: 'It would list the users of your kubeconfig.' }),
  config('set', {
    usage: 'PROPERTY VALUE',
    meaning: 'change one entry of the kubeconfig',
    own: 'set-raw-bytes | switch | the value is in base64',
    wouldDo: 'It would change one entry of your kubeconfig.',
  }),
  config('unset', {
    meaning: 'take one entry out of the kubeconfig',
    wouldDo: 'It would take one entry out of your kubeconfig.',
  }),
  config('set-cluster', {
    meaning: 'add or change a cluster in the kubeconfig',
    flags: 'certificate-authority embed-certs insecure-skip-tls-verify proxy-url server tls-server-name',
    wouldDo: 'It would write the address of a cluster into your kubeconfig.',
  }),
  config('set-context', {
    meaning: 'add or change a context in the kubeconfig',
    flags: 'cluster current namespace user@text',
    wouldDo: 'It would write into your kubeconfig which cluster, user and namespace belong together.',
    reason: 'I have contexts of my own; "use -n NAMESPACE" chooses the namespace that is asked here.',
  }),
  config('set-credentials', {
    meaning: 'add or change a user in the kubeconfig',
    flags: 'client-certificate client-key embed-certs password token username',
    own: `auth-provider | text NAME | who signs in
      auth-provider-arg | list! KEY=VALUE | settings for it
      exec-api-version | text VERSION | how the program that signs in is spoken to
      exec-arg | list! VALUE | what the program is told
      exec-command | text FILE | the program that signs in
      exec-env | list! KEY=VALUE | its environment variables
      exec-interactive-mode | text WHEN | whether it may ask you
      exec-provide-cluster-info | switch | tell it about the cluster`,
    wouldDo: 'It would write credentials into your kubeconfig. Keep those out of chats.',
  }),
  config('delete-cluster', {
    meaning: 'take a cluster out of the kubeconfig',
    wouldDo: 'It would take a cluster out of your kubeconfig.',
  }),
  config('delete-context', {
    meaning: 'take a context out of the kubeconfig',
    wouldDo: 'It would take a context out of your kubeconfig.',
  }),
  config('delete-user', {
    meaning: 'take a user out of the kubeconfig',
    wouldDo: 'It would take a user out of your kubeconfig.',
  }),
  config('rename-context', {
    usage: 'NAME NAME',
    meaning: 'rename a context in the kubeconfig',
    wouldDo: 'It would rename a context in your kubeconfig.',
  }),
  refusedVerb('kustomize', {
    meaning: 'print what a kustomization makes',
    usage: 'FOLDER',
    example: 'kustomize overlays/test',
    words: 'anything',
    flags: 'as-current-user env@short output',
    own: `enable-alpha-plugins | switch | allow plugins
      enable-helm | switch | allow Helm charts
      enable-managedby-label | switch | note who made it
      helm-api-versions | list VERSION | what Helm should take the cluster for
      helm-command | text FILE | the Helm program
      helm-debug | switch | have Helm tell more
      helm-kube-version | text VERSION | what Helm should take the cluster for
      load-restrictor | text HOW | from where files may come
      mount | list WHAT | what functions may see of your files
      network | switch | let functions use the network
      network-name | text NAME | which network
      reorder | text HOW | in which order to print`,
    wouldDo: 'It would print the manifests that a kustomization makes from its base and patches.',
    terms: ['kubectl-kustomize', 'kustomize', 'kustomize-base-and-overlay'],
    reason: LOCAL,
  }),
  refusedVerb('plugin', {
    meaning: 'plugins of kubectl',
    usage: 'list',
    example: 'plugin list',
    words: 'anything',
    wouldDo: 'It would say how plugins extend kubectl.',
    terms: ['kubectl-plugin'],
    reason: LOCAL,
  }),
  refusedVerb('plugin list', {
    meaning: 'list the plugins of kubectl',
    usage: '',
    example: 'plugin list',
    words: 'anything',
    own: 'name-only | switch | only their names',
    wouldDo: 'It would list the plugins that are installed on your computer.',
    terms: ['kubectl-plugin'],
    reason: LOCAL,
  }),
  refusedVerb('completion', {
    meaning: 'help with typing in a shell',
    usage: 'bash|zsh|fish|powershell',
    example: 'completion bash',
    words: 'anything',
    wouldDo: 'It would print a script that lets your shell complete the words of kubectl.',
    terms: ['kubectl-completion'],
    reason: LOCAL,
  }),
  refusedVerb('kuberc set', {
    meaning: 'set a preference of kubectl',
    usage: '--section=NAME --command=NAME',
    example: 'kuberc set --section=defaults --command=get --option=output=wide',
    words: 'anything',
    flags: 'kuberc name overwrite',
    own: `allowlist-entry | list ENTRY | which programs may sign in
      appendarg | list WORD | words to put at the end
      command | text NAME | the command it is about
      option | list NAME=VALUE | a flag that is set by itself
      policy | text HOW | which programs may sign in
      prependarg | list WORD | words to put in front
      section | text NAME | defaults, aliases or credentials`,
    wouldDo: 'It would set a preference of your kubectl, such as a flag that is always on.',
    terms: ['kubectl-kuberc'],
    reason: LOCAL,
  }),
  refusedVerb('kuberc view', {
    meaning: 'show the preferences of kubectl',
    usage: '',
    example: 'kuberc view',
    words: 'anything',
    flags: `kuberc ${PRINT}`,
    wouldDo: 'It would show the preferences of your kubectl.',
    terms: ['kubectl-kuberc'],
    reason: LOCAL,
  }),
  refusedVerb('cluster-info dump', {
    meaning: 'write out all there is to know for a search for faults',
    usage: '',
    example: 'cluster-info dump',
    words: 'anything',
    flags: `all-namespaces pod-running-timeout ${PRINT}`,
    own: `namespaces | list NAMES | of these namespaces
      output-directory | text FOLDER | into files in this folder`,
    wouldDo: 'It would read nearly everything in the cluster, logs included, into one heap.',
    terms: ['kubectl-cluster-info', 'kubectl-logs'],
    reason: 'That is too much to read for one answer. Ask for what you look for.',
    instead: 'get all',
  }),
];
