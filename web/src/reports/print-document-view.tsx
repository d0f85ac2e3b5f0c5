import { useTranslation } from 'react-i18next';
import type { PrintBlock, YearlyReport } from '../api/types.js';
import classes from './reports.module.css';

/** What the report says, from the same content as its files; it is in Vietnamese. */
export function PrintDocumentView({ report }: { readonly report: YearlyReport }) {
  const { t } = useTranslation();
  return (
    <article className={classes['paper']} lang="vi" aria-label={t('reports.preview')}>
      <p>
        <strong>{report.title}</strong>
      </p>
      {[...report.blocks, ...report.annexes].map((block, i) => (
        // the order of blocks is all that names them
        <Block key={i} block={block} />
      ))}
    </article>
  );
}

function Block({ block }: { readonly block: PrintBlock }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>;
    case 'text':
      return <p className={block.emphasis ? classes['note'] : undefined}>{block.text}</p>;
    case 'list':
      return (
        <ul>
          {(block.items ?? []).map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return <PrintTable block={block} />;
    case 'chart':
      return <PrintChart block={block} />;
    case 'newPage':
      return null;
  }
}

function PrintTable({ block }: { readonly block: PrintBlock }) {
  const columns = block.columns ?? [];
  return (
    <>
      <div className={classes['scroll']} tabIndex={0} role="region" aria-label={block.caption}>
        <table className={classes['paperTable']}>
          <caption>{block.caption}</caption>
          <thead>
            <tr>
              {columns.map(({ name }, i) => (
                <th key={i} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(block.rows ?? []).map((row, i) => (
              <tr key={i}>
                {row.map((cell, k) => (
                  <td key={k} data-align={columns[k]?.align}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {block.note !== undefined && block.note !== '' && (
        <p className={`${classes['note'] ?? ''} small`}>{block.note}</p>
      )}
    </>
  );
}

/** Drawn for the eye; the figures stand in the table beneath it. */
function PrintChart({ block }: { readonly block: PrintBlock }) {
  const labels = block.labels ?? [];
  const series = block.series ?? [];
  const most = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const rows = labels.map((label, i) => [label, ...series.map(({ values }) => String(values[i] ?? '–'))]);
  const columns = [
    { name: block.unit ?? '', align: 'start' as const },
    ...series.map(({ name }) => ({ name, align: 'end' as const })),
  ];
  return (
    <figure>
      <div className={classes['bars']} aria-hidden="true">
        {labels.map((label, i) => (
          <span key={label} className={classes['bar']}>
            {series.map(({ name, values }) => (
              <span key={name} style={{ blockSize: `${String(((values[i] ?? 0) / most) * 100)}%` }} />
            ))}
          </span>
        ))}
      </div>
      <PrintTable block={{ kind: 'table', caption: block.caption ?? '', columns, rows, note: '' }} />
    </figure>
  );
}
