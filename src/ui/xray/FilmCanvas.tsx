/** A film on the dark screen, with what stands in its corners and the names on it. */
import { useEffect, useRef } from 'react';
import type { Anatomy } from '../../anatomy/types.ts';
import { inverted, type Film } from '../../imaging/xray/film.ts';
import type { CArm } from '../../imaging/xray/carm.ts';
import { useUi } from '../lib/UiContext.ts';
import { FilmNames } from './FilmNames.tsx';
import styles from './Xray.module.css';

interface FilmCanvasProps {
  readonly film: Film | null;
  readonly words: string;
  readonly boneWhite: boolean;
  readonly isOn: boolean;
  readonly note: string | null;
  /** Where names are to be drawn; null for none. */
  readonly named: { readonly anatomy: Anatomy; readonly arm: CArm } | null;
}

function paint(canvas: HTMLCanvasElement, film: Film): void {
  canvas.width = film.size;
  canvas.height = film.size;
  const ink = canvas.getContext('2d');
  if (ink === null) return;
  const image = ink.createImageData(film.size, film.size);
  const pixels = new Uint32Array(image.data.buffer);
  for (let i = 0; i < film.grey.length; i++) pixels[i] = 0xff000000 | ((film.grey[i] ?? 0) * 0x010101);
  ink.putImageData(image, 0, 0);
}

export function FilmCanvas({ film, words, boneWhite, isOn, note, named }: FilmCanvasProps) {
  const { t } = useUi().messages;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current !== null && film !== null) paint(canvas.current, boneWhite ? inverted(film) : film);
  }, [film, boneWhite]);
  return (
    <>
      {film === null ? null : (
        <canvas
          ref={canvas}
          className={styles['film']}
          role="img"
          aria-label={t('xray.desk.picture', { words })}
          data-testid="xray-film"
          data-size={film.size}
        />
      )}
      {named === null ? null : <FilmNames anatomy={named.anatomy} arm={named.arm} />}
      <p className={styles['state']} data-on={isOn}>
        {isOn ? t('xray.desk.on') : film === null ? null : t('xray.desk.held')}
      </p>
      {note === null ? null : <p className={film === null ? styles['empty'] : styles['moved']}>{note}</p>}
    </>
  );
}
