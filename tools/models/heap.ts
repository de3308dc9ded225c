/** A queue of edges by cost; of edges that cost the same the first offered comes first. */

export interface Edge {
  readonly a: number;
  readonly b: number;
  /** What the edge's ends were when it was offered. */
  readonly stamp: number;
}

interface Entry extends Edge {
  readonly cost: number;
  readonly order: number;
}

function before(one: Entry, other: Entry): boolean {
  return one.cost < other.cost || (one.cost === other.cost && one.order < other.order);
}

export class Heap {
  private readonly entries: Entry[] = [];
  private offered = 0;

  push(cost: number, a: number, b: number, stamp: number): void {
    const entry = { cost, a, b, stamp, order: this.offered++ };
    let at = this.entries.length;
    this.entries.push(entry);
    while (at > 0) {
      const up = (at - 1) >> 1;
      const above = this.entries[up];
      if (above === undefined || !before(entry, above)) break;
      this.entries[at] = above;
      at = up;
    }
    this.entries[at] = entry;
  }

  pop(): Edge | null {
    const [first] = this.entries;
    const last = this.entries.pop();
    if (first === undefined || last === undefined) return null;
    const { length } = this.entries;
    if (length === 0) return first;
    let at = 0;
    for (;;) {
      let down = at * 2 + 1;
      if (down >= length) break;
      const left = this.entries[down];
      const right = this.entries[down + 1];
      if (left === undefined) break;
      if (right !== undefined && before(right, left)) down++;
      const least = this.entries[down];
      if (least === undefined || !before(least, last)) break;
      this.entries[at] = least;
      at = down;
    }
    this.entries[at] = last;
    return first;
  }
}
