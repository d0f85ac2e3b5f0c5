import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDifferent, takeBackDifferent } from '../api/agents.js';
import type { Duplicate } from '../api/types.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { titleLanguage } from '../common/title-language.js';
import { useTitleOf } from '../common/use-title-of.js';
import classes from './duplicates.module.css';

/** Two records side by side, why they may be one, and the word that they are not. */
export function DuplicateItem({ pair }: { readonly pair: Duplicate }) {
  const { t } = useTranslation();
  const [different, setDifferent] = useState(false);
  const decide = useMutation({
    mutationFn: (now: boolean) => (now ? sayDifferent(pair.id) : takeBackDifferent(pair.id)),
    onSuccess: (_, now) => setDifferent(now),
  });
  const kind = pair.agents[0]?.kind ?? 'person';
  const action = different ? t('duplicates.undo') : t('duplicates.different', { context: kind });
  const names = pair.agents.map(({ name }) => name).join(' – ');
  return (
    <li className={classes['pair']} data-different={different || undefined} aria-label={names}>
      <div className={classes['agents']}>
        {pair.agents.map((agent) => (
          <OneOfTwo key={agent.id} agent={agent} />
        ))}
      </div>
      {!different && (
        <>
          <p className="soft small">{t('duplicates.why', { percent: Math.round(pair.score * 100) })}</p>
          <ul className={classes['reasons']}>
            {pair.reasons.map((reason) => (
              <li key={reason.kind}>
                {t(`duplicates.reason.${reason.kind}`, { names: (reason.names ?? []).join(', ') })}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={classes['decision']} role="status">
        {different && <span>{t('duplicates.keptApart')}</span>}
        <Button
          size="xs"
          variant="default"
          loading={decide.isPending}
          aria-label={`${action}: ${names}`}
          onClick={() => decide.mutate(!different)}
        >
          {action}
        </Button>
      </div>
      {decide.isError && <ProblemNotice error={decide.error} />}
    </li>
  );
}

function OneOfTwo({ agent }: { readonly agent: Duplicate['agents'][number] }) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const { id, name, documents, moreDocuments, ownerOrganisation, works } = agent;
  return (
    <div>
      <h2 className={classes['name']}>
        <Link to="/a/$id" params={{ id }} lang="vi">
          {name}
        </Link>
      </h2>
      <p className="soft small">
        {t(moreDocuments ? 'agent.countMore' : 'agent.count', { count: documents })} · {ownerOrganisation}
      </p>
      <ul className={classes['works']}>
        {works.map((work) => (
          <li key={work.id}>
            <Link
              to="/d/$id/p/$page"
              params={{ id: work.id, page: '1' }}
              lang={titleLanguage(titleOf(work), work.language)}
            >
              {titleOf(work)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
