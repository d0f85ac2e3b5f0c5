import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';
import { useReading } from './reading-context.js';
import { TextQuality } from './text-quality.js';
import classes from './description.module.css';

export function RecordFacts() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { record } = useReading();
  const { quality, embargo } = record;
  const checksum = record.files.find((file) => file.kind === 'original')?.sha256;
  const facts: [string, ReactNode][] = [
    [t('document.kind'), t(`type.${record.type}`)],
    [t('document.pageCount'), String(record.pageCount)],
    [t('document.recordIs'), t(`visibility.${record.recordVisibility}`)],
    [t('document.pagesAre'), t(`visibility.${record.visibility}`)],
    [t('document.embargo'), embargo && formatDate(embargo, language)],
    [t('document.quality'), quality === undefined ? undefined : <TextQuality quality={quality} />],
    [t('document.identifier'), record.externalId ?? record.id],
    [t('document.checksum'), checksum],
  ];
  return (
    <section>
      <h2>{t('document.facts')}</h2>
      <dl className={classes['facts']}>
        {facts.map(
          ([name, value]) =>
            value !== undefined && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
