/** Bone: its depth against the contact before, and what that says of the direction. */
import { ActButton } from '../../controls/ActButton.tsx';
import { boneMet, boneName, wayPast } from '../../lib/boneWords.ts';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import panel from '../Panel.module.css';
import { boneContacts, pushesSince, whatBoneSays, type BoneContact } from './boneHistory.ts';
import { useTeaching } from './hints.ts';
import { CameOfIt, TroubleCard } from './TroubleCard.tsx';
import styles from './Trouble.module.css';

/** So many contacts are set beside one another. */
const MOST_SHOWN = 4;
/** Pushed on so often against bone, it is said what that does. */
const PUSHES = 2;

function Contacts({ contacts }: { readonly contacts: readonly BoneContact[] }) {
  const { t } = useUi().messages;
  return (
    <ol className={styles['contacts']}>
      {contacts.slice(-MOST_SHOWN).map((contact, index) => (
        <li key={contact.tick}>
          <span>{Math.max(0, contacts.length - MOST_SHOWN) + index + 1}</span>
          <span>{t('trouble.mm', { mm: contact.depthMm })}</span>
          <span>
            {t('trouble.bone.line', {
              up: Math.abs(contact.cephaladDeg),
              head: t(contact.cephaladDeg < 0 ? 'review.towardsFeet' : 'review.towardsHead'),
              aside: Math.abs(contact.leftDeg),
              side: t(contact.leftDeg < 0 ? 'review.toRight' : 'review.toLeft'),
            })}
          </span>
        </li>
      ))}
    </ol>
  );
}

export function BoneTrouble() {
  const { messages } = useUi();
  const { t } = messages;
  const { moments, passes } = useSnapshot();
  const { guided } = useTeaching();
  const pass = passes.at(-1);
  const depthMm = pass?.contacts.at(-1)?.depthMm;
  const met = guided && pass !== undefined && depthMm !== undefined ? boneMet(pass, depthMm) : null;
  const contacts = boneContacts(moments);
  const now = contacts.at(-1);
  const before = contacts.at(-2);
  if (now === undefined) return null;
  const says = whatBoneSays(contacts);
  const deeperBy = before === undefined ? 0 : Math.abs(now.depthMm - before.depthMm);
  const compared = t(`trouble.bone.${says}`, { mm: deeperBy });
  const named =
    met === null ? null : `${t('trouble.bone.guided', { bone: boneName(messages, met) })} ${t(wayPast(met))}`;
  return (
    <TroubleCard
      id="bone"
      tone="ink"
      title={t('trouble.bone.title', { mm: now.depthMm })}
      figureIds={['boneReasoning', 'boneContactsTypical']}
      felt={named ?? compared}
    >
      <Contacts contacts={contacts} />
      {named === null ? null : <p>{compared}</p>}
      {named === null ? <p>{t(`trouble.bone.${says}.think`)}</p> : null}
      {pushesSince(moments, now.tick) >= PUSHES ? <CameOfIt>{t('trouble.bone.pushed')}</CameOfIt> : null}
      <div className={panel['row']}>
        <ActButton act={{ type: 'advanceNeedle', byMm: -10 }} testId="back-10">
          {t('trouble.back', { mm: 10 })}
        </ActButton>
      </div>
    </TroubleCard>
  );
}
