const width = 24;

/** A bar on a terminal, nothing elsewhere: logs keep only lines that stay true. */
export function progress(what: string): { update(done: number, total: number): void; done(): void } {
  const terminal = process.stderr.isTTY === true;
  let drawn = -1;
  return {
    update(done, total) {
      const filled = Math.floor((done / Math.max(1, total)) * width);
      if (!terminal || filled === drawn) return;
      drawn = filled;
      process.stderr.write(`\r${what} ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${total}`);
    },
    done() {
      if (terminal && drawn >= 0) process.stderr.write('\r\u001B[K');
    },
  };
}
