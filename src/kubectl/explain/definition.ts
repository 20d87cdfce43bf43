import type { Components, Schema } from './schema.ts';

/** A kind as an OpenAPI document defines it, with the types it is made of. */
export interface Definition {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly schema: Schema;
  readonly components: Components;
}
