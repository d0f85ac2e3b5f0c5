import { useTranslation } from 'react-i18next';
import type { RegisteredWorkProgress } from '../api/types.js';
import { formatNumber } from '../common/format.js';
import { useLabel, useLanguage } from '../i18n/use-language.js';
import { REGISTERED_WORK_STATES } from '../registered-works/registered-works-address.js';
import { FigureTable } from './figure-table.js';
import classes from './progress.module.css';

/** How many stand in each state, where most wait, and how long things wait there. */
export function Stages({ registeredWorks }: { readonly registeredWorks: RegisteredWorkProgress }) {
  const { t } = useTranslation();
  const label = useLabel();
  const language = useLanguage();
  const { all, likely, waits = [], heldUpIn, failed = 0 } = registeredWorks;
  const of = (state: (typeof REGISTERED_WORK_STATES)[number]) => all.states?.[state] ?? 0;
  const most = Math.max(1, ...REGISTERED_WORK_STATES.map(of));
  const waitIn = (state: string) => waits.find((wait) => wait.state === state);
  const worst = heldUpIn === undefined ? undefined : waitIn(heldUpIn);
  const rows = REGISTERED_WORK_STATES.map((state) => {
    const wait = waitIn(state);
    const days = (value: number | null | undefined): number | string => value ?? '';
    return [
      label('registeredWorks.state', state),
      of(state),
      likely.states?.[state] ?? 0,
      days(wait?.medianDays),
      days(wait?.longestDays),
      days(wait?.passedDays),
    ];
  });
  return (
    <figure className={classes['figure']}>
      <figcaption>
        <h2>{t('registeredWorks.stages.title')}</h2>
        {worst && heldUpIn !== 'known' && (
          <p>
            {t('registeredWorks.stages.worst', {
              state: label('registeredWorks.state', worst.state),
              count: worst.waiting,
              days: formatNumber(worst.medianDays ?? 0, language),
            })}
          </p>
        )}
        {of('known') > 0 && (
          <p className="soft">{t('registeredWorks.stages.worstKnown', { count: of('known') })}</p>
        )}
        {failed > 0 && <p className="soft">{t('registeredWorks.stages.failed', { count: failed })}</p>}
      </figcaption>
      <ul className={classes['stages']}>
        {REGISTERED_WORK_STATES.map((state) => (
          <li key={state} data-worst={state === heldUpIn}>
            <span>
              {t(`registeredWorks.state.${state}`)}
              <br />
              <span className="soft small">{t(`registeredWorks.stateMeans.${state}`)}</span>
            </span>
            <span className={classes['barTrack']} aria-hidden="true">
              <span style={{ inlineSize: `${(of(state) / most) * 100}%` }} />
            </span>
            <span className="tabular">{formatNumber(of(state), language)}</span>
          </li>
        ))}
      </ul>
      <FigureTable
        caption={t('registeredWorks.stages.title')}
        file="phusa-trang-thai"
        head={[
          t('registeredWorks.stages.state'),
          t('registeredWorks.stages.all'),
          t('registeredWorks.stages.likely'),
          t('registeredWorks.stages.waitsMedian'),
          t('registeredWorks.stages.waitsLongest'),
          t('registeredWorks.stages.passed'),
        ]}
        rows={rows}
        format={(value) => (typeof value === 'number' ? formatNumber(value, language, 1) : value)}
      />
    </figure>
  );
}
