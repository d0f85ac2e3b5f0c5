import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../api/types.js';
import { initialsOf } from './initials.js';
import classes from './record-picture.module.css';
import { useTitleOf } from './use-title-of.js';

interface Props {
  readonly record: Pick<DocumentSummary, 'title' | 'type'> & { readonly year?: number };
  readonly className: string;
}

/** In place of a first page that is not here: a sheet with the type, the title's initials and the year. */
export function RecordPicture({ record, className }: Props) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  return (
    <svg
      className={className}
      viewBox="0 0 84 118"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      data-record-picture={record.type}
    >
      <rect className={classes['paper']} width="84" height="118" />
      <rect className={classes['band']} width="84" height="7" data-type={record.type} />
      <foreignObject x="4" y="12" width="76" height="34">
        <div className={classes['type']}>{t(`type.${record.type}`)}</div>
      </foreignObject>
      <text className={classes['initials']} x="42" y="74" textAnchor="middle">
        {initialsOf(titleOf(record))}
      </text>
      {record.year !== undefined && (
        <text className={classes['year']} x="42" y="102" textAnchor="middle">
          {record.year}
        </text>
      )}
    </svg>
  );
}
