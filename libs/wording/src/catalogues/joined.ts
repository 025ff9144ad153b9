type KeysOf<Part> = Part extends unknown ? keyof Part : never;

/**
 * The sections of a language as one catalogue. A call marked pure, where spreading would do: bundlers keep an object
 * spread for the getters it might run, and with it all three languages in every page.
 */
export function joined<const Parts extends readonly Readonly<Record<string, string>>[]>(...parts: Parts): Readonly<Record<KeysOf<Parts[number]> & string, string>> {
  return Object.assign({}, ...parts) as Readonly<Record<KeysOf<Parts[number]> & string, string>>;
}
