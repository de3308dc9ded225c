/** Signs to get help at once, set apart from everything else. */
import type { Block } from '../../content/patient/chapters.ts';
import { Icon } from '../controls/Icon.tsx';
import { usePatient } from './PatientContext.ts';
import { isShown, textOf } from './shown.ts';
import styles from './HelpPanel.module.css';

export function HelpPanel({ block }: { readonly block: Extract<Block, { kind: 'help' }> }) {
  const pages = usePatient();
  const { messages } = pages;
  return (
    <section className={styles['help']} data-testid="red-flags">
      <h2>
        <Icon name="warning" size={28} />
        {messages.t(block.title)}
      </h2>
      <ul>
        {block.items
          .filter((item) => isShown(item, pages))
          .map((item) => (
            <li key={item.text}>{textOf(messages, item)}</li>
          ))}
      </ul>
    </section>
  );
}
