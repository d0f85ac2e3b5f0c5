import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PageRecord } from '../api/types.js';
import { formatPercent } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';
import classes from './text.module.css';

/** How the text of this page came to be: one word, with its reasons on hover, focus or touch. */
export function PageSource({ page }: { readonly page: PageRecord }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (page.source === null) return <span className="soft small">{t('document.notRead')}</span>;
  const why = t(`document.sourceWhy.${page.source}`, {
    confidence: formatPercent(page.confidence ?? 0, language),
  });
  return (
    <Tooltip label={why} multiline w={280} withArrow events={{ hover: true, focus: true, touch: true }}>
      <button type="button" className={classes['source']} data-source={page.source}>
        {t(`document.source.${page.source}`)}
      </button>
    </Tooltip>
  );
}
