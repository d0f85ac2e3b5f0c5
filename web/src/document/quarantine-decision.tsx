import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentQuery, patchDocument } from '../api/documents.js';
import { atLeast, sessionQuery } from '../api/session.js';
import { useAnnounce } from '../common/announcer.js';
import { ProblemNotice } from '../common/problem-notice.js';
import classes from './description.module.css';
import { useReading } from './reading-context.js';

/** What only an administrator decides: whether a secrecy mark makes a secret of the document. */
export function QuarantineDecision() {
  const { t } = useTranslation();
  const { record } = useReading();
  const session = useQuery(sessionQuery);
  const client = useQueryClient();
  const announce = useAnnounce();
  const [sure, setSure] = useState(false);
  const release = useMutation({
    mutationFn: () => patchDocument(record.id, { quarantined: false }),
    onSuccess: async () => {
      announce(t('document.quarantine.released'));
      await client.invalidateQueries({ queryKey: documentQuery(record.id).queryKey });
    },
  });
  if (!record.quarantined || !atLeast(session.data?.person, 'admin')) return null;
  return (
    <section className="no-print" aria-label={t('document.quarantine.title')}>
      <p>
        {record.failure?.detail && (
          <>
            {t('document.quarantine.mark')} <q>{record.failure.detail}</q>.{' '}
          </>
        )}
        {t('document.quarantine.what')}
      </p>
      <div className={classes['actions']}>
        {sure ? (
          <>
            <Button color="red" loading={release.isPending} onClick={() => release.mutate()}>
              {t('document.quarantine.confirm')}
            </Button>
            <Button variant="default" autoFocus onClick={() => setSure(false)}>
              {t('document.quarantine.keep')}
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => setSure(true)}>
            {t('document.quarantine.release')}
          </Button>
        )}
      </div>
      {release.error && <ProblemNotice error={release.error} />}
    </section>
  );
}
