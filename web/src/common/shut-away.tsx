import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from './empty.js';

/** What a person wrote is a secrecy mark: it was saved, and the document is not hers to see until it is decided on. */
export function ShutAway({
  whole = false,
  children,
}: {
  readonly whole?: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Empty whole={whole} title={t('editing.shutAway.title')} hint={t('editing.shutAway.hint')}>
      {children}
    </Empty>
  );
}
