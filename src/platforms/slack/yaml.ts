/** Data that a manifest is made of. */
export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };

/** Plain data as YAML. Strings stand in double quotes, which YAML reads as JSON does. */
export function toYaml(value: Plain, indent = ''): string {
  if (typeof value !== 'object') return JSON.stringify(value);
  const deeper = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((each: Plain) => `${indent}- ${toYaml(each, deeper).trimStart()}`)
    : Object.entries(value).map(([key, each]) =>
        typeof each === 'object' ? `${indent}${key}:\n${toYaml(each, deeper)}` : `${indent}${key}: ${toYaml(each)}`,
      );
  return lines.join('\n');
}
