import { useTranslation } from 'react-i18next';
import type { RereadScope } from '../api/types.js';
import { formatNumber } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';

/** How much would be read again, and what would not. */
export function WhatIsRead({ scope }: { readonly scope: RereadScope }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const of = (count: number) => ({ count, documents: formatNumber(count, language) });
  const pages = formatNumber(scope.pages, language);
  return (
    <div>
      <p>
        {scope.documents === 0
          ? t('rereading.nothing')
          : t('rereading.scope', { ...of(scope.documents), pages })}
      </p>
      {scope.underWay > 0 && <p className="soft small">{t('rereading.underWay', of(scope.underWay))}</p>}
      {scope.imported > 0 && <p className="soft small">{t('rereading.imported', of(scope.imported))}</p>}
    </div>
  );
}
