import { Skeleton, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { fixityQuery } from '../api/administration.js';
import type { Fixity } from '../api/types.js';
import { formatMoment, formatNumber } from '../common/format.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLanguage } from '../i18n/use-language.js';
import classes from './admin.module.css';

/** Whether the originals are still what was taken in, as the regular checks found. */
export function Originals() {
  const fixity = useQuery(fixityQuery);
  if (fixity.isPending) return <Skeleton height={160} mt="lg" />;
  if (fixity.isError) return <ProblemNotice error={fixity.error} onRetry={() => void fixity.refetch()} />;
  return (
    <>
      <State fixity={fixity.data} />
      {fixity.data.failures.length > 0 && <Failures failures={fixity.data.failures} />}
    </>
  );
}

function State({ fixity }: { readonly fixity: Fixity }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { everyDays, originals, checked, damaged, missing, lastAt } = fixity;
  const failed = damaged + missing;
  const last = lastAt === null ? t('fixity.none') : t('fixity.last', { at: formatMoment(lastAt, language) });
  const counts = {
    checked: formatNumber(checked, language),
    originals: formatNumber(originals, language),
  };
  return (
    <>
      <p>{everyDays === 0 ? t('fixity.off') : t('fixity.lead', { days: everyDays })}</p>
      <p>
        {everyDays > 0 && t('fixity.state', counts)} {last}
      </p>
      {failed > 0 ? (
        <Notice tone="red" role="alert">
          {t('fixity.failed', { count: failed })}
        </Notice>
      ) : (
        lastAt !== null && (
          <Notice tone="river" role="status">
            {t('fixity.allSound')}
          </Notice>
        )
      )}
    </>
  );
}

function Failures({ failures }: { readonly failures: Fixity['failures'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const head = ['document', 'file', 'found', 'at', 'object'] as const;
  return (
    <div
      className={classes['scroll']}
      tabIndex={0}
      role="region"
      aria-label={head.map((name) => t(`fixity.${name}`)).join(', ')}
    >
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            {head.map((name) => (
              <Table.Th key={name} scope="col">
                {t(`fixity.${name}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {failures.map((one) => (
            <Table.Tr key={`${one.documentId} ${one.objectKey}`}>
              <Table.Td>
                <Link to="/d/$id" params={{ id: one.documentId }}>
                  {one.title ?? t('fixity.untitled')}
                </Link>
              </Table.Td>
              <Table.Td>{one.name}</Table.Td>
              <Table.Td>{t(`fixity.${one.outcome}`)}</Table.Td>
              <Table.Td>{formatMoment(one.checkedAt, language)}</Table.Td>
              <Table.Td className={classes['secret']}>
                <code>{one.objectKey}</code>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
