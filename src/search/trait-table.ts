import type { Trait, TraitKind } from './traits.ts';

/** The traits of many texts in a few long arrays, so that ten thousand reports are compared in a second. */
export interface TraitTable {
  /** What keys and names say, each once. */
  strings: string[];
  /** Where the traits of each text begin, and at last where they end. */
  starts: Uint32Array;
  /** Of each trait the numbers of its key and its name among the strings. */
  keys: Uint32Array;
  names: Uint32Array;
  weights: Float64Array;
}

/** The table of some texts' traits. */
export function traitTable(texts: Iterable<readonly Trait[]>): TraitTable {
  const writer = new TraitWriter();
  for (const traits of texts) writer.add(traits);
  return writer.finish();
}

/** Of a word the key is its term, which holds no blank; of anything else it begins with what it is. */
export function kindOf(key: string): TraitKind {
  const blank = key.indexOf(' ');
  return blank < 0 ? 'word' : (key.slice(0, blank) as TraitKind);
}

/** Writes a table text by text. */
export class TraitWriter {
  readonly #base: TraitTable | undefined;
  readonly #strings: string[];
  #numbers: Map<string, number> | undefined;
  readonly #numbersIn = new Map<TraitTable, Uint32Array>();
  readonly #starts: number[] = [0];
  #keys = new Uint32Array(1024);
  #names = new Uint32Array(1024);
  #weights = new Float64Array(1024);

  /** @param base a table from which most texts will be copied */
  constructor(base?: TraitTable) {
    this.#base = base;
    this.#strings = [...(base?.strings ?? [])];
  }

  add(traits: readonly Trait[]): void {
    let at = this.#room(traits.length);
    for (const { key, name, weight } of traits) {
      this.#keys[at] = this.#numberOf(key);
      this.#names[at] = this.#numberOf(name);
      this.#weights[at++] = weight;
    }
    this.#starts.push(at);
  }

  /** Adds a text of a table. */
  copy(table: TraitTable, text: number): void {
    const { starts, keys, names, weights } = table;
    const [from, to] = [starts[text]!, starts[text + 1]!];
    const at = this.#room(to - from);
    this.#weights.set(weights.subarray(from, to), at);
    this.#starts.push(at + to - from);
    if (table === this.#base) {
      this.#keys.set(keys.subarray(from, to), at);
      this.#names.set(names.subarray(from, to), at);
      return;
    }
    const numbers = this.#numbersOf(table);
    for (let i = 0; i < to - from; i++) {
      this.#keys[at + i] = numbers[keys[from + i]!]!;
      this.#names[at + i] = numbers[names[from + i]!]!;
    }
  }

  finish(): TraitTable {
    const length = this.#starts.at(-1)!;
    return {
      strings: this.#strings,
      starts: Uint32Array.from(this.#starts),
      keys: this.#keys.slice(0, length),
      names: this.#names.slice(0, length),
      weights: this.#weights.slice(0, length),
    };
  }

  /** Makes room for more traits. @returns where they begin */
  #room(more: number): number {
    const at = this.#starts.at(-1)!;
    let size = this.#keys.length;
    while (size < at + more) size *= 2;
    if (size > this.#keys.length) {
      this.#keys = grown(new Uint32Array(size), this.#keys);
      this.#names = grown(new Uint32Array(size), this.#names);
      this.#weights = grown(new Float64Array(size), this.#weights);
    }
    return at;
  }

  /** The numbers that the strings of a table have here. */
  #numbersOf(table: TraitTable): Uint32Array {
    let numbers = this.#numbersIn.get(table);
    if (!numbers) {
      numbers = Uint32Array.from(table.strings, text => this.#numberOf(text));
      this.#numbersIn.set(table, numbers);
    }
    return numbers;
  }

  #numberOf(text: string): number {
    this.#numbers ??= new Map(this.#strings.map((known, number) => [known, number]));
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#strings.push(text) - 1;
    this.#numbers.set(text, number);
    return number;
  }
}

function grown<Values extends Uint32Array | Float64Array>(larger: Values, values: Values): Values {
  larger.set(values);
  return larger;
}
