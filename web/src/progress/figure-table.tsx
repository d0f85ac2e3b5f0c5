import { useTranslation } from 'react-i18next';
import { toCsv } from '../common/csv.js';
import { downloadText } from '../common/download-text.js';
import classes from './progress.module.css';

interface Props {
  readonly caption: string;
  readonly file: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly format: (value: string | number, column: number) => string;
}

/** The figures of a chart as a table, and as a file for a spreadsheet. */
export function FigureTable({ caption, file, head, rows, format }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes['figures']}>
      <details>
        <summary>{t('progress.table')}</summary>
        <div className={classes['tableScroll']} role="region" aria-label={caption} tabIndex={0}>
          <table className={classes['table']}>
            <caption className="visually-hidden">{caption}</caption>
            <thead>
              <tr>
                {head.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={String(row[0])}>
                  {row.map((value, column) => (
                    <td key={head[column]} className="tabular">
                      {format(value, column)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      <button
        type="button"
        className="link-button small no-print"
        onClick={() => downloadText(`${file}.csv`, 'text/csv;charset=utf-8', toCsv(head, rows))}
      >
        {t('do.csv')}
      </button>
    </div>
  );
}
