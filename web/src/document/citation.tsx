import { useTranslation } from 'react-i18next';
import { CopyButton } from '../common/copy-button.js';
import { citationOf } from './citation-text.js';
import { useReading } from './reading-context.js';
import { useTitleOf } from '../common/use-title-of.js';

export function Citation() {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const { record, number } = useReading();
  const address = `${window.location.origin}/d/${record.id}/p/${number}`;
  const text = citationOf({ ...record, title: titleOf(record) }, address);
  return (
    <section>
      <h2>{t('document.cite')}</h2>
      <p lang={record.language ?? 'vi'}>{text}</p>
      <CopyButton text={() => text}>{t('do.copy')}</CopyButton>
    </section>
  );
}
