import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { decideProposal, proposalsQuery } from '../api/registered-works.js';
import type { RegisteredWorkProposal } from '../api/types.js';
import { Empty } from '../common/empty.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useTitle } from '../common/use-title.js';
import { useLabel } from '../i18n/use-language.js';
import { RequireRole } from '../shell/require-role.js';
import { nameOf } from './registered-work-row.js';
import classes from './registered-works.module.css';

export function ProposalsScreen() {
  const { t } = useTranslation();
  useTitle(t('registeredWorks.proposals.title'));
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
    <div className={classes['works']}>
      <header>
        <p className="small">
          <Link to="/registered-works">← {t('registeredWorks.title')}</Link>
        </p>
        <h1>{t('registeredWorks.proposals.title')}</h1>
        <p className="soft">{t('registeredWorks.proposals.lead')}</p>
      </header>
      {error ? (
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <Skeleton height={240} mt="md" />
      ) : data.items.length === 0 ? (
        <Empty title={t('registeredWorks.proposals.none')} />
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

function Proposal({ proposal }: { readonly proposal: RegisteredWorkProposal }) {
  const { t } = useTranslation();
  const label = useLabel();
  const client = useQueryClient();
  const deciding = useMutation({
    mutationFn: (take: boolean) => decideProposal(proposal.id, take),
    onSuccess: () => client.invalidateQueries({ queryKey: ['registeredWorks'] }),
  });
  const { field } = proposal;
  const shown = (value: string | undefined): string => {
    if (value === undefined) return t('registeredWorks.proposals.empty');
    if (field === 'potential') return label('registeredWorks.potential', value);
    return field === 'kind' ? label('type', value) : value;
  };
  return (
    <li className={classes['change']}>
      <div>
        <strong lang="vi">{nameOf(proposal.registeredWork) ?? t('registeredWorks.unnamed')}</strong>
        <p className="soft small">
          {t('registeredWorks.fromList', { list: proposal.listName, row: proposal.listRow })}
        </p>
      </div>
      <div>
        <p>{label('registeredWorks.fields', field)}</p>
        <p className="soft">
          {t('registeredWorks.proposals.now')}: {shown(proposal.before)}
        </p>
        <p>
          {t('registeredWorks.proposals.proposed')}: <strong>{shown(proposal.after)}</strong>
        </p>
        {deciding.isError && <ProblemNotice error={deciding.error} />}
      </div>
      <div className={classes['actions']}>
        <Button disabled={deciding.isPending} onClick={() => deciding.mutate(true)}>
          {t('registeredWorks.proposals.take')}
        </Button>
        <Button variant="default" disabled={deciding.isPending} onClick={() => deciding.mutate(false)}>
          {t('registeredWorks.proposals.leave')}
        </Button>
      </div>
    </li>
  );
}
