import { useTranslation } from 'react-i18next';
import type { InterestState } from '../api/types.js';
import classes from './interest.module.css';

const TONES: Readonly<Record<InterestState, 'amber' | 'river' | 'quiet'>> = {
  waiting: 'amber',
  new: 'amber',
  introduced: 'river',
  negotiating: 'river',
  agreed: 'river',
  transferred: 'river',
  closed: 'quiet',
  refused: 'quiet',
  withdrawn: 'quiet',
};

export function StateMark({ state }: { readonly state: InterestState }) {
  const { t } = useTranslation();
  return (
    <span className={classes['state']} data-tone={TONES[state]}>
      {t(`interest.states.${state}`)}
    </span>
  );
}
