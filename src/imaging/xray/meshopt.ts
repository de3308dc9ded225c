/**
 * Reads what EXT_meshopt_compression packed: vertices (codec version 0) and triangles (version 1), by the extension's
 * published bit streams. Plain arithmetic on bytes, so that a page without WebGL and a worker can read the models as well.
 */

const undoZigzag = (value: number): number => (value >>> 1) ^ -(value & 1);

const GROUP = 16;
const VERTEX_HEADER = 0xa0;
const TRIANGLE_HEADER = 0xe1;

/** Bits of each of sixteen deltas by the mode that the header names. */
const BITS = [0, 2, 4, 8] as const;

/** Sixteen deltas of one byte of the vertex, from `at` on; gives where the next ones begin. */
function readGroup(into: Uint8Array, offset: number, source: Uint8Array, at: number, mode: number): number {
  const bits = BITS[mode] ?? 0;
  if (bits === 0) {
    into.fill(0, offset, offset + GROUP);
    return at;
  }
  if (bits === 8) {
    into.set(source.subarray(at, at + GROUP), offset);
    return at + GROUP;
  }
  const perByte = 8 / bits;
  const escape = (1 << bits) - 1;
  let rest = at + GROUP / perByte;
  for (let i = 0; i < GROUP; i++) {
    const packed = source[at + Math.floor(i / perByte)] ?? 0;
    const value = (packed >>> (8 - bits - (i % perByte) * bits)) & escape;
    into[offset + i] = value === escape ? (source[rest++] ?? 0) : value;
  }
  return rest;
}

/** `count` vertices of `stride` bytes. Throws a RangeError for what is no such stream. */
export function decodeVertices(source: Uint8Array, count: number, stride: number): Uint8Array {
  if (source[0] !== VERTEX_HEADER) throw new RangeError('These vertices are packed in an unknown way.');
  const target = new Uint8Array(count * stride);
  const block = Math.min(Math.floor(0x2000 / stride) & ~(GROUP - 1), 256);
  const last = source.slice(source.length - stride);
  const deltas = new Uint8Array(block);
  let at = 1;
  for (let first = 0; first < count; first += block) {
    const here = Math.min(count - first, block);
    const groups = Math.ceil(here / GROUP);
    for (let byte = 0; byte < stride; byte++) {
      const header = at;
      at += Math.ceil(groups / 4);
      for (let group = 0; group < groups; group++) {
        const mode = ((source[header + (group >>> 2)] ?? 0) >>> ((group & 3) * 2)) & 3;
        at = readGroup(deltas, group * GROUP, source, at, mode);
      }
      let value = last[byte] ?? 0;
      for (let i = 0; i < here; i++) {
        value = (value + undoZigzag(deltas[i] ?? 0)) & 0xff;
        target[(first + i) * stride + byte] = value;
      }
      last[byte] = value;
    }
  }
  return target;
}

/** The last few things seen; entry 0 is the newest. */
class Recent {
  private readonly kept: Uint32Array;
  private next = 0;
  constructor(size: 16 | 32) {
    this.kept = new Uint32Array(size);
  }
  push(value: number): void {
    this.kept[this.next] = value;
    this.next = (this.next + 1) & (this.kept.length - 1);
  }
  at(age: number): number {
    return this.kept[(this.next - 1 - age) & (this.kept.length - 1)] ?? 0;
  }
}

/** Indices of `count` corners, three to a triangle. Throws a RangeError for what is no such stream. */
export function decodeTriangles(source: Uint8Array, count: number): Uint32Array {
  if (source[0] !== TRIANGLE_HEADER) throw new RangeError('These triangles are packed in an unknown way.');
  const target = new Uint32Array(count);
  const edges = new Recent(32);
  const corners = new Recent(16);
  const codes = source.subarray(1, 1 + count / 3);
  const table = source.length - 16;
  let at = 1 + count / 3;
  let next = 0;
  let last = 0;
  const far = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = source[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    last += undoZigzag(value >>> 0);
    return last;
  };
  /** A corner of a free triangle by its code: a new one, one told in full, or one of the last. */
  const corner = (code: number): number => {
    const isNew = code === 0;
    const index = isNew ? next++ : code === 15 ? far() : corners.at(code - 1);
    return index;
  };
  codes.forEach((code, triangle) => {
    const edge = code >>> 4;
    const how = code & 15;
    let a: number;
    let b: number;
    let c: number;
    if (edge < 15) {
      a = edges.at(edge * 2);
      b = edges.at(edge * 2 + 1);
      if (how === 0) c = next++;
      else if (how < 13) c = corners.at(how);
      else if (how === 15) c = far();
      else c = last += how === 13 ? -1 : 1;
      if (how === 0 || how >= 13) corners.push(c);
      for (const each of [b, c, c, a]) edges.push(each);
    } else {
      const pair = how < 14 ? (source[table + how] ?? 0) : (source[at++] ?? 0);
      if (how >= 14 && pair === 0) next = 0;
      const second = pair >>> 4;
      const third = pair & 15;
      a = how === 15 ? far() : next++;
      b = corner(how < 14 && second === 15 ? 15 : second);
      c = corner(third);
      corners.push(a);
      if (second === 0 || second === 15) corners.push(b);
      if (third === 0 || third === 15) corners.push(c);
      for (const each of [a, b, b, c, c, a]) edges.push(each);
    }
    target[triangle * 3] = a;
    target[triangle * 3 + 1] = b;
    target[triangle * 3 + 2] = c;
  });
  return target;
}
