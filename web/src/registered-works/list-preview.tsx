import { useTranslation } from 'react-i18next';
import type { RegisteredWorkImport, RegisteredWorkPreviewLine } from '../api/types.js';
import { useBilingual, useLabel } from '../i18n/use-language.js';
import tableClasses from '../tables/tables.module.css';
import { REGISTERED_WORK_FIELDS } from './registered-work-fields.js';
import classes from './registered-works.module.css';

/** The first lines beside what is there: new, known, said otherwise, or refused with the reason. */
export function ListPreview({ list, busy }: { readonly list: RegisteredWorkImport; readonly busy: boolean }) {
  const { t } = useTranslation();
  const mapped = new Set<string | null>(list.columns.map(({ field }) => field));
  const fields = REGISTERED_WORK_FIELDS.filter((field) => mapped.has(field) && field !== 'securityLevel');
  return (
    <div
      className={tableClasses['scroll']}
      role="region"
      aria-label={t('registeredWorks.lists.preview')}
      tabIndex={0}
      aria-busy={busy}
    >
      <table className={tableClasses['preview']}>
        <thead>
          <tr>
            <th scope="col">{t('tables.row')}</th>
            <th scope="col">{t('registeredWorks.lists.outcomeName')}</th>
            {fields.map((field) => (
              <th scope="col" key={field}>
                {t(`registeredWorks.fields.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.preview.map((line) => (
            <Line key={line.row} line={line} fields={fields} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({
  line,
  fields,
}: {
  readonly line: RegisteredWorkPreviewLine;
  readonly fields: readonly string[];
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const say = useBilingual();
  const shown = (field: string, value: string): string =>
    field === 'type'
      ? label('type', value)
      : field === 'potential'
        ? label('registeredWorks.potential', value)
        : value;
  return (
    <tr data-refused={line.outcome === 'refused'}>
      <th scope="row" className="tabular">
        {line.row}
      </th>
      <td>
        <span className={classes['state']} data-state={line.outcome}>
          {label('registeredWorks.lists.outcome', line.outcome)}
        </span>
        {line.problems.map((problem, i) => (
          <p key={i} className={tableClasses['problem']} data-refused={line.outcome === 'refused' && i === 0}>
            {problem.printed !== undefined && <q>{problem.printed}</q>} {say(problem.message)}
          </p>
        ))}
      </td>
      {fields.map((field) => {
        const value = line.values[field];
        const was = line.before[field];
        return (
          <td key={field}>
            {value !== undefined && <span className={tableClasses['value']}>{shown(field, value)}</span>}
            {was !== undefined && (
              <p className={tableClasses['problem']}>
                {was === ''
                  ? t('registeredWorks.lists.wasNothing')
                  : t('registeredWorks.lists.was', { before: shown(field, was) })}
              </p>
            )}
          </td>
        );
      })}
    </tr>
  );
}
