import { useTranslation } from 'react-i18next';
import type { HoldingListWithdrawal } from '../api/types.js';
import classes from './holdings.module.css';

const WHY = ['otherList', 'person', 'tie'] as const;

/** How many go, how many stay and why. */
export function WithdrawalCounts({ withdrawal }: { readonly withdrawal: HoldingListWithdrawal }) {
  const { t } = useTranslation();
  const { at, goes, proposals } = withdrawal;
  const stays = WHY.reduce((sum, why) => sum + withdrawal[why], 0);
  return (
    <>
      <p>{t(at === undefined ? 'holdings.withdrawal.goes' : 'holdings.withdrawal.went', { count: goes })}</p>
      {stays > 0 && (
        <>
          <p>{t('holdings.withdrawal.stays', { count: stays })}</p>
          <ul className={classes['why']}>
            {WHY.filter((why) => withdrawal[why] > 0).map((why) => (
              <li key={why}>{t(`holdings.withdrawal.${why}`, { count: withdrawal[why] })}</li>
            ))}
          </ul>
        </>
      )}
      {proposals > 0 && <p>{t('holdings.withdrawal.proposals', { count: proposals })}</p>}
    </>
  );
}
