import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { decideProposal, proposalsQuery } from '../api/holdings.js';
import type { HoldingProposal } from '../api/types.js';
import { Empty } from '../common/empty.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useTitle } from '../common/use-title.js';
import { useLabel } from '../i18n/use-language.js';
import { RequireRole } from '../shell/require-role.js';
import { nameOf } from './holding-row.js';
import classes from './holdings.module.css';

export function ProposalsScreen() {
  const { t } = useTranslation();
  useTitle(t('holdings.proposals.title'));
  return (
    <RequireRole role="librarian">
      <Proposals />
    </RequireRole>
  );
}

function Proposals() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(proposalsQuery);
  return (
    <div className={classes['holdings']}>
      <header>
        <p className="small">
          <Link to="/holdings">← {t('holdings.title')}</Link>
        </p>
        <h1>{t('holdings.proposals.title')}</h1>
        <p className="soft">{t('holdings.proposals.lead')}</p>
      </header>
      {error ? (
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <Skeleton height={240} mt="md" />
      ) : data.items.length === 0 ? (
        <Empty title={t('holdings.proposals.none')} />
      ) : (
        <ul className={`plain-list ${classes['list'] ?? ''}`}>
          {data.items.map((proposal) => (
            <Proposal key={proposal.id} proposal={proposal} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Proposal({ proposal }: { readonly proposal: HoldingProposal }) {
  const { t } = useTranslation();
  const label = useLabel();
  const client = useQueryClient();
  const deciding = useMutation({
    mutationFn: (take: boolean) => decideProposal(proposal.id, take),
    onSuccess: () => client.invalidateQueries({ queryKey: ['holdings'] }),
  });
  const { field } = proposal;
  const shown = (value: string | undefined): string => {
    if (value === undefined) return t('holdings.proposals.empty');
    if (field === 'potential') return label('holdings.potential', value);
    return field === 'kind' ? label('type', value) : value;
  };
  return (
    <li className={classes['change']}>
      <div>
        <strong lang="vi">{nameOf(proposal.holding) ?? t('holdings.unnamed')}</strong>
        <p className="soft small">
          {t('holdings.fromList', { list: proposal.listName, row: proposal.listRow })}
        </p>
      </div>
      <div>
        <p>{label('holdings.fields', field)}</p>
        <p className="soft">
          {t('holdings.proposals.now')}: {shown(proposal.before)}
        </p>
        <p>
          {t('holdings.proposals.proposed')}: <strong>{shown(proposal.after)}</strong>
        </p>
        {deciding.isError && <ProblemNotice error={deciding.error} />}
      </div>
      <div className={classes['actions']}>
        <Button disabled={deciding.isPending} onClick={() => deciding.mutate(true)}>
          {t('holdings.proposals.take')}
        </Button>
        <Button variant="default" disabled={deciding.isPending} onClick={() => deciding.mutate(false)}>
          {t('holdings.proposals.leave')}
        </Button>
      </div>
    </li>
  );
}
