import { useTranslation } from 'react-i18next';
import type { TableImport, TablePreviewRow } from '../api/types.js';
import { useBilingual, useLabel } from '../i18n/use-language.js';
import { nameGroup, TABLE_FIELDS } from './table-fields.js';
import classes from './tables.module.css';

interface Props {
  readonly table: TableImport;
  readonly busy: boolean;
}

/** The first rows as they would be taken in, with what is wrong beside the value that is wrong. */
export function PreviewTable({ table, busy }: Props) {
  const { t } = useTranslation();
  const label = useLabel();
  const mapped = new Set(table.columns.map(({ field }) => field));
  const fields = TABLE_FIELDS.filter((field) => field !== 'externalId' && mapped.has(field));
  return (
    <div
      className={classes['scroll']}
      role="region"
      aria-label={t('tables.preview')}
      tabIndex={0}
      aria-busy={busy}
    >
      <table className={classes['preview']}>
        <thead>
          <tr>
            <th scope="col">{t('tables.row')}</th>
            <th scope="col">{t('tables.code')}</th>
            {fields.map((field) => (
              <th scope="col" key={field}>
                {label(nameGroup(field), field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.preview.map((row) => (
            <PreviewRow key={row.row} row={row} fields={fields} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PreviewRow({ row, fields }: { readonly row: TablePreviewRow; readonly fields: readonly string[] }) {
  const { t } = useTranslation();
  const label = useLabel();
  const say = useBilingual();
  const ofRow = row.problems.filter(({ field }) => field === undefined || !fields.includes(field));
  return (
    <tr data-refused={row.refused}>
      <th scope="row" className="tabular">
        {row.row}
      </th>
      <td>
        <Code code={row.externalId} />
        {row.refused && <strong className={classes['refused']}>{t('tables.refusedRow')}: </strong>}
        {ofRow.map((problem, i) => (
          <p key={i} className={classes['problem']} data-refused={row.refused && i === 0}>
            {problem.printed !== undefined && <q>{problem.printed}</q>} {say(problem.message)}
          </p>
        ))}
      </td>
      {fields.map((field) => (
        <td key={field}>
          <span className={classes['value']}>{valuesOf(row, field, label)}</span>
          {row.problems
            .filter((problem) => problem.field === field)
            .map((problem, i) => (
              <p key={i} className={classes['problem']}>
                <q>{problem.printed}</q> {say(problem.message)}
              </p>
            ))}
        </td>
      ))}
    </tr>
  );
}

/** A code made by the system says nothing to a person. */
function Code({ code }: { readonly code: string | undefined }) {
  return code === undefined || code.startsWith('row:') ? null : <span>{code}</span>;
}

function valuesOf(
  row: TablePreviewRow,
  field: string,
  label: (group: string, value: string) => string,
): string {
  const values = row.values[field] ?? [];
  return values.map((value) => (field === 'type' ? label('type', value) : value)).join('; ');
}
