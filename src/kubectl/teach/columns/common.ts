import { parseColumns } from '../column-words.ts';

/** Columns that mean the same in every listing. */
export const COMMON = parseColumns(`
  * | NAME | name | What it is called; unique for its kind in its namespace.
  | NAMESPACE | namespace | The part of the cluster it lives in.
  | CLUSTER | cluster | The cluster it was read from.
  | AGE | metadata | How long ago it was made.
  | CREATED AT | metadata | When it was made.
  | LABELS | label | Its labels, as key=value.
  | CONTAINERS | container | The names of the containers in its pods.
  | IMAGES | container-image | The images its containers are made from.
  | SELECTOR | selector | The labels that pods must have to belong to it.
`).get('*');
