import { parseColumns } from '../column-words.ts';

/** Columns of what keeps. */
export const STORAGE_COLUMNS = parseColumns(`
  persistentvolumeclaims | STATUS | pvc-pending | Bound: it has its volume. Pending: it waits for one.
  | VOLUME | persistentvolume | The volume it has.
  | CAPACITY | quantity | How large the volume is.
  | ACCESS MODES | access-mode | RWO: one node may write. ROX: many read. RWX: many write. RWOP: one pod.
  | STORAGECLASS | storageclass | Who makes its volume, and of what kind.
  | VOLUMEATTRIBUTESCLASS | volumeattributesclass | Settings of the volume that may change later; <unset> is none.
  | VOLUMEMODE | volume | Filesystem: mounted as a folder. Block: given as a raw disk.
  persistentvolumes | CAPACITY | quantity | How large it is.
  | ACCESS MODES | access-mode | RWO: one node may write. ROX: many read. RWX: many write. RWOP: one pod.
  | RECLAIM POLICY | reclaim-policy | What happens when its claim is deleted: Retain keeps the data, Delete removes them.
  | STATUS | pv-phases | Available: free. Bound: in use. Released: its claim is gone.
  | CLAIM | persistentvolumeclaim | The claim that has it, as namespace/name.
  | STORAGECLASS | storageclass | The class of claims it is for.
  | VOLUMEATTRIBUTESCLASS | volumeattributesclass | Settings of the volume that may change later; <unset> is none.
  | REASON | pv-phases | Why it failed.
  | VOLUMEMODE | volume | Filesystem: mounted as a folder. Block: given as a raw disk.
  storageclasses.storage.k8s.io | NAME | storageclass | What claims ask for. (default) is taken where a claim names none.
  | PROVISIONER | dynamic-volume-provisioning | The program that makes the volumes. no-provisioner: somebody makes them by hand.
  | RECLAIMPOLICY | reclaim-policy | What happens to a volume when its claim is deleted.
  | VOLUMEBINDINGMODE | volume-binding-mode | Immediate: made at once. WaitForFirstConsumer: made when a pod uses it.
  | ALLOWVOLUMEEXPANSION | volume-expansion | Whether volumes may be made larger later.
  volumeattachments.storage.k8s.io | ATTACHER | csidriver | The driver that attaches it.
  | PV | persistentvolume | The volume.
  | NODE | node | The node it is attached to.
  | ATTACHED | volumeattachment | Whether that has worked.
  csinodes.storage.k8s.io | DRIVERS | container-storage-interface | How many storage drivers the node has.
  volumeattributesclasses.storage.k8s.io | DRIVERNAME | csidriver | The driver it is for.
  configmaps | DATA | configmap | How many keys it has.
  secrets | TYPE | secret | What it is for: Opaque is anything, kubernetes.io/tls a certificate.
  | DATA | secret | How many keys it has. Values are never shown here.
`);
