/**
 * A document keeps its slot in the files of an index while others come and go; its number, by which it is ranked, is its
 * place by date. The order is given as runs of slots that follow one another, each its first slot and their number.
 */
export class Slots {
  /** By document number. */
  readonly slots: Uint32Array;
  /** By slot; -1 where it is no longer used. */
  readonly #numbers: Int32Array;
  readonly #isPlain: boolean;

  /** @throws RangeError where the order is none of so many documents */
  constructor(order: readonly number[], documents: number) {
    this.slots = new Uint32Array(documents);
    let number = 0;
    let most = -1;
    for (let run = 0; run + 1 < order.length; run += 2) {
      if (number + order[run + 1]! > documents) throw new RangeError('The order is of more documents.');
      for (let i = 0; i < order[run + 1]!; i++) this.slots[number++] = order[run]! + i;
      most = Math.max(most, order[run]! + order[run + 1]! - 1);
    }
    if (number !== documents) throw new RangeError('The order is of fewer documents.');
    this.#isPlain = order.length <= 2 && (order[0] ?? 0) === 0;
    this.#numbers = new Int32Array(most + 1).fill(-1);
    for (const [own, slot] of this.slots.entries()) this.#numbers[slot] = own;
  }

  numberOf(slot: number): number {
    return this.#numbers[slot] ?? -1;
  }

  /** Puts document numbers in the place of slots. */
  number(slots: Uint32Array): void {
    if (!this.#isPlain) for (let i = 0; i < slots.length; i++) slots[i] = this.#numbers[slots[i]!]!;
  }
}

/** The order of some slots as runs. */
export function orderOf(slots: Iterable<number>): number[] {
  const order: number[] = [];
  for (const slot of slots) {
    const last = order.length - 2;
    if (last >= 0 && order[last]! + order[last + 1]! === slot) order[last + 1]!++;
    else order.push(slot, 1);
  }
  return order;
}
