import { useTranslation } from 'react-i18next';
import { isPoor, oneWrongIn } from './quality.js';
import classes from './text.module.css';

interface Props {
  /** Share of letters that are likely to be right. */
  readonly quality: number;
}

/** How many letters of a text that was read by machine may be wrong; amber where it should be looked at. */
export function TextQuality({ quality }: Props) {
  const { t } = useTranslation();
  const letters = oneWrongIn(quality);
  const poor = isPoor(quality);
  return (
    <span className={classes['quality']} data-poor={poor || undefined}>
      {letters === undefined ? t('document.hardlyAnyWrong') : t('document.oneWrongIn', { letters })}
      {poor && ` ${t('document.lookAtPicture')}`}
    </span>
  );
}
