/**
 * How much of a study is looked at: by `npm run verify` a share that a slow machine with two cores has the time for, by
 * `npm run prove` all of it. What is held of them is the same.
 */
export const IS_WHOLE = process.env['BLOODPATCH_STUDIES'] === 'whole';

/** So many of them all. */
export const shareOf = (share: number, all: number): number => (IS_WHOLE ? all : share);
