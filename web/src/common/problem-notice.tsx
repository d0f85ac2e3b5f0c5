import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { explain } from '../api/problem.js';
import { useBilingual } from '../i18n/use-language.js';
import { Notice } from './notice.js';

interface Props {
  readonly error: unknown;
  readonly title?: string;
  readonly onRetry?: () => void;
}

/** What went wrong and what to do, beside the thing that caused it. */
export function ProblemNotice({ error, title, onRetry }: Props) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const { message, action, key } = explain(error);
  return (
    <Notice tone="red" role="alert">
      {title && <strong>{title} </strong>}
      {message ? inLanguage(message) : t(`problem.${key}` as 'problem.unexpected')}{' '}
      {action && inLanguage(action)}
      {onRetry && (
        <div style={{ marginTop: '0.75rem' }}>
          <Button size="xs" variant="default" onClick={onRetry}>
            {t('do.retry')}
          </Button>
        </div>
      )}
    </Notice>
  );
}
