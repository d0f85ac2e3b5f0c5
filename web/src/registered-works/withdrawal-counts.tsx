import { useTranslation } from 'react-i18next';
import type { RegisteredWorkListWithdrawal } from '../api/types.js';
import classes from './registered-works.module.css';

const WHY = ['otherList', 'person', 'link'] as const;

/** How many go, how many stay and why. */
export function WithdrawalCounts({ withdrawal }: { readonly withdrawal: RegisteredWorkListWithdrawal }) {
  const { t } = useTranslation();
  const { at, goes, proposals } = withdrawal;
  const stays = WHY.reduce((sum, why) => sum + withdrawal[why], 0);
  return (
    <>
      <p>
        {t(at === undefined ? 'registeredWorks.withdrawal.goes' : 'registeredWorks.withdrawal.went', {
          count: goes,
        })}
      </p>
      {stays > 0 && (
        <>
          <p>{t('registeredWorks.withdrawal.stays', { count: stays })}</p>
          <ul className={classes['why']}>
            {WHY.filter((why) => withdrawal[why] > 0).map((why) => (
              <li key={why}>{t(`registeredWorks.withdrawal.${why}`, { count: withdrawal[why] })}</li>
            ))}
          </ul>
        </>
      )}
      {proposals > 0 && <p>{t('registeredWorks.withdrawal.proposals', { count: proposals })}</p>}
    </>
  );
}
