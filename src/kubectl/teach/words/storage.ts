import { parseWords } from '../words.ts';

/** What the STATUS of a PersistentVolumeClaim means. */
export const CLAIM_STATUS = parseWords(`
  Bound | persistentvolumeclaim | It has its volume.
  ! Pending | pvc-pending | It has no volume yet; pods that use it wait.
  ! Lost | pv-phases | Its volume is gone, and the data with it unless there is a copy.
  Terminating | finalizer | Being deleted, as soon as no pod uses it any more.
`);

/** What the STATUS of a PersistentVolume means. */
export const VOLUME_STATUS = parseWords(`
  Available | pv-phases | Free: no claim has it.
  Bound | pv-phases | A claim has it.
  ! Released | reclaim-policy | Its claim is gone, its data are kept. No new claim gets it before somebody cleans it.
  ! Failed | pv-phases | It could not be cleaned or removed after its claim was deleted.
  ! Pending | pv-phases | It is being made.
  Terminating | finalizer | Being deleted, as soon as no claim has it any more.
`);

/** Whether a volume hangs on its node. */
export const ATTACHED = parseWords(`
  ! false | volumeattachment | The volume is not attached to its node; pods that need it wait.
`);
