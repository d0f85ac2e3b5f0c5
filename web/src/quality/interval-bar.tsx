import classes from './quality.module.css';

interface Props {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  readonly threshold: number;
  /** Of the axis; shares. */
  readonly from: number;
  readonly to: number;
  readonly verdict: string;
}

/** The interval, the share that was found, and the threshold, on one line; the words beneath say the same. */
export function IntervalBar({ rate, low, high, threshold, from, to, verdict }: Props) {
  const at = (share: number): string =>
    `${Math.min(100, Math.max(0, ((share - from) / (to - from || 1)) * 100))}%`;
  return (
    <div className={classes['bar']} aria-hidden data-verdict={verdict}>
      <span
        className={classes['range']}
        style={{ insetInlineStart: at(low), insetInlineEnd: `calc(100% - ${at(high)})` }}
      />
      <span className={classes['rate']} style={{ insetInlineStart: at(rate) }} />
      <span className={classes['threshold']} style={{ insetInlineStart: at(threshold) }} />
    </div>
  );
}
