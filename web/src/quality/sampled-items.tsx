import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sampleQuery } from '../api/samples.js';
import type { SampledPage, SampledValue } from '../api/types.js';
import { formatNumber } from '../common/format.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { titleLanguage } from '../common/title-language.js';
import { useTitleOf } from '../common/use-title-of.js';
import { valueText } from '../document/field-value.js';
import { useLabel, useLanguage } from '../i18n/use-language.js';
import classes from './quality.module.css';

interface Props {
  readonly batchId: string;
  readonly sampleId: string;
  /** It may be checked again. */
  readonly open?: boolean;
}

/** Every page and value that was drawn, with what was found and by whom; fetched when it is unfolded. */
export function SampledItems({ batchId, sampleId, open = false }: Props) {
  const { t } = useTranslation();
  const [unfolded, setUnfolded] = useState(false);
  const detail = useQuery({ ...sampleQuery(batchId, sampleId), enabled: unfolded });
  return (
    <details className={classes['items']} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary>{t('quality.checkedItems')}</summary>
      {detail.isError && <ProblemNotice error={detail.error} onRetry={() => void detail.refetch()} />}
      {detail.isPending && unfolded && <Skeleton height={120} mt="sm" />}
      {detail.data && (
        <div className={classes['scroll']} role="region" aria-label={t('quality.checkedItems')} tabIndex={0}>
          <table className={classes['table']}>
            <thead>
              <tr>
                <th scope="col">{t('quality.page')}</th>
                <th scope="col">{t('quality.errors')}</th>
                <th scope="col">{t('quality.who')}</th>
                {open && <td />}
              </tr>
            </thead>
            <tbody>
              {detail.data.checkedPages.map((page) => (
                <Row key={page.position} item={page} of="pages" {...{ batchId, sampleId, open }} />
              ))}
              {detail.data.checkedValues.map((value) => (
                <Row key={`v${value.position}`} item={value} of="values" {...{ batchId, sampleId, open }} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}

interface RowProps extends Required<Props> {
  readonly item: SampledPage | SampledValue;
  readonly of: 'pages' | 'values';
}

function Row({ item, of, batchId, sampleId, open }: RowProps) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const page = item.page ?? 1;
  return (
    <tr>
      <th scope="row">
        <Link
          to="/d/$id/p/$page"
          params={{ id: item.document.id, page: String(page) }}
          lang={titleLanguage(titleOf(item.document), item.document.language)}
        >
          {titleOf(item.document)}
        </Link>{' '}
        <span className="soft small">
          {'entryId' in item ? <ValueName value={item} /> : t('page.short', { n: page })}
        </span>
      </th>
      <td className="tabular">
        <Found item={item} />
      </td>
      <td>{item.by ?? ''}</td>
      {open && (
        <td>
          {item.outcome && (
            <Link
              to="/batches/$batch/samples/$sample"
              params={{ batch: batchId, sample: sampleId }}
              search={{ of, at: String(item.position) }}
            >
              {t('quality.again')}
            </Link>
          )}
        </td>
      )}
    </tr>
  );
}

function ValueName({ value: { field, value, printed } }: { readonly value: SampledValue }) {
  const label = useLabel();
  const language = useLanguage();
  return (
    <>
      {label('field', field)}: {valueText(value, printed, language)}
    </>
  );
}

function Found({ item }: { readonly item: SampledPage | SampledValue }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!item.outcome) return <span className="soft">{t('quality.notChecked')}</span>;
  if ('entryId' in item) return <>{t(`quality.value.${item.outcome}`)}</>;
  if (item.outcome === 'unreadable') return <>{t('quality.pageUnreadable')}</>;
  return (
    <>
      {t('quality.doneOf', {
        done: formatNumber(item.errors ?? 0, language),
        all: formatNumber(item.letters ?? 0, language),
      })}
    </>
  );
}
