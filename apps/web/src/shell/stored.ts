/** One small setting of this browser. Where storage is forbidden it lives as long as the page, and nothing fails. */
export function stored(key: string) {
  let kept: string | null = null;
  return {
    read(): string | null {
      try { return localStorage.getItem(key) ?? kept; } catch { return kept; }
    },
    write(value: string): void {
      kept = value;
      try { localStorage.setItem(key, value); } catch { /* kept in `kept` for this page */ }
    },
  };
}
