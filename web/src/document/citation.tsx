import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../common/copy-button.js';
import { citationOf } from './citation-text.js';
import { useReading } from './reading-context.js';
import { citationUrl } from '../api/documents.js';
import classes from './description.module.css';
import { useTitleOf } from '../common/use-title-of.js';

const FORMATS = [
  ['ris', 'RIS'],
  ['bibtex', 'BibTeX'],
  ['csl', 'CSL-JSON'],
  ['plain', 'TXT'],
] as const;

/** How to name the document and its page, and the record for reference managers. */
export function Citation() {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const { record, number } = useReading();
  const [onePage, setOnePage] = useState(true);
  const page = onePage && record.pageCount > 0 ? number : undefined;
  const address = `${window.location.origin}/d/${record.id}${page === undefined ? '' : `/p/${page}`}`;
  const text = citationOf({ ...record, title: titleOf(record) }, address, page);
  return (
    <section>
      <h2>{t('document.cite')}</h2>
      {record.pageCount > 0 && (
        <Checkbox
          size="sm"
          mb="xs"
          label={t('document.citePage', { n: number })}
          checked={onePage}
          onChange={(event) => setOnePage(event.currentTarget.checked)}
        />
      )}
      <p lang={record.language ?? 'vi'}>{text}</p>
      <CopyButton text={() => text}>{t('do.copy')}</CopyButton>
      <ul className={`${classes['citationFiles']} no-print`} aria-label={t('document.citationFiles')}>
        {FORMATS.map(([format, name]) => (
          <li key={format}>
            <a href={citationUrl(record.id, format, page)} download>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
