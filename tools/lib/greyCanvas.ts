/** A grey picture that tools put together: other pictures laid into it, and words of small dots. */

/** Five rows of three dots, each row a digit from 0 to 7, the left dot worth 4. */
const GLYPHS: Readonly<Record<string, string>> = {
  A: '25755',
  B: '65656',
  C: '34443',
  D: '65556',
  E: '74647',
  F: '74644',
  G: '34553',
  H: '55755',
  I: '72227',
  J: '11152',
  K: '55655',
  L: '44447',
  M: '57755',
  N: '65555',
  O: '25552',
  P: '65644',
  Q: '25563',
  R: '65655',
  S: '34216',
  T: '72222',
  U: '55557',
  V: '55552',
  W: '55775',
  X: '55255',
  Y: '55222',
  Z: '71247',
  '0': '75557',
  '1': '26227',
  '2': '61247',
  '3': '61216',
  '4': '55711',
  '5': '74616',
  '6': '34757',
  '7': '71222',
  '8': '75757',
  '9': '75716',
  '/': '11244',
  '.': '00002',
};
const DOT_PX = 2;

export class GreyCanvas {
  readonly grey: Uint8Array;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.grey = new Uint8Array(width * height);
  }

  set(column: number, row: number, value: number): void {
    if (column >= 0 && row >= 0 && column < this.width && row < this.height)
      this.grey[row * this.width + column] = value;
  }

  /** Lays a picture with its upper left corner at (column, row). */
  lay(picture: Uint8Array, width: number, column: number, row: number): void {
    for (let at = 0; at < picture.length; at++)
      this.set(column + (at % width), row + Math.floor(at / width), picture[at] ?? 0);
  }

  /** Words in capitals, white on a black ground, the first letter's upper left corner at (column, row). */
  write(words: string, column: number, row: number): void {
    for (let i = 0; i < words.length; i++) {
      const glyph = GLYPHS[words.charAt(i).toUpperCase()] ?? '00000';
      for (let across = -1; across <= 3; across++)
        for (let down = -1; down <= 5; down++) {
          const isSet = across >= 0 && across < 3 && (Number(glyph[down] ?? '0') & (4 >> across)) !== 0;
          for (let k = 0; k < DOT_PX * DOT_PX; k++)
            this.set(
              column + (i * 4 + across) * DOT_PX + (k % DOT_PX),
              row + down * DOT_PX + Math.floor(k / DOT_PX),
              isSet ? 255 : 0,
            );
        }
    }
  }
}
