/** A list of numbers of one width that grows as it is written to. */
export class Numbers<Values extends Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>> {
  readonly #make: (length: number) => Values;
  #values: Values;
  length = 0;

  /** @param make gives an array of so many zeros */
  constructor(make: (length: number) => Values) {
    this.#make = make;
    this.#values = make(1024);
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const grown = this.#make(this.length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.length++] = value;
  }

  /** A copy of what was written. */
  finish(): Values {
    return this.#values.slice(0, this.length) as Values;
  }
}

export const numbers16 = (): Numbers<Uint16Array<ArrayBuffer>> =>
  new Numbers(length => new Uint16Array(length));
export const numbers32 = (): Numbers<Uint32Array<ArrayBuffer>> =>
  new Numbers(length => new Uint32Array(length));
