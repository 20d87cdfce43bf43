/** The result code of an error of SQLite, see https://www.sqlite.org/rescode.html; 0 of any other error. */
export function resultCode(error: unknown): number {
  const { errcode } = error as { readonly errcode?: unknown };
  return typeof errcode === 'number' ? errcode : 0;
}

/** The primary code of an extended one, which keeps it in its low byte. */
export const primaryCode = (error: unknown): number => resultCode(error) & 0xff;

/** Whether another connection stands in the way at this moment. */
export const isBusy = (error: unknown): boolean => primaryCode(error) === 5;
