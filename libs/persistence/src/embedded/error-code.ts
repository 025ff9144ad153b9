/**
 * The system's code of an error, such as `ENOENT`; undefined when it has none. Asked by shape and not by class, since
 * an error made in another realm (a test runner's, for one) is no instance of our `Error`.
 */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
