import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '../common/format.js';
import type { DocumentRecord } from '../api/types.js';
import { sameOrigin } from './same-origin.js';
import { useBilingual, useLanguage } from '../i18n/use-language.js';
import { useReading } from './reading-context.js';
import classes from './description.module.css';

export function Downloads() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { record } = useReading();
  if (record.files.length === 0) return null;
  return (
    <section className="no-print">
      <h2>{t('document.downloads')}</h2>
      <ul className={classes['files']}>
        {record.files.map((file) => (
          <li key={`${file.kind}-${file.href}`}>
            <a href={sameOrigin(file.href)} download>
              <IconDownload size={18} aria-hidden />
              <span>{file.kind === 'searchable' ? t('document.searchable') : t('document.original')}</span>
              <span className="soft small">{formatBytes(file.bytes, language)}</span>
              {file.newerTextVersion !== undefined && (
                <span className="soft small">{t('document.newerText')}</span>
              )}
            </a>
            <FileNotes file={file} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What to know of a file before it is handed on: that it keeps to a standard, or why not. */
function FileNotes({ file }: { file: DocumentRecord['files'][number] }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const notes = file.notes ?? [];
  if (file.archive === undefined && notes.length === 0) return null;
  return (
    <ul className={classes['fileNotes']}>
      {file.archive !== undefined && <li>{t('document.archive', { standard: file.archive })}</li>}
      {notes.map((note) => (
        <li key={note.en}>{inLanguage(note)}</li>
      ))}
    </ul>
  );
}
