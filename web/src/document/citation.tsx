import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../common/copy-button.js';
import { useReading } from './reading-context.js';
import { useCitation } from './use-citation.js';
import classes from './description.module.css';

/** How to name the document and its page, and the record for reference managers. */
export function Citation() {
  const { t } = useTranslation();
  const { record, number } = useReading();
  const [onePage, setOnePage] = useState(true);
  const page = onePage && record.pageCount > 0 ? number : undefined;
  const { text, files } = useCitation(page);
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
        {files.map(({ format, name, href }) => (
          <li key={format}>
            <a href={href} download>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
