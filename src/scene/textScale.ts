/** How much larger the reader's text is than 16 px: names on the picture grow with it, as they must before a class. */
const USUAL_PX = 16;

export function textScale(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL_PX;
}
