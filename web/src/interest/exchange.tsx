import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { deskInterestQuery, needsNoAnswer } from '../api/interest.js';
import type { InterestCase } from '../api/types.js';
import { useAnnounce } from '../common/announcer.js';
import { formatMoment } from '../common/format.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useBilingual, useLanguage } from '../i18n/use-language.js';
import classes from './interest.module.css';
import { threadOf } from './thread.js';

/** What was written to and fro after the first letter, as the desk sees it. */
export function Exchange({ found }: { readonly found: InterestCase }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const thread = threadOf(found.answers, found.messages);
  if (thread.length === 0) return null;
  return (
    <section className={classes['part']}>
      <h2>{t('interest.case.answers')}</h2>
      {thread.map(({ from, said }) =>
        from === 'desk' ? (
          <Answer key={said.id} answer={said} />
        ) : (
          <article key={said.id} className={classes['answer']} data-from="inquirer">
            <p className="soft small">
              {[found.name ?? t('interest.case.byPrincipal'), formatMoment(said.at, language)].join(' · ')}
            </p>
            {said.text !== undefined && <p className={classes['words']}>{said.text}</p>}
          </article>
        ),
      )}
      {found.wroteAgain && <NeedsNoAnswer id={found.id} />}
    </section>
  );
}

function Answer({ answer }: { readonly answer: InterestCase['answers'][number] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const inLanguage = useBilingual();
  const { text, by, at, mail, failure } = answer;
  return (
    <article className={classes['answer']}>
      <p className="soft small">
        {[by, formatMoment(at, language), t(`interest.case.mail.${mail}`)].join(' · ')}
      </p>
      {failure && mail !== 'sent' && (
        <Notice tone="amber">
          {inLanguage(failure.message)} {inLanguage(failure.action)}
        </Notice>
      )}
      {text !== undefined && <p className={classes['words']}>{text}</p>}
    </article>
  );
}

function NeedsNoAnswer({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const announce = useAnnounce();
  const read = useMutation({
    mutationFn: () => needsNoAnswer(id),
    onSuccess: async (found) => {
      client.setQueryData(deskInterestQuery(id).queryKey, found);
      announce(t('interest.case.wasRead'));
      await client.invalidateQueries({ queryKey: ['interest', 'desk'] });
    },
  });
  return (
    <div>
      {read.isError && <ProblemNotice error={read.error} />}
      <Button size="xs" variant="default" loading={read.isPending} onClick={() => read.mutate()}>
        {t('interest.case.read')}
      </Button>
    </div>
  );
}
