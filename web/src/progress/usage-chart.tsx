import { useTranslation } from 'react-i18next';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatMonth, formatNumber } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';
import classes from './progress.module.css';

interface Month {
  readonly month: string;
  readonly view: number;
  readonly download: number;
}

/** Views and downloads side by side. The figures stand in the table beneath, so the drawing is hidden from readers. */
export default function UsageChart({ months }: { readonly months: readonly Month[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = (value: unknown): string => (typeof value === 'number' ? formatNumber(value, language) : '');
  return (
    <>
      <ul className={classes['legend']}>
        <li data-line="views">{t('usage.kind.view')}</li>
        <li data-line="downloads">{t('usage.kind.download')}</li>
      </ul>
      <div aria-hidden="true" className={classes['lowChart']}>
        <ResponsiveContainer width="100%" height="100%">
          <BarChart
            data={[...months]}
            margin={{ top: 12, right: 16, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="month"
              tickFormatter={(month: string) => `${month.slice(5)}/${month.slice(0, 4)}`}
              stroke="var(--ink-soft)"
              tickLine={false}
              minTickGap={24}
              fontSize={13}
            />
            <YAxis
              width={62}
              allowDecimals={false}
              tickFormatter={number}
              stroke="var(--ink-soft)"
              axisLine={false}
              tickLine={false}
              fontSize={13}
            />
            <Tooltip
              cursor={{ fill: 'var(--line)', opacity: 0.4 }}
              labelFormatter={(month) => (typeof month === 'string' ? formatMonth(month, language) : '')}
              formatter={(value, name) => [number(value), name]}
              contentStyle={{ background: 'var(--paper)', borderColor: 'var(--line)', borderRadius: 8 }}
            />
            <Bar dataKey="view" name={t('usage.kind.view')} fill="var(--river)" isAnimationActive={false} />
            <Bar
              dataKey="download"
              name={t('usage.kind.download')}
              fill="var(--amber-fill)"
              isAnimationActive={false}
            />
          </BarChart>
        </ResponsiveContainer>
      </div>
    </>
  );
}
