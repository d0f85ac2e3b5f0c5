import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { unitStatesQuery } from '../api/yearly-reports.js';
import type { ListedUnit } from '../api/types.js';
import { formatDate, today } from '../common/format.js';
import { Notice } from '../common/notice.js';
import { useLanguage } from '../i18n/use-language.js';
import classes from './reports.module.css';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Who has not sent, until when it is due, and when they were reminded; a unit is told of itself. */
export function WaitingUnits({ year, all }: { readonly year: number; readonly all: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useQuery(unitStatesQuery(year));
  if (!data) return null;
  const waiting = data.items.filter(({ state }) => state !== 'submitted' && state !== 'accepted');
  if (waiting.length === 0) return null;
  const left = Math.round((Date.parse(data.before) - Date.parse(today())) / DAY_MS);
  const at = formatDate(data.before, language);
  const count = left > 0 ? left : 1 - left;
  return (
    <section className={classes['waiting']}>
      <Notice tone="amber">
        <h2 className={classes['waitingTitle']}>
          {all
            ? t('reports.waiting.units', { count: waiting.length, all: data.items.length, year })
            : t('reports.waiting.mine', { year })}
        </h2>
        <p>{t(left > 0 ? 'reports.waiting.left' : 'reports.waiting.late', { count, at })}</p>
        <ul>
          {waiting.map((unit) => (
            <Unit key={unit.organisationId} year={year} unit={unit} />
          ))}
        </ul>
        {all && (
          <p className="small">
            {!data.reminding
              ? t('reports.waiting.noMail')
              : data.nextReminder === undefined
                ? t('reports.waiting.noNext')
                : t('reports.waiting.next', { at: formatDate(data.nextReminder, language) })}
          </p>
        )}
      </Notice>
    </section>
  );
}

function Unit({ year, unit }: { readonly year: number; readonly unit: ListedUnit }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { organisationId, name, state, readers, remindedAt } = unit;
  const told =
    remindedAt !== undefined
      ? t('reports.waiting.reminded', { at: formatDate(remindedAt, language) })
      : readers === 0
        ? t('reports.waiting.nobody')
        : t('reports.waiting.notReminded');
  return (
    <li>
      <Link to="/reports/$year/units/$unit" params={{ year: String(year), unit: organisationId }}>
        {name}
      </Link>
      : {t(`reports.states.${state}`).toLowerCase()}, {told}
    </li>
  );
}
