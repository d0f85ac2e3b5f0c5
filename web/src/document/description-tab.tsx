import { useTranslation } from 'react-i18next';
import { Empty } from '../common/empty.js';
import { useLabel } from '../i18n/use-language.js';
import { FieldValue } from './field-value-line.js';
import { inOrder } from '../common/field-order.js';
import { useReading } from './reading-context.js';
import classes from './description.module.css';

export function DescriptionTab() {
  const { t } = useTranslation();
  const label = useLabel();
  const { record, staff } = useReading();
  const shown = (name: string) =>
    (record.fields[name] ?? []).filter((entry) => staff || entry.status !== 'rejected');
  const names = inOrder(Object.keys(record.fields)).filter((name) => shown(name).length > 0);
  if (names.length === 0) return <Empty title={t('document.noFields')} />;
  return (
    <dl className={classes['fields']}>
      {names.map((name) => (
        <div key={name} className={classes['field']}>
          <dt>{label('field', name)}</dt>
          {shown(name).map((entry) => (
            <FieldValue key={entry.id} name={name} entry={entry} />
          ))}
        </div>
      ))}
    </dl>
  );
}
