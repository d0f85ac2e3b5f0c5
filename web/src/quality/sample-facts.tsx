import { useTranslation } from 'react-i18next';
import type { Sample } from '../api/types.js';
import { formatMoment, formatNumber } from '../common/format.js';
import { Notice } from '../common/notice.js';
import { useLanguage } from '../i18n/use-language.js';
import { LeftOut } from './left-out.js';
import classes from './quality.module.css';

/** Who drew what, when and from what, and what came since. */
export function SampleFacts({ sample }: { readonly sample: Sample }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const { draws, population, pages, values, readAgain, added, seed } = sample;
  const [first, ...later] = draws;
  return (
    <>
      {(readAgain > 0 || added > 0) && (
        <Notice tone="amber">
          {readAgain > 0 && <p>{t('quality.readAgain', { count: readAgain })}</p>}
          {added > 0 && <p>{t('quality.added', { count: added })}</p>}
        </Notice>
      )}
      <ul className={classes['notes']}>
        {first && (
          <li>
            {t('quality.drawn', {
              at: formatMoment(first.at, language),
              by: first.by,
              pages: number(population.pages),
              values: number(population.values),
            })}
          </li>
        )}
        {later.map(({ at, by, pages: morePages, values: moreValues }) => (
          <li key={at}>
            {t('quality.drawnMore', {
              at: formatMoment(at, language),
              by,
              pages: number(morePages),
              values: number(moreValues),
            })}
          </li>
        ))}
        <li>{t('quality.seed', { seed })}</li>
        {pages.unclear > 0 && <li>{t('quality.unclearPages', { count: pages.unclear })}</li>}
        {values.unclear > 0 && <li>{t('quality.unclearValues', { count: values.unclear })}</li>}
        {pages.gone + values.gone > 0 && <li>{t('quality.gone', { count: pages.gone + values.gone })}</li>}
      </ul>
      <LeftOut leftOut={population.leftOut} />
    </>
  );
}
