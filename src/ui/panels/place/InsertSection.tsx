/** What is still missing, and the needle. */
import { ActButton } from '../../controls/ActButton.tsx';
import { Icon } from '../../controls/Icon.tsx';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import panel from '../Panel.module.css';
import { missingBefore } from './beforeNeedle.ts';
import type { Aim } from './lastAim.ts';

export function InsertSection({ aim, filled }: { readonly aim: Aim; readonly filled: boolean }) {
  const { t } = useUi().messages;
  const { body, machine } = useSnapshot();
  const missing = missingBefore(body.skin, machine.context);
  return (
    <>
      {missing.length === 0 ? (
        <p className={panel['note']}>{t('insert.ready')}</p>
      ) : (
        <div className={panel['caution']}>
          <Icon name="warning" />
          <ul className={panel['stack']} aria-label={t('insert.missing')}>
            {missing.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </div>
      )}
      <ActButton act={{ type: 'insertNeedle', ...aim }} variant={filled ? 'filled' : 'outline'} />
    </>
  );
}
