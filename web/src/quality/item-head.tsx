import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SampledPage } from '../api/types.js';
import { titleLanguage } from '../common/title-language.js';
import { useTitleOf } from '../common/use-title-of.js';

interface Props {
  readonly item: Pick<SampledPage, 'document'>;
  readonly page: number | undefined;
}

export function ItemHead({ item, page }: Props) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  return (
    <p className="soft small">
      <Link
        to="/d/$id/p/$page"
        params={{ id: item.document.id, page: String(page ?? 1) }}
        lang={titleLanguage(titleOf(item.document), item.document.language)}
      >
        {titleOf(item.document)}
      </Link>
      {page !== undefined && <> · {t('page.short', { n: page })}</>}
    </p>
  );
}
