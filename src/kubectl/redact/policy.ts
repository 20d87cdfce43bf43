/** What an operator or a query lets through; everything is off unless somebody says otherwise. */
export interface RedactionPolicy {
  /** Values of ConfigMaps, through the filter for text; without it only their keys and sizes. */
  readonly configMapValues: boolean;
  /** A table of the Secrets there are: name, type, number of keys. Never anything in them. */
  readonly secretNames: boolean;
  /** `--show-managed-fields`: who set which field, which kubectl hides as well. */
  readonly managedFields: boolean;
}

/** Nothing is let through. */
export const STRICT: RedactionPolicy = { configMapValues: false, secretNames: false, managedFields: false };
