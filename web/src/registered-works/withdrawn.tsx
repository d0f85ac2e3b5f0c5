import { useTranslation } from 'react-i18next';
import type { RegisteredWorkListWithdrawal } from '../api/types.js';
import { formatMoment } from '../common/format.js';
import { Notice } from '../common/notice.js';
import { useLanguage } from '../i18n/use-language.js';
import { WithdrawalCounts } from './withdrawal-counts.js';

/** That a list was withdrawn, by whom, and what came of it. */
export function Withdrawn({ withdrawal }: { readonly withdrawal: RegisteredWorkListWithdrawal }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { actor = '', at = '' } = withdrawal;
  return (
    <Notice tone="amber" role="status">
      <p>
        <strong>{t('registeredWorks.withdrawal.done', { actor, at: formatMoment(at, language) })}</strong>
      </p>
      <WithdrawalCounts withdrawal={withdrawal} />
    </Notice>
  );
}
