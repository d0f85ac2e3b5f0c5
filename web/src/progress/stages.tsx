import { useTranslation } from 'react-i18next';
import type { HoldingProgress } from '../api/types.js';
import { formatNumber } from '../common/format.js';
import { useLabel, useLanguage } from '../i18n/use-language.js';
import { HOLDING_STATES } from '../holdings/holdings-address.js';
import { FigureTable } from './figure-table.js';
import classes from './progress.module.css';

/** How many stand in each state, where most wait, and how long things wait there. */
export function Stages({ holdings }: { readonly holdings: HoldingProgress }) {
  const { t } = useTranslation();
  const label = useLabel();
  const language = useLanguage();
  const { all, likely, waits = [], heldUpIn, failed = 0 } = holdings;
  const of = (state: (typeof HOLDING_STATES)[number]) => all.states?.[state] ?? 0;
  const most = Math.max(1, ...HOLDING_STATES.map(of));
  const waitIn = (state: string) => waits.find((wait) => wait.state === state);
  const worst = heldUpIn === undefined ? undefined : waitIn(heldUpIn);
  const rows = HOLDING_STATES.map((state) => {
    const wait = waitIn(state);
    const days = (value: number | null | undefined): number | string => value ?? '';
    return [
      label('holdings.state', state),
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
        <h2>{t('holdings.stages.title')}</h2>
        {worst && heldUpIn !== 'known' && (
          <p>
            {t('holdings.stages.worst', {
              state: label('holdings.state', worst.state),
              count: worst.waiting,
              days: formatNumber(worst.medianDays ?? 0, language),
            })}
          </p>
        )}
        {of('known') > 0 && <p className="soft">{t('holdings.stages.worstKnown', { count: of('known') })}</p>}
        {failed > 0 && <p className="soft">{t('holdings.stages.failed', { count: failed })}</p>}
      </figcaption>
      <ul className={classes['stages']}>
        {HOLDING_STATES.map((state) => (
          <li key={state} data-worst={state === heldUpIn}>
            <span>
              {t(`holdings.state.${state}`)}
              <br />
              <span className="soft small">{t(`holdings.stateMeans.${state}`)}</span>
            </span>
            <span className={classes['barTrack']} aria-hidden="true">
              <span style={{ inlineSize: `${(of(state) / most) * 100}%` }} />
            </span>
            <span className="tabular">{formatNumber(of(state), language)}</span>
          </li>
        ))}
      </ul>
      <FigureTable
        caption={t('holdings.stages.title')}
        file="phusa-trang-thai"
        head={[
          t('holdings.stages.state'),
          t('holdings.stages.all'),
          t('holdings.stages.likely'),
          t('holdings.stages.waitsMedian'),
          t('holdings.stages.waitsLongest'),
          t('holdings.stages.passed'),
        ]}
        rows={rows}
        format={(value) => (typeof value === 'number' ? formatNumber(value, language, 1) : value)}
      />
    </figure>
  );
}
