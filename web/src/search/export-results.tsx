import { useTranslation } from 'react-i18next';
import { exportUrl } from '../api/search.js';
import { questionOf, type SearchAddress } from './search-address.js';
import classes from './results.module.css';

const FORMATS = [
  ['xlsx', 'XLSX'],
  ['csv', 'CSV'],
  ['ris', 'RIS'],
  ['bibtex', 'BibTeX'],
] as const;

/** What was found, to be taken along. */
export function ExportResults({ address }: { readonly address: SearchAddress }) {
  const { t } = useTranslation();
  return (
    <p className={`${classes['export']} soft small no-print`}>
      {t('search.export')}{' '}
      {FORMATS.map(([format, name]) => (
        <a key={format} href={exportUrl(questionOf(address), format)} download>
          {name}
        </a>
      ))}
    </p>
  );
}
