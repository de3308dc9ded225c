/** Let time pass, hands still. */
import { ActButton } from '../controls/ActButton.tsx';
import styles from './Panel.module.css';

export function WaitButtons({ seconds }: { readonly seconds: readonly number[] }) {
  return (
    <div className={styles['row']}>
      {seconds.map((one) => (
        <ActButton key={one} act={{ type: 'passTime', seconds: one }} testId={`wait-${one}`} />
      ))}
    </div>
  );
}
