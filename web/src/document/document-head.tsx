import { useTranslation } from 'react-i18next';
import { IconPrinter } from '@tabler/icons-react';
import { Byline } from '../common/byline.js';
import { Notice } from '../common/notice.js';
import { useBilingual } from '../i18n/use-language.js';
import { CiteMenu } from './header/cite-menu.js';
import { DownloadMenu } from './header/download-menu.js';
import { QuarantineDecision } from './quarantine-decision.js';
import { ReportButton } from './report-button.js';
import { useReading } from './reading-context.js';
import classes from './document.module.css';
import { titleLanguage } from '../common/title-language.js';
import { useTitleOf } from '../common/use-title-of.js';

export function DocumentHead() {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const inLanguage = useBilingual();
  const { record } = useReading();
  const { failure, progress } = record;
  const reading = record.status === 'processing' || record.status === 'received';
  return (
    <header className={classes['head']}>
      <div className={classes['headText']}>
        <h1 className={classes['title']} lang={titleLanguage(titleOf(record), record.language)}>
          {titleOf(record)}
        </h1>
        <p className="soft small">
          <Byline
            authors={record.authors}
            host={record.host}
            links={record.nameLinks}
            rest={[record.year, t(`type.${record.type}`)]}
          />
        </p>
        <p className="print-only">{window.location.href}</p>
      </div>
      <DownloadMenu />
      <CiteMenu />
      <button type="button" className={`${classes['quiet']} no-print`} onClick={() => window.print()}>
        <IconPrinter size={18} aria-hidden /> {t('document.print')}
      </button>
      <ReportButton />
      {reading && (
        <div className={classes['headNotice']}>
          <Notice tone="river" role="status">
            {progress.stage === 'read'
              ? t('document.stillReading', { done: progress.done, total: progress.total })
              : t(`stage.${progress.stage}` as 'stage.read')}
          </Notice>
        </div>
      )}
      {failure && (
        <div className={classes['headNotice']}>
          <Notice tone="red">
            <strong>{t(record.status === 'ready' ? 'document.rereadFailed' : 'document.failedTitle')}</strong>{' '}
            {inLanguage(failure.message)} {inLanguage(failure.action)}
            <QuarantineDecision />
          </Notice>
        </div>
      )}
    </header>
  );
}
