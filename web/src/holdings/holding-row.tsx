import { NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { judgePotential } from '../api/holdings.js';
import type { Holding, HoldingPotential } from '../api/types.js';
import { formatDate } from '../common/format.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLanguage } from '../i18n/use-language.js';
import { POTENTIALS } from './holdings-address.js';
import classes from './holdings.module.css';

export const nameOf = (holding: Holding): string | undefined =>
  holding.title ?? holding.registrationNumber ?? holding.taskCode ?? holding.applicationNumber;

export function HoldingRow({ holding }: { readonly holding: Holding }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const name = nameOf(holding) ?? t('holdings.unnamed');
  const judging = useMutation({
    mutationFn: (potential: HoldingPotential) => judgePotential(holding.id, potential),
    onSuccess: () => client.invalidateQueries({ queryKey: ['holdings', 'list'] }),
  });
  const { registrationNumber, taskCode, applicationNumber, host, year, unit } = holding;
  const facts = [registrationNumber, taskCode, applicationNumber, host, year, unit].filter(Boolean);
  const since = holding.reached[holding.state];
  return (
    <li>
      <div className={classes['row']}>
        <div className={classes['what']}>
          <strong lang="vi">{name}</strong>
          <span className="soft small">{facts.join(' · ')}</span>
          <span className="soft small">
            {t('holdings.fromList', { list: holding.listName, row: holding.listRow })}
          </span>
        </div>
        <div className={classes['where']}>
          <span className={classes['state']} data-state={holding.state}>
            {t(`holdings.state.${holding.state}`)}
          </span>
          {since && <span className="soft small">{formatDate(since, language)}</span>}
          {holding.documentId && (
            <Link to="/d/$id" params={{ id: holding.documentId }} className="small">
              {t('holdings.toDocument')}
            </Link>
          )}
        </div>
        <div>
          <NativeSelect
            aria-label={t('holdings.potentialOf', { title: name })}
            value={judging.isPending ? judging.variables : holding.potential}
            disabled={judging.isPending}
            data={POTENTIALS.map((value) => ({ value, label: t(`holdings.potential.${value}`) }))}
            onChange={({ currentTarget }) => judging.mutate(currentTarget.value as HoldingPotential)}
          />
          {holding.potential !== holding.countedPotential && (
            <span className={classes['doubtful']}>{t('holdings.notCounted')}</span>
          )}
        </div>
      </div>
      {judging.isError && <ProblemNotice error={judging.error} />}
    </li>
  );
}
