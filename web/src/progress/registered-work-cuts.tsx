import { useTranslation } from 'react-i18next';
import type { RegisteredWorkCut } from '../api/types.js';
import { formatNumber, formatPercent } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';
import { FigureTable } from './figure-table.js';
import classes from './progress.module.css';

interface Props {
  readonly title: string;
  readonly file: string;
  readonly cuts: readonly RegisteredWorkCut[];
  /** Years are a row: all of them are drawn. */
  readonly whole?: boolean;
}

const DRAWN = 12;
/** The server lists no more of a kind. */
const LISTED = 200;

/** Shares by unit, institution, field or year: the largest drawn, all of them in the table. */
export function RegisteredWorkCuts({ title, file, cuts, whole = false }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (cuts.length === 0) return null;
  const staff = cuts.some(({ all }) => all.digitised !== undefined);
  const nameOf = ({ name }: RegisteredWorkCut): string =>
    name === '' ? t('registeredWorks.cuts.notSaid') : name;
  const done = ({ all }: RegisteredWorkCut): number => all.digitised ?? all.open;
  const head = [
    t('registeredWorks.cuts.name'),
    t('registeredWorks.cuts.total'),
    ...(staff ? [t('registeredWorks.cuts.digitised')] : []),
    t('registeredWorks.cuts.open'),
    t(staff ? 'registeredWorks.cuts.share' : 'registeredWorks.cuts.shareOpen'),
    t('registeredWorks.cuts.likely'),
    ...(staff ? [t('registeredWorks.cuts.likelyDigitised')] : []),
    t('registeredWorks.cuts.likelyOpen'),
  ];
  const shareColumn = staff ? 4 : 3;
  const rows = cuts.map((cut) => [
    nameOf(cut),
    cut.all.total,
    ...(staff ? [cut.all.digitised ?? 0] : []),
    cut.all.open,
    cut.all.total > 0 ? done(cut) / cut.all.total : 0,
    cut.likely.total,
    ...(staff ? [cut.likely.digitised ?? 0] : []),
    cut.likely.open,
  ]);
  const largest = [...cuts].sort((a, b) => b.all.total - a.all.total).slice(0, whole ? cuts.length : DRAWN);
  const drawn = cuts.filter((cut) => largest.includes(cut));
  return (
    <figure className={classes['figure']}>
      <figcaption>
        <h2>{title}</h2>
        {drawn.length < cuts.length && (
          <p className="soft small">
            {t('registeredWorks.cuts.drawn', { drawn: drawn.length, all: cuts.length })}
          </p>
        )}
        {cuts.length >= LISTED && (
          <p className="soft small">{t('registeredWorks.cuts.most', { all: LISTED })}</p>
        )}
      </figcaption>
      <ul className={classes['bars']} aria-hidden="true">
        {drawn.map((cut) => (
          <li key={cut.key}>
            <span>{nameOf(cut)}</span>
            <span className={classes['barTrack']}>
              <span style={{ inlineSize: `${(done(cut) / Math.max(1, cut.all.total)) * 100}%` }} />
            </span>
            <span className="tabular">{formatPercent(done(cut) / Math.max(1, cut.all.total), language)}</span>
          </li>
        ))}
      </ul>
      <FigureTable
        caption={title}
        file={file}
        head={head}
        rows={rows}
        format={(value, column) =>
          typeof value === 'string'
            ? value
            : column === shareColumn
              ? formatPercent(value, language)
              : formatNumber(value, language)
        }
      />
    </figure>
  );
}
