import type { Verb } from '../verb.ts';
import { CHANGE, FILES, PRINT, refusedVerb } from './refused.ts';

/** Verbs that change or delete objects. */
export const CHANGING_VERBS: readonly Verb[] = [
  refusedVerb('apply', {
    meaning: 'make the cluster match a file: create or change what it describes',
    usage: '-f FILE or -k FOLDER',
    example: 'apply -f web.yaml',
    words: 'anything',
    flags: `all cascade force grace-period overwrite@on prune prune-allowlist record selector server-side force-conflicts
      subresource timeout validate wait ${FILES} ${CHANGE} ${PRINT}`,
    own: 'openapi-patch | switch+ | merge as the schema of the type says',
    wouldDo:
      'It would send a manifest to the cluster: what is not there is created, what is there is changed to match.',
    terms: ['kubectl-apply', 'manifest', 'server-side-apply'],
  }),
  refusedVerb('apply edit-last-applied', {
    meaning: 'edit the manifest that was applied last',
    usage: 'TYPE/NAME',
    example: 'apply edit-last-applied deployment/web',
    flags: `record validate windows-line-endings field-manager ${FILES} ${PRINT}`,
    wouldDo: 'It would open the manifest that was applied last in an editor and keep your changes to that record.',
    terms: ['kubectl-apply', 'server-side-apply'],
    instead: 'get {target} -o yaml',
  }),
  refusedVerb('apply set-last-applied', {
    meaning: 'set which manifest counts as applied last',
    usage: '-f FILE',
    example: 'apply set-last-applied -f web.yaml',
    words: 'anything',
    flags: `dry-run filename ${PRINT}`,
    own: 'create-annotation | switch | also where none is there yet',
    wouldDo: 'It would write into the object which manifest counts as applied last, without changing anything else.',
    terms: ['kubectl-apply', 'annotation'],
  }),
  refusedVerb('apply view-last-applied', {
    meaning: 'show the manifest that was applied last',
    usage: 'TYPE/NAME',
    example: 'apply view-last-applied deployment/web',
    flags: `all selector output ${FILES}`,
    wouldDo: 'It would show the manifest that was applied last, from an annotation of the object.',
    terms: ['kubectl-apply', 'annotation'],
    reason:
      'That copy of the manifest is left out of all I read, because it may hold values that are hidden elsewhere.',
    instead: 'get {target} -o yaml',
  }),
  refusedVerb('delete', {
    meaning: 'delete objects',
    usage: 'TYPE NAME ... or TYPE/NAME ...',
    example: 'delete pod web-1',
    flags: `all all-namespaces cascade dry-run field-selector force grace-period ignore-not-found raw selector timeout
      wait@on output ${FILES}`,
    own: `interactive | -i switch | ask before each
      now | switch | give it one second to end by itself`,
    wouldDo:
      'It would delete the object. What belongs to it goes, too, and a Pod that a controller wants is made anew at once.',
    terms: ['kubectl-delete', 'owner-reference', 'finalizer'],
    instead: 'describe {target}',
  }),
  refusedVerb('edit', {
    meaning: 'change an object in an editor',
    usage: 'TYPE/NAME',
    example: 'edit deployment/web',
    flags: `record save-config subresource validate windows-line-endings field-manager ${FILES} ${PRINT}`,
    own: 'output-patch | switch | print the patch that the edit makes',
    wouldDo: 'It would open the object as YAML in your editor and send back what you changed.',
    terms: ['kubectl-edit', 'kubernetes-object'],
    instead: 'get {target} -o yaml',
  }),
  refusedVerb('patch', {
    meaning: 'change some fields of an object',
    usage: 'TYPE NAME -p PATCH',
    example: "patch deployment web -p '{...}'",
    flags: `local record subresource type ${FILES} ${CHANGE} ${PRINT}`,
    own: `patch | -p text! PATCH | the fields to change
      patch-file | text FILE | the fields to change, from this file`,
    wouldDo: 'It would change only the fields that the patch names and leave all others as they are.',
    terms: ['kubectl-patch', 'patch'],
    instead: 'get {target} -o yaml',
  }),
  refusedVerb('replace', {
    meaning: 'replace an object by what a file says',
    usage: '-f FILE',
    example: 'replace -f web.yaml',
    words: 'anything',
    flags: `cascade force grace-period raw save-config subresource timeout validate wait ${FILES} ${CHANGE} ${PRINT}`,
    wouldDo: 'It would replace the whole object by what the file says, also the fields that the file leaves out.',
    terms: ['kubectl-replace', 'kubectl-apply'],
  }),
  refusedVerb('scale', {
    meaning: 'run more or fewer copies',
    usage: 'TYPE/NAME --replicas=NUMBER',
    example: 'scale deployment/web --replicas=3',
    flags: `all record replicas resource-version selector timeout dry-run ${FILES} ${PRINT}`,
    own: 'current-replicas | number NUMBER | only if so many run now',
    wouldDo: 'It would set how many copies run; Pods are then made or ended until that many are there.',
    terms: ['kubectl-scale', 'replica', 'horizontalpodautoscaler'],
    instead: 'get {target}',
  }),
  refusedVerb('autoscale', {
    meaning: 'let the cluster choose how many copies run',
    usage: 'TYPE/NAME --max=NUMBER',
    example: 'autoscale deployment/web --min=2 --max=5',
    flags: `memory name record save-config ${FILES} ${CHANGE} ${PRINT}`,
    own: `min | number NUMBER | at least so many copies
      max | number NUMBER | at most so many copies
      cpu | text PERCENT | how much CPU to aim at
      cpu-percent | number PERCENT | how much CPU to aim at`,
    wouldDo: 'It would make a HorizontalPodAutoscaler, which changes the number of copies with the load.',
    terms: ['horizontalpodautoscaler', 'kubectl-scale'],
    instead: 'get horizontalpodautoscalers',
  }),
  refusedVerb('label', {
    meaning: 'put labels on objects, or take them off',
    usage: 'TYPE NAME KEY=VALUE ... or KEY-',
    example: 'label pod web-1 tier=front',
    flags: `all all-namespaces field-selector list local overwrite record resource-version selector ${FILES} ${CHANGE}
      ${PRINT}`,
    wouldDo: 'It would put the labels on the object, or take off those with a minus behind them.',
    terms: ['label', 'kubectl-label', 'selector'],
    instead: 'get {target} --show-labels',
  }),
  refusedVerb('annotate', {
    meaning: 'put notes on objects, or take them off',
    usage: 'TYPE NAME KEY=VALUE ... or KEY-',
    example: 'annotate pod web-1 note=VALUE',
    flags: `all all-namespaces field-selector list local overwrite record recursive@on resource-version selector
      filename kustomize ${CHANGE} ${PRINT}`,
    wouldDo: 'It would write the notes into the object, or take off those with a minus behind them.',
    terms: ['annotation', 'kubectl-annotate'],
    instead: 'describe {target}',
  }),
  refusedVerb('taint', {
    meaning: 'keep pods off nodes, or let them back',
    usage: 'nodes NAME KEY=VALUE:EFFECT',
    example: 'taint nodes node-1 key=value:NoSchedule',
    flags: `all overwrite selector validate ${CHANGE} ${PRINT}`,
    wouldDo: 'It would mark the node so that Pods without a matching toleration stay off it, or take the mark off.',
    terms: ['taint', 'toleration', 'kubectl-taint'],
    instead: 'describe {target}',
  }),
  refusedVerb('certificate', {
    meaning: 'approve or deny requests for certificates',
    usage: 'approve|deny NAME',
    example: 'certificate approve NAME',
    words: 'anything',
    wouldDo: 'It would approve or deny a request for a certificate.',
    terms: ['certificatesigningrequest', 'kubectl-certificate'],
    instead: 'get certificatesigningrequests',
  }),
  ...(['approve', 'deny'] as const).map((what) =>
    refusedVerb(`certificate ${what}`, {
      meaning: `${what} a request for a certificate`,
      usage: 'NAME',
      example: `certificate ${what} NAME`,
      words: 'name',
      flags: `force ${FILES} ${PRINT}`,
      wouldDo:
        what === 'approve'
          ? 'It would let the cluster sign the certificate, and whoever asked for it could sign in with it.'
          : 'It would refuse to have the certificate signed.',
      terms: ['certificatesigningrequest', 'kubectl-certificate'],
      instead: 'get certificatesigningrequests',
    }),
  ),
  refusedVerb('auth reconcile', {
    meaning: 'make roles and bindings match a file',
    usage: '-f FILE',
    example: 'auth reconcile -f roles.yaml',
    words: 'anything',
    flags: `dry-run ${FILES} ${PRINT}`,
    own: `remove-extra-permissions | switch | take away what the file does not allow
      remove-extra-subjects | switch | take it away from whom the file does not name`,
    wouldDo: 'It would create roles and bindings, or add to them what the file allows.',
    terms: ['role-based-access-control', 'role', 'rolebinding'],
    instead: 'get roles,rolebindings',
  }),
];
