import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { listQuery, refusedListAddress, startList, stopList } from '../api/registered-works.js';
import type { RegisteredWorkImport } from '../api/types.js';
import { useAnnounce } from '../common/announcer.js';
import { formatNumber } from '../common/format.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useBilingual, useLanguage } from '../i18n/use-language.js';
import { Waiting } from '../shell/waiting.js';
import { ListDrop } from './list-drop.js';
import { ListMapping } from './list-mapping.js';
import { WithdrawList } from './withdraw-list.js';
import { Withdrawn } from './withdrawn.js';
import classes from './registered-works.module.css';
import { useListStep } from './use-list-step.js';
import tableClasses from '../tables/tables.module.css';

/** One registration list, wherever on its way it is. */
export function ListView({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const client = useQueryClient();
  const { data: list, error, isError, refetch } = useQuery(listQuery(id));
  const before = useRef(list?.status);
  useEffect(() => {
    if (before.current === 'importing' && list?.status === 'done') {
      announce(t('tables.finishedSay'));
      void client.invalidateQueries({
        queryKey: ['registeredWorks'],
        predicate: ({ queryKey }) => queryKey[2] !== id,
      });
      void client.invalidateQueries({ queryKey: ['progress'] });
    }
    before.current = list?.status;
  }, [announce, client, id, t, list?.status]);
  if (isError && !list)
    return (
      <div className={classes['works']}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </div>
    );
  if (!list) return <Waiting />;
  return (
    <div className={classes['works']}>
      <header>
        <p className="small">
          <Link to="/registered-works/lists">← {t('tables.back')}</Link>
        </p>
        <h1>{list.name}</h1>
      </header>
      {isError && (
        <ProblemNotice
          error={error}
          {...(list.status === 'importing' ? { title: t('tables.cannotAsk') } : {})}
          onRetry={() => void refetch()}
        />
      )}
      {list.status === 'mapping' && <ListMapping list={list} />}
      {list.status === 'importing' && <Importing list={list} />}
      {['done', 'failed', 'stopped'].includes(list.status) && <Ended list={list} />}
    </div>
  );
}

const COUNTS = ['created', 'updated', 'unchanged', 'refused', 'withheld'] as const;

function Counts({ counts }: Pick<RegisteredWorkImport, 'counts'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <dl className={tableClasses['counts']}>
      {COUNTS.map((name) => (
        <div key={name} data-doubtful={counts[name] > 0 && (name === 'refused' || name === 'withheld')}>
          <dt>{t(`registeredWorks.lists.counts.${name}`)}</dt>
          <dd className="tabular">{formatNumber(counts[name], language)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How far an import is; it can be left. */
function Importing({ list }: { readonly list: RegisteredWorkImport }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const stopping = useListStep(list.id, stopList);
  const ofAll = { done: formatNumber(list.done, language), total: formatNumber(list.rowCount, language) };
  return (
    <section aria-label={t('tables.status.importing')}>
      <p>{t('tables.importing')}</p>
      <progress
        className={tableClasses['bar']}
        value={list.done}
        max={Math.max(1, list.rowCount)}
        aria-label={t('tables.doneOf', ofAll)}
      />
      <p className="tabular">{t('tables.doneOf', ofAll)}</p>
      <Counts counts={list.counts} />
      {stopping.isError && <ProblemNotice error={stopping.error} />}
      <Button variant="default" loading={stopping.isPending} onClick={() => stopping.mutate()}>
        {t('tables.stop')}
      </Button>
    </section>
  );
}

/** What a list came to, the lines that need correcting, and where to go on. */
function Ended({ list }: { readonly list: RegisteredWorkImport }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const language = useLanguage();
  const goingOn = useListStep(list.id, startList);
  const { status, failure, counts } = list;
  const rows = formatNumber(list.done, language);
  return (
    <>
      {failure ? (
        <Notice tone="red" role="alert">
          <strong>{t('tables.failedTitle')}</strong> {say(failure.message)} {say(failure.action)}
          <p>{standsWords()}</p>
          {failure.detail && <p className="small">{failure.detail}</p>}
        </Notice>
      ) : (
        <Notice tone={status === 'done' ? 'river' : 'amber'} role="status">
          {status === 'done' ? t('tables.finished', { rows }) : `${t('tables.paused')} ${standsWords()}`}
        </Notice>
      )}
      {list.withdrawn && <Withdrawn withdrawal={list.withdrawn} />}
      <Counts counts={counts} />
      {goingOn.isError && <ProblemNotice error={goingOn.error} />}
      <div className={classes['actions']}>
        {status !== 'done' && !list.withdrawn && (
          <Button loading={goingOn.isPending} onClick={() => goingOn.mutate()}>
            {t('tables.goOn')}
          </Button>
        )}
        <Button component={Link} to="/progress">
          {t('registeredWorks.lists.toProgress')}
        </Button>
        <Button variant="default" component={Link} to="/registered-works">
          {t('registeredWorks.lists.toRegisteredWorks')}
        </Button>
        {counts.updated > 0 && (
          <Button variant="default" component={Link} to="/registered-works/proposals">
            {t('registeredWorks.toProposals')}
          </Button>
        )}
      </div>
      {counts.refused + counts.withheld > 0 && (
        <section aria-labelledby="mend">
          <h2 id="mend">{t('tables.mend')}</h2>
          <p>{t('tables.editHint')}</p>
          <div className={classes['actions']}>
            {counts.refused > 0 && (
              <Button
                component="a"
                variant="default"
                href={refusedListAddress(list.id, language, false)}
                download
              >
                {t('tables.download', { count: counts.refused })}
              </Button>
            )}
            {counts.withheld > 0 && (
              <Button
                component="a"
                variant="default"
                href={refusedListAddress(list.id, language, true)}
                download
              >
                {t('tables.downloadAll', { count: counts.refused + counts.withheld })}
              </Button>
            )}
          </div>
        </section>
      )}
      {!list.withdrawn && <WithdrawList list={list} />}
      <section aria-labelledby="another">
        <h2 id="another">{t('tables.another')}</h2>
        <ListDrop />
      </section>
    </>
  );

  function standsWords(): string {
    return list.done > 0 ? t('tables.rowsStand', { rows }) : t('tables.noRowYet');
  }
}
