/** The last number of each stream that was dealt with. */
export type Numbers = Readonly<Record<string, number>>;

/** Where last numbers outlive a line: whoever replaces it decides how far back a new one begins. */
export interface NumberStore {
  load(): Numbers | Promise<Numbers>;
  /** Called after an alert was dealt with; the next one waits for it. */
  save(numbers: Numbers): void | Promise<void>;
}

/** As long as the object lives. */
export function memoryStore(): NumberStore {
  let kept: Numbers = {};
  return { load: () => kept, save: (numbers) => { kept = numbers; } };
}

/** In a browser's storage: that of the session for each tab by itself. */
export const webStore = (storage: Pick<Storage, 'getItem' | 'setItem'>, key = 'hotline.streams'): NumberStore => ({
  load: () => parsed(storage.getItem(key)),
  save: (numbers) => storage.setItem(key, JSON.stringify(numbers)),
});

/** Anything but numbers of our own counts as none: the service then begins at its newest. */
export function parsed(text: string | null): Numbers {
  try {
    const read: unknown = JSON.parse(text ?? '{}');
    return typeof read === 'object' && read !== null && Object.values(read).every(Number.isSafeInteger) ? (read as Numbers) : {};
  } catch {
    return {};
  }
}
