/** One mistake in a file: where it stands and what was expected there. */
export interface Mistake {
  readonly file: string;
  /** Counted from 1, as editors do. */
  readonly line: number;
  readonly column: number;
  /** Path of the value inside the file, such as `channels.hotline.ladder[2].CN`. */
  readonly path: string;
  readonly expected: string;
}

/** A network or one of its calendars cannot be used. Holds every mistake found, since fixing them one start at a time is tiresome. */
export class NetworkFileError extends Error {
  override readonly name = 'NetworkFileError';
  constructor(readonly mistakes: readonly Mistake[]) {
    const lines = mistakes.map((m) => `  ${m.file}:${String(m.line)}:${String(m.column)}  ${m.path === '' ? '' : `${m.path}: `}expected ${m.expected}`);
    super(`${String(mistakes.length)} ${mistakes.length === 1 ? 'mistake' : 'mistakes'} in the configuration\n${lines.join('\n')}`);
  }
}
