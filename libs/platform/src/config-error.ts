/** What keeps the service from starting and a person can mend; the message names the variable or file and what was expected. */
export class StartError extends Error {
  override readonly name: string = 'StartError';
}

/** A mistake in the environment: which variable, what it was, what was expected. The start stops with this message. */
export class ConfigError extends StartError {
  override readonly name = 'ConfigError';
  constructor(readonly variable: string, readonly was: string | undefined, readonly expected: string, options?: ErrorOptions) {
    super(`${variable} is ${was === undefined ? 'not set' : was === '' ? 'set but empty' : JSON.stringify(withoutPassword(was))}; expected ${expected}`, options);
  }
}

/** The message lands in terminals and logs, so the password of an address does not go with it, however badly the address is written. */
function withoutPassword(value: string): string {
  return value.replace(/^([a-z+]*:\/\/)?([^:/@\s]*):.*@/i, '$1$2:***@');
}
