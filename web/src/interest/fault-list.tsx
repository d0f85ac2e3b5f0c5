import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterestField } from './interest-checks.js';
import classes from './interest.module.css';

interface Props {
  readonly ref: Ref<HTMLDivElement>;
  readonly faults: readonly (readonly [InterestField, string])[];
}

/** All that is wrong with a form, above it; each leads to its field. */
export function FaultList({ ref, faults }: Props) {
  const { t } = useTranslation();
  return (
    <div ref={ref} tabIndex={-1} role="alert" className={classes['faults']}>
      <p>
        <strong>{t('interest.form.fix')}</strong>
      </p>
      <ul>
        {faults.map(([field, said]) => (
          <li key={field}>
            <a
              href={`#interest-${field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(`interest-${field}`)?.focus();
              }}
            >
              {said}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
