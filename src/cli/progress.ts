const width = 24;

/** A bar on a terminal, nothing elsewhere: logs keep only lines that stay true. */
export function progress(what: string): { update(done: number, total?: number): void; done(): void } {
  const terminal = process.stderr.isTTY === true;
  const began = performance.now();
  let drawnAt = Number.NEGATIVE_INFINITY;
  return {
    update(done, total) {
      const now = performance.now();
      if (!terminal || (now - drawnAt < 100 && done !== total)) return;
      drawnAt = now;
      process.stderr.write(`\r\u001B[K${barText(what, done, total, now - began)}`);
    },
    done() {
      if (terminal && drawnAt > 0) process.stderr.write('\r\u001B[K');
    },
  };
}

/**
 * The bar as text, with the time that is left where it can be told.
 * @param elapsed milliseconds since the first of what is counted began
 */
export function barText(what: string, done: number, total: number | undefined, elapsed: number): string {
  if (total === undefined) return done > 0 ? `${what} ${done}` : `${what} …`;
  const share = Math.min(1, done / Math.max(1, total));
  const filled = Math.floor(share * width);
  const left = Math.round((elapsed * (1 - share)) / Math.max(share, 0.01) / 1000);
  const rest = elapsed > 1000 && share > 0.05 && left > 0 ? `, ${left} s left` : '';
  return `${what} ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${total}${rest}`;
}
