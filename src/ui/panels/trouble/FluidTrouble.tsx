/** Clear fluid at the hub: CSF or the saline of the test? Three tests, then the operator says which. */
import type { Finding } from '../../../physiology/types.ts';
import type { Moment } from '../../../session/index.ts';
import { FLUID_TESTS, type FluidTest } from '../../../machines/acts.ts';
import { ActButton } from '../../controls/ActButton.tsx';
import { useUi } from '../../lib/UiContext.ts';
import { useSnapshot } from '../../lib/useSnapshot.ts';
import panel from '../Panel.module.css';
import { TroubleCard } from './TroubleCard.tsx';
import styles from './Trouble.module.css';

type Tested = Extract<Finding, { type: 'fluidTested' }>;

/** What the tests of this fluid have shown: those since it came to the hub. */
export function testsOf(moments: readonly Moment[]): Partial<Record<FluidTest, Tested['result']>> {
  const results: Partial<Record<FluidTest, Tested['result']>> = {};
  for (const moment of moments) {
    if (moment.kind === 'state' && moment.path.endsWith('.clearFluid')) {
      for (const test of FLUID_TESTS) delete results[test];
    }
    if (moment.kind === 'finding' && moment.finding.type === 'fluidTested')
      results[moment.finding.by] = moment.finding.result;
  }
  return results;
}

export function FluidTrouble() {
  const { t } = useUi().messages;
  const { moments } = useSnapshot();
  const results = testsOf(moments);
  return (
    <TroubleCard
      id="clearFluid"
      tone="caution"
      title={t('trouble.fluid.title')}
      figureIds={['csfTests']}
      acts={
        <>
          <div className={styles['tests']}>
            {FLUID_TESTS.map((by) => {
              const result = results[by];
              return (
                <div key={by} className={styles['test']}>
                  <ActButton act={{ type: 'testFluid', by }} testId={`test-${by}`}>
                    {t(`trouble.test.${by}`)}
                  </ActButton>
                  <span className={styles['result']} aria-live="polite">
                    {result === undefined ? '' : t(`finding.fluidTested.${result}`)}
                  </span>
                </div>
              );
            })}
          </div>
          <div className={panel['pair']}>
            <ActButton act={{ type: 'judgeFluid', as: 'csf' }} testId="judge-csf" />
            <ActButton act={{ type: 'judgeFluid', as: 'saline' }} testId="judge-saline" />
          </div>
        </>
      }
    >
      <p>{t('trouble.fluid.think')}</p>
    </TroubleCard>
  );
}
