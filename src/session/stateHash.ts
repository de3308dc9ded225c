/**
 * A fingerprint of plain data: numbers by their IEEE bits, texts by their characters, objects by their keys in
 * alphabetical order. Two runs with the same fingerprint are in the same state to the last bit.
 */

const bits = new DataView(new ArrayBuffer(8));

/** Maps, sets, dates and class instances hide their contents from Object.entries: they are no state. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

class Fingerprint {
  private high = 0x6a09e667;
  private low = 0xbb67ae85 | 0;

  word(value: number): void {
    this.high = Math.imul(this.high ^ value, 0x85ebca6b);
    this.high = (this.high << 13) | (this.high >>> 19);
    this.low = Math.imul(this.low ^ (value + this.high), 0xc2b2ae35);
    this.low = (this.low << 17) | (this.low >>> 15);
  }

  number(value: number): void {
    bits.setFloat64(0, value === 0 ? 0 : value); // -0 and 0 are the same state
    this.word(bits.getInt32(0));
    this.word(bits.getInt32(4));
  }

  text(value: string): void {
    this.word(value.length);
    for (let i = 0; i < value.length; i++) this.word(value.charCodeAt(i));
  }

  value(value: unknown): void {
    if (typeof value === 'number') {
      this.word(1);
      this.number(value);
    } else if (typeof value === 'string') {
      this.word(2);
      this.text(value);
    } else if (typeof value === 'boolean') {
      this.word(value ? 3 : 4);
    } else if (value === null || value === undefined) {
      this.word(5);
    } else if (Array.isArray(value)) {
      this.word(6);
      this.word(value.length);
      for (const item of value) this.value(item);
    } else if (typeof value === 'object' && isPlain(value)) {
      this.word(7);
      for (const [key, item] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) {
        if (item === undefined) continue;
        this.text(key);
        this.value(item);
      }
    } else {
      throw new TypeError(`A state holds plain data only, not ${Object.prototype.toString.call(value)}.`);
    }
  }

  toString(): string {
    const hex = (word: number) => (word >>> 0).toString(16).padStart(8, '0');
    return hex(this.high) + hex(this.low);
  }
}

/** Sixteen hexadecimal digits for plain data; throws a TypeError on functions and symbols. */
export function fingerprint(data: unknown): string {
  const print = new Fingerprint();
  print.value(data);
  return print.toString();
}
