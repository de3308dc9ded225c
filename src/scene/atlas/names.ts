/**
 * Where the names on the plate stand: two columns in the margins, leaders that cross neither each other nor
 * the chosen structure. Pure geometry in pixels of the plate.
 */
import { spreadRows } from '../labels.ts';

export interface NameWish {
  readonly id: string;
  /** Where the leader ends. */
  readonly x: number;
  readonly y: number;
}

export interface PlacedName extends NameWish {
  readonly side: 'left' | 'right';
  /** Middle of the name's first line. */
  readonly rowY: number;
  /** Where the leader leaves the text. */
  readonly startX: number;
}

export interface NameRoom {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly rowPx: number;
  /** Width of each name's text, by id. */
  readonly textWidth: (id: string) => number;
  /** Whether a place is covered by the chosen structure. */
  readonly isChosen: (x: number, y: number) => boolean;
  readonly chosen: string | null;
}

const MARGIN_PX = 24;
const GAP_PX = 6;
/** From the middle of a name's first line to the edge of its letters, with a little air. */
const LINE_PX = 16;
/** Room round the dot in which a leader ends. */
const DOT_ROOM_PX = 5;
/** What is nearer to the middle than this may be named on either side, as a share of the plate's width. */
const NEAR_MIDDLE = 0.06;
/** One column may have so many names more than the other before that is done. */
const MOST_UNEVEN = 3;

interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

function side(a: Line, x: number, y: number): number {
  return (a.x2 - a.x1) * (y - a.y1) - (a.y2 - a.y1) * (x - a.x1);
}

/** Whether two leaders cross. */
export function crosses(a: Line, b: Line): boolean {
  return side(a, b.x1, b.y1) * side(a, b.x2, b.y2) < 0 && side(b, a.x1, a.y1) * side(b, a.x2, a.y2) < 0;
}

export function leaderOf(name: PlacedName): Line {
  return { x1: name.startX, y1: name.rowY, x2: name.x, y2: name.y };
}

function column(wishes: readonly NameWish[], which: 'left' | 'right', room: NameRoom): PlacedName[] {
  const sorted = [...wishes].sort((a, b) => a.y - b.y);
  const rows = spreadRows(
    sorted.map(({ y }) => y),
    room.rowPx,
    room.top,
    room.bottom,
  );
  const widest = sorted.reduce((most, { id }) => Math.max(most, room.textWidth(id)), 0);
  const placed = sorted.map((wish, i) => ({
    ...wish,
    side: which,
    rowY: rows[i] ?? wish.y,
    startX:
      which === 'left'
        ? MARGIN_PX + room.textWidth(wish.id) + GAP_PX
        : room.width - MARGIN_PX - widest - GAP_PX,
  }));
  // Two leaders that cross change rows: every change makes them shorter together, so it ends.
  for (let round = 0; round < placed.length * placed.length; round++) {
    let changed = false;
    for (let i = 0; i < placed.length; i++)
      for (let j = i + 1; j < placed.length; j++) {
        const a = placed[i];
        const b = placed[j];
        if (a === undefined || b === undefined || !crosses(leaderOf(a), leaderOf(b))) continue;
        placed[i] = { ...a, rowY: b.rowY };
        placed[j] = { ...b, rowY: a.rowY };
        changed = true;
      }
    if (!changed) break;
  }
  return placed;
}

/** Whether a leader runs through the dot in which another ends. */
function runsThroughDot(a: Line, x: number, y: number): boolean {
  const dx = a.x2 - a.x1;
  const dy = a.y2 - a.y1;
  const along = ((x - a.x1) * dx + (y - a.y1) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(a.x1 + dx * t - x, a.y1 + dy * t - y) < DOT_ROOM_PX;
}

/** Whether two names cannot both stand; which of them goes is another matter. */
function clash(a: PlacedName, b: PlacedName): boolean {
  const ofA = leaderOf(a);
  const ofB = leaderOf(b);
  return crosses(ofA, ofB) || runsThroughDot(ofA, b.x, b.y) || runsThroughDot(ofB, a.x, a.y);
}

/** Whether a leader runs over the chosen structure before it ends. */
function coversChosen(name: PlacedName, room: NameRoom): boolean {
  if (room.chosen === null || name.id === room.chosen) return false;
  const { x1, y1, x2, y2 } = leaderOf(name);
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 4);
  for (let i = 0; i < steps; i++) {
    const t = i / steps;
    if (room.isChosen(x1 + (x2 - x1) * t, y1 + (y2 - y1) * t)) return true;
  }
  return false;
}

/** Whether a name's own text lies over a place. */
function lettersCover(name: PlacedName, x: number, y: number, room: NameRoom): boolean {
  const wide = room.textWidth(name.id);
  const from = name.side === 'left' ? name.startX - GAP_PX - wide : name.startX + GAP_PX;
  return (
    x > from - GAP_PX &&
    x < from + wide + GAP_PX &&
    y > name.rowY - LINE_PX &&
    y < name.rowY + room.rowPx - LINE_PX
  );
}

/** Place the names; those that would cross one another or the chosen structure, or cover what they name, are left out. */
export function placeNames(wishes: readonly NameWish[], room: NameRoom): PlacedName[] {
  let kept = [...wishes];
  const mostInColumn = Math.max(1, Math.floor((room.bottom - room.top) / room.rowPx) + 1);
  for (;;) {
    const sorted = [...kept].sort((a, b) => a.x - b.x);
    const middle = room.width / 2;
    let split = sorted.filter(({ x }) => x < middle).length;
    if (Math.abs(2 * split - sorted.length) > MOST_UNEVEN) {
      // What lies near the middle goes to whichever side has more room.
      const near = room.width * NEAR_MIDDLE;
      const least = sorted.filter(({ x }) => x < middle - near).length;
      const most = sorted.filter(({ x }) => x < middle + near).length;
      split = Math.min(Math.max(Math.ceil(sorted.length / 2), least), most);
    }
    split = Math.min(Math.max(split, sorted.length - mostInColumn), mostInColumn);
    const placed = [
      ...column(sorted.slice(0, split), 'left', room),
      ...column(sorted.slice(split), 'right', room),
    ];
    const bad = placed.filter(
      (name) =>
        coversChosen(name, room) ||
        lettersCover(name, name.x, name.y, room) ||
        placed.some((other) => other !== name && clash(name, other)),
    );
    // The least important of the offenders goes.
    const last = [...kept]
      .reverse()
      .find(({ id }) => id !== room.chosen && bad.some((name) => name.id === id));
    if (last === undefined) return placed;
    kept = kept.filter((wish) => wish !== last);
  }
}
