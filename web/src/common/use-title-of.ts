import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

interface Titled {
  readonly title: string | null;
  readonly originalName?: string;
}

/** What a document is called on screen while its title is not known. */
export function useTitleOf(): (document: Titled) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ title, originalName }: Titled) => title ?? originalName ?? t('document.untitled'),
    [t],
  );
}
