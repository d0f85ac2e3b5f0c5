import { useTranslation } from 'react-i18next';
import type { Samples } from '../api/types.js';
import classes from './quality.module.css';

const WHY = ['unreadable', 'withoutPicture', 'notReady'] as const;

/** What the figures will say nothing of. */
export function LeftOut({ leftOut }: Pick<Samples['population'], 'leftOut'>) {
  const { t } = useTranslation();
  const told = WHY.filter((why) => leftOut[why] > 0);
  if (told.length === 0) return null;
  return (
    <ul className={classes['notes']}>
      {told.map((why) => (
        <li key={why}>{t(`quality.leftOut.${why}`, { count: leftOut[why] })}</li>
      ))}
    </ul>
  );
}
