import type { Flag, ValueType } from '../flag.ts';

/**
 * Flags of verbs that are refused, to read and explain their lines: name, letter, value, meaning; `!` after the value where it
 * may be a secret, `~` where it may be left out. A name with `@` is one of several flags of that name.
 */
const TABLE = `
  all | switch | every object of the type in the namespace
  all-namespaces | -A switch | in every namespace
  annotation | list! KEY=VALUE | put this note on the new object
  annotations | list! KEY=VALUE | put these notes on the new pod
  append-hash | switch | end the name with a hash of the content
  as-current-user | switch | let functions run as you
  attach | switch | connect your terminal once it runs
  cascade | text~ background HOW | what becomes of objects that belong to it
  certificate-authority | text FILE | trust servers that this authority signed
  chunk-size | number NUMBER | how many objects to fetch at a time
  client-certificate | text! FILE | sign in with this certificate
  client-key | text! FILE | sign in with this private key
  cluster | text NAME | the cluster of the context
  clusterrole | text NAME | the cluster role to bind
  container | -c text NAME | in this container of the pod
  containers | -c text NAMES | in these containers of the pods
  current | switch | change the context in use
  detach-keys | text KEYS | leave with these keys
  dry-run | text~ unchanged HOW | only try it: client or server
  embed-certs | switch | copy certificates into the kubeconfig
  env | list! KEY=VALUE | set this environment variable
  env@short | -e list! KEY=VALUE | set this environment variable
  expose | switch | also make a service for it
  field-manager | text NAME | the name the changes are noted under
  field-selector | text FIELDS | only objects with these values in their fields
  filename | -f list FILE | the objects described in this file
  force | switch | do it without waiting for a clean end
  force-conflicts | switch | also change fields that others have set
  from | text SOURCE | make it from this
  from-env-file | list FILE | take keys and values from this file
  from-file | list FILE | take the content of this file
  from-literal | list! KEY=VALUE | this key with this value
  grace-period | number SECONDS | give it this long to end by itself
  group | list NAME | for this group
  ignore-not-found | switch | do not mind when it does not exist
  image | text IMAGE | run this image
  image@list | list IMAGE | run these images
  image-pull-policy | text WHEN | when to fetch the image
  insecure-skip-tls-verify | switch | do not check who the server is
  kubeconfig | text FILE | read and write this kubeconfig
  kuberc | text FILE | read and write this file of preferences
  kustomize | -k text FOLDER | the objects a kustomization in this folder makes
  labels | -l text LABELS | put these labels on it
  list | switch | only list what there is
  local | switch | work on the file alone, without a cluster
  memory | text AMOUNT | how much memory to aim at
  name | text NAME | the name of the new object
  namespace | -n text NAMESPACE | the namespace of the context
  output | -o text FORMAT | how to print the result
  override-type | text HOW | how to lay the changes over it
  overrides | text! JSON | change the new object like this
  overwrite | switch | also replace values that are there
  overwrite@on | switch+ | also replace values that are there
  password | text! PASSWORD | sign in with this password
  pod-running-timeout | duration DURATION | how long to wait for a pod to run
  port | text PORT | the port it listens on
  port@number | number PORT | the port it listens on
  port@proxy | -p number PORT | listen on this port of your machine
  proxy-url | text! URL | go through this proxy
  prune | switch | also delete what is no longer in the files
  prune-allowlist | list TYPE | which types may be deleted so
  quiet | -q switch | print less
  raw | text PATH | send it to this path of the API server
  raw@switch | switch | show credentials, too
  record | switch | note the command in an annotation
  recursive | -R switch | look into folders within the folder, too
  recursive@on | -R switch+ | look into folders within the folder, too
  replicas | number NUMBER | how many copies to run
  replicas@short | -r number NUMBER | how many copies to run
  requests | text AMOUNTS | reserve this much CPU and memory
  limits | text AMOUNTS | allow at most this much CPU and memory
  resource | list TYPES | the types that the role is about
  resource-name | list NAMES | only objects of these names
  resource-version | text VERSION | only if nobody changed it since
  restart | text WHEN | when to start it again
  save-config | switch | keep the manifest in an annotation
  selector | -l text LABELS | only objects with these labels
  selector@long | text LABELS | the labels of the pods it is for
  server | text ADDRESS | the address of the API server
  server-side | switch | let the server merge the changes
  serviceaccount | list NAMESPACE:NAME | for this service account
  show-managed-fields | switch | also show who set which field
  stdin | -i switch | pass on what you type
  subresource | text NAME | only this part of the object
  tcp | list PORT:PORT | the port of the service and of its pods
  template | text TEMPLATE | print through this template
  allow-missing-template-keys | switch+ | print nothing for fields that are not there
  timeout | duration DURATION | stop waiting after this long
  tls-server-name | text NAME | expect this name in the certificate of the server
  to-revision | number NUMBER | back to this revision
  token | text! TOKEN | sign in with this token
  tty | -t switch | behave like a terminal
  type | text TYPE | of this type
  user | list NAME | for this user
  user@text | text NAME | the user of the context
  username | text! NAME | sign in with this name
  validate | text~ strict HOW | check the manifest first
  verb | list VERBS | what the role allows
  wait | switch | wait until it is gone
  wait@on | switch+ | wait until it is gone
  windows-line-endings | switch | write lines as Windows does
`;

const FLAGS: ReadonlyMap<string, Flag> = new Map(parseTable(TABLE));

/** Flags by their names in the table, or described on the spot in its form: `['dry-run', 'max | number NUMBER | at most']`. */
export function changingFlags(names: string, own = ''): readonly Flag[] {
  const listed = names.split(/\s+/u).flatMap((name) => FLAGS.get(name) ?? []);
  return [...listed, ...parseTable(own).map(([, flag]) => flag)];
}

function parseTable(table: string): readonly (readonly [string, Flag])[] {
  return table
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => {
      const [key = '', value = '', meaning = ''] = row.split('|').map((cell) => cell.trim());
      return [key, { name: key.replace(/@.*$/u, ''), meaning, decision: 'refused', ...readValue(value) }];
    });
}

function readValue(cell: string): Pick<Flag, 'short' | 'value' | 'placeholder' | 'bare' | 'secret' | 'standing'> {
  const [, short, type = 'switch', mark, rest = ''] = /^(?:-(\w) )?([a-z]+)([!~+])?(?: (.*))?$/u.exec(cell) ?? [];
  const words = rest.split(' ').filter((word) => word !== '');
  return {
    // The table above is ours: it names no other types.
    value: type as ValueType,
    ...(short === undefined ? {} : { short }),
    ...(words.length === 0 ? {} : { placeholder: words.at(-1) ?? '' }),
    ...(mark === '~' ? { bare: words[0] ?? '' } : {}),
    ...(mark === '!' ? { secret: true } : {}),
    ...(mark === '+' ? { standing: true } : {}),
  };
}
