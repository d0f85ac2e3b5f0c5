import { useTranslation } from 'react-i18next';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatMonth, formatNumber } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';
import { type CurvePath, curvePoints } from './curve-points.js';
import classes from './progress.module.css';

/** The one curve to 2030. Its figures stand in the table beneath, so the drawing itself is hidden from readers. */
export default function Curve({ report, title }: { readonly report: CurvePath; readonly title: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const points = curvePoints(report);
  const januaries = points.filter(({ month }) => month.endsWith('-01')).map(({ month }) => month);
  const highest = Math.max(
    report.target2030 ?? 0,
    ...points.map((point) => point.projected ?? point.digitised ?? 0),
  );
  const number = (value: unknown): string => (typeof value === 'number' ? formatNumber(value, language) : '');
  return (
    <figure className={classes['figure']}>
      <figcaption>
        <h2>{title}</h2>
        <ul className={classes['legend']}>
          <li data-line="done">{t('progress.soFar')}</li>
          <li data-line="projected">{t('progress.projected')}</li>
          {report.target2030 !== undefined && (
            <>
              <li data-line="needed">{t('registeredWorks.neededLine')}</li>
              <li data-line="goal">{t('progress.goal')}</li>
            </>
          )}
        </ul>
      </figcaption>
      <div aria-hidden="true" className={classes['chart']}>
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart
            data={points}
            margin={{ top: 12, right: 16, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="month"
              ticks={januaries}
              tickFormatter={(month: string) => month.slice(0, 4)}
              stroke="var(--ink-soft)"
              tickLine={false}
              fontSize={13}
            />
            <YAxis
              width={62}
              domain={[0, Math.ceil(highest * 1.08)]}
              tickFormatter={number}
              stroke="var(--ink-soft)"
              axisLine={false}
              tickLine={false}
              fontSize={13}
            />
            <Tooltip
              labelFormatter={(month) => (typeof month === 'string' ? formatMonth(month, language) : '')}
              formatter={(value, name) => [number(value), name]}
              contentStyle={{ background: 'var(--paper)', borderColor: 'var(--line)', borderRadius: 8 }}
            />
            {report.target2030 !== undefined && (
              <ReferenceLine
                y={report.target2030}
                stroke="var(--amber-fill)"
                strokeDasharray="2 4"
                strokeWidth={2}
              />
            )}
            <Area
              dataKey="digitised"
              name={t('progress.soFar')}
              stroke="var(--river)"
              strokeWidth={2.5}
              fill="var(--river)"
              fillOpacity={0.12}
              isAnimationActive={false}
            />
            <Line
              dataKey="needed"
              name={t('registeredWorks.neededLine')}
              stroke="var(--amber-fill)"
              strokeWidth={2}
              strokeDasharray="3 4"
              dot={false}
              isAnimationActive={false}
            />
            <Line
              dataKey="projected"
              name={t('progress.projected')}
              stroke="var(--river)"
              strokeWidth={2}
              strokeDasharray="6 5"
              dot={false}
              isAnimationActive={false}
            />
          </ComposedChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}
