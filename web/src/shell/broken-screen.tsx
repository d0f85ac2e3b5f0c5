import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../common/problem-notice.js';

export function BrokenScreen({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <div className="page-column">
      <ProblemNotice error={error} title={t('problem.pageBroken')} onRetry={reset} />
    </div>
  );
}
