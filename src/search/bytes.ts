/** Appends bytes and variable-length numbers (LEB128). */
export class ByteWriter {
  #bytes = new Uint8Array(32);
  length = 0;

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.length++] = value;
  }

  /** @param value a whole number from 0 to 2^32 − 1 */
  number(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.byte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  bytes(values: Uint8Array): void {
    this.#reserve(values.length);
    this.#bytes.set(values, this.length);
    this.length += values.length;
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.length);
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + more));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

/** Reads what `ByteWriter` wrote. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get done(): boolean {
    return this.at >= this.#bytes.length;
  }

  /** @throws RangeError past the end, as in a file that was cut short */
  byte(): number {
    const value = this.#bytes[this.at++];
    if (value === undefined) throw new RangeError('An index file ends too early.');
    return value;
  }

  number(): number {
    let value = 0;
    let shift = 0;
    for (;;) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
      shift += 7;
    }
  }

  bytes(length: number): Uint8Array {
    this.at += length;
    if (this.at > this.#bytes.length) throw new RangeError('An index file ends too early.');
    return this.#bytes.subarray(this.at - length, this.at);
  }
}
