/**
 * Reads the same for all who ask at once. Who asks while it is read is answered, with all others who do, from the next reading: the one under way
 * may be older than what they just did themselves.
 */
export class ReadTogether<Of, Read> {
  /** Of each the reading that runs, and the one that begins when it ends. */
  private readonly running = new Map<Of, Promise<Read>>();
  private readonly next = new Map<Of, Promise<Read>>();
  constructor(private readonly read: (of: Of) => Promise<Read>) {}

  /** @throws what the reading throws, to whoever is answered from that one alone */
  of(of: Of): Promise<Read> {
    const running = this.running.get(of);
    if (!running) return this.begin(of);
    const known = this.next.get(of);
    if (known) return known;
    const next = running.then(() => null, () => null).then(() => { this.next.delete(of); return this.begin(of); });
    this.next.set(of, next);
    return next;
  }

  private begin(of: Of): Promise<Read> {
    const reading = this.read(of);
    this.running.set(of, reading);
    const ended = (): void => { if (this.running.get(of) === reading) this.running.delete(of); };
    reading.then(ended, ended);
    return reading;
  }
}
