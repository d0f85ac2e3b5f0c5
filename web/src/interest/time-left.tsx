import { useTranslation } from 'react-i18next';
import { daysLeft } from './days-left.js';
import classes from './interest.module.css';

/** How long there is to answer, or by how much it is late. */
export function TimeLeft({ dueAt }: { readonly dueAt: string }) {
  const { t } = useTranslation();
  const days = daysLeft(dueAt, new Date());
  const said =
    days < 0
      ? t('interest.desk.late', { count: -days })
      : days === 0
        ? t('interest.desk.lastDay')
        : t('interest.desk.left', { count: days });
  return (
    <span className={classes['left']} data-late={days < 0}>
      {said}
    </span>
  );
}
