const NAME = /^[A-Za-z\d](?:[-A-Za-z\d_.]*[A-Za-z\d])?$/u;
const DOMAIN = /^[a-z\d](?:[-a-z\d]*[a-z\d])?(?:\.[a-z\d](?:[-a-z\d]*[a-z\d])?)*$/u;

/** Whether something may be the key of a label: apimachinery `validate/content/kube.go`, IsLabelKey. */
export function isLabelKey(key: string): boolean {
  const [name = '', prefix, ...more] = key.split('/').toReversed();
  if (more.length > 0 || name.length > 63 || !NAME.test(name)) return false;
  return prefix === undefined || (prefix.length <= 253 && DOMAIN.test(prefix));
}

/** Whether something may be the value of a label; it may be empty. */
export function isLabelValue(value: string): boolean {
  return value === '' || (value.length <= 63 && NAME.test(value));
}
