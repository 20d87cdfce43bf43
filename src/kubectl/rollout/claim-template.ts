import { mapAt, textAt, valueAt } from '../object.ts';
import { annotationsText, labelsText } from './maps.ts';

/** Where the class stood before it was a field. */
const CLASS_ANNOTATION = 'volume.beta.kubernetes.io/storage-class';

/** Level 2 of a description, which kubectl puts before all that it says of the claim. */
const INDENT = '    ';

/** The claim that is made for an ephemeral volume: kubectl `describe/describe.go`, printPersistentVolumeClaim. */
export function claimTemplateText(template: unknown): string {
  if (template === undefined || template === null) return '';
  const annotations = mapAt(template, 'metadata', 'annotations');
  const mode = textAt(template, 'spec', 'volumeMode');
  return (
    `${INDENT}StorageClass:\t${annotations[CLASS_ANNOTATION] ?? textAt(template, 'spec', 'storageClassName')}\n` +
    `${INDENT}Volume:\t${textAt(template, 'spec', 'volumeName')}\n` +
    labelsText('Labels', mapAt(template, 'metadata', 'labels'), INDENT) +
    annotationsText('Annotations', annotations, INDENT) +
    // A template has no status, where kubectl looks for both.
    `${INDENT}Capacity:\t\n${INDENT}Access Modes:\t\n` +
    (mode === '' ? '' : `${INDENT}VolumeMode:\t${mode}\n`) +
    dataSourceText(valueAt(template, 'spec', 'dataSource'))
  );
}

function dataSourceText(source: unknown): string {
  if (source === undefined || source === null) return '';
  const group = textAt(source, 'apiGroup');
  return (
    `${INDENT}DataSource:\n` +
    (group === '' ? '' : `${INDENT}  APIGroup:\t${group}\n`) +
    `${INDENT}  Kind:\t${textAt(source, 'kind')}\n${INDENT}  Name:\t${textAt(source, 'name')}\n`
  );
}
