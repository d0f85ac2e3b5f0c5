import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../common/notice.js';
import { useBilingual } from '../i18n/use-language.js';
import { Citation } from './citation.js';
import { Downloads } from './downloads.js';
import { OfficeRecord } from './office-record.js';
import { RecordFacts } from './record-facts.js';
import { Related } from './related.js';
import { Similar } from './similar.js';
import { StaffActions } from './staff-actions.js';
import { useReading } from './reading-context.js';
import classes from './description.module.css';

const Usage = lazy(() => import('./usage.js'));

export function AboutTab() {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const { record, staff } = useReading();
  return (
    <div className={classes['about']}>
      <Downloads />
      {record.warnings.length > 0 && (
        <section>
          <h2>{t('document.warnings')}</h2>
          <ul className="plain-list">
            {record.warnings.map((warning) => (
              <li key={warning.code + (warning.pages ?? []).join()}>
                <Notice tone="amber">
                  {inLanguage(warning.message)}{' '}
                  {warning.pages?.map((page) => t('page.short', { n: page })).join(', ')}
                </Notice>
              </li>
            ))}
          </ul>
        </section>
      )}
      <OfficeRecord />
      <Citation />
      <RecordFacts />
      <Related />
      <Similar />
      {record.ownerOrganisationId !== undefined && (
        <Suspense fallback={null}>
          <Usage />
        </Suspense>
      )}
      {staff && <StaffActions />}
    </div>
  );
}
