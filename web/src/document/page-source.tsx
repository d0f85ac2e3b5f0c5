import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PageRecord } from '../api/types.js';
import { formatPercent } from '../common/format.js';
import { useLabel, useLanguage } from '../i18n/use-language.js';
import { mixOf } from './page-parts.js';
import { plainReasons, unreadLinesOf } from './reasons.js';
import classes from './text.module.css';

/** How the text of this page came to be: one word, with its reasons on hover, focus or touch. */
export function PageSource({ page }: { readonly page: PageRecord }) {
  const { t } = useTranslation();
  if (page.source === null) return <span className="soft small">{t('document.notRead')}</span>;
  const why = <SourceReasons page={page} source={page.source} />;
  return (
    <Tooltip label={why} multiline w={300} withArrow events={{ hover: true, focus: true, touch: true }}>
      <button type="button" className={classes['source']} data-source={page.source}>
        {t(`document.source.${page.source}`)}
        {mixOf(page) &&
          ` + ${t(`document.source.${page.source === 'recognised' ? 'trusted' : 'recognised'}`)}`}
      </button>
    </Tooltip>
  );
}

/** A person's correction or an import was not decided by these. */
const JUDGED: readonly string[] = ['trusted', 'repaired', 'recognised', 'blank'];

function SourceReasons({
  page,
  source,
}: {
  readonly page: PageRecord;
  readonly source: NonNullable<PageRecord['source']>;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const language = useLanguage();
  const mix = mixOf(page);
  const reasons = JUDGED.includes(source) ? page.reasons : [];
  const unread = unreadLinesOf(reasons);
  const how = source === 'blank' && unread > 0 ? 'nothingRead' : source;
  return (
    <span className={classes['why']}>
      {mix
        ? t('document.mixedPage', mix)
        : t(`document.sourceWhy.${how}`, { confidence: formatPercent(page.confidence ?? 0, language) })}
      {unread > 0 && <span>{t('document.unreadLines', { count: unread })}</span>}
      {plainReasons(reasons).map((reason) => (
        <span key={reason}>{label('document.verdictReason', reason)}</span>
      ))}
    </span>
  );
}
