import type { CardSummary } from '../api/types.js';
import classes from './opportunities.module.css';
import { useWords } from './use-words.js';

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
type Level = (typeof LEVELS)[number];

/** Nine steps: full up to the lowest level that is claimed, outlined up to the highest. */
export function ReadinessBar({ readiness }: Pick<CardSummary, 'readiness'>) {
  const { t } = useWords();
  if (!readiness) return <p className="soft small">{t('readinessUnknown')}</p>;
  const { lowest, highest } = readiness;
  const words =
    lowest === highest ? t('readiness', { level: lowest }) : t('readinessRange', { lowest, highest });
  const level = LEVELS.find((one): one is Level => one === lowest);
  return (
    <div className={classes['readiness']}>
      <span className={classes['steps']} role="img" aria-label={words}>
        {LEVELS.map((step) => (
          <span key={step} data-step={step <= lowest ? 'full' : step <= highest ? 'claimed' : 'empty'} />
        ))}
      </span>
      <span className="small">
        TRL {lowest === highest ? lowest : `${lowest}–${highest}`}
        {lowest === highest && level && <span className="soft"> · {t(`levels.${level}` as never)}</span>}
      </span>
    </div>
  );
}
