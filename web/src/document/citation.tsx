import { useTranslation } from 'react-i18next';
import { CopyButton } from '../common/copy-button.js';
import { citationOf } from './citation-text.js';
import { useReading } from './reading-context.js';

export function Citation() {
  const { t } = useTranslation();
  const { record, number } = useReading();
  const address = `${window.location.origin}/d/${record.id}/p/${number}`;
  const text = citationOf(record, address);
  return (
    <section>
      <h2>{t('document.cite')}</h2>
      <p lang={record.language ?? 'vi'}>{text}</p>
      <CopyButton text={() => text}>{t('do.copy')}</CopyButton>
    </section>
  );
}
