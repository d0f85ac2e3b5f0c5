import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentQuery, patchDocument } from '../api/documents.js';
import { useAnnounce } from '../common/announcer.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { ScreeningNote } from './screening-note.js';
import { useReading } from './reading-context.js';
import classes from './description.module.css';
import { useTitleOf } from '../common/use-title-of.js';

const OpeningDialog = lazy(() => import('../opening/opening-dialog.js'));
const RereadDialog = lazy(() => import('../rereading/reread-dialog.js'));

export function StaffActions() {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const { record } = useReading();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [asking, setAsking] = useState<'open' | 'reread'>();
  const refresh = () => client.invalidateQueries({ queryKey: documentQuery(record.id).queryKey });
  const close = useMutation({
    mutationFn: () =>
      patchDocument(record.id, { visibility: 'restricted', recordVisibility: 'restricted', embargo: null }),
    onSuccess: async () => {
      announce(t('opening.closed', { title: titleOf(record) }));
      await refresh();
    },
  });
  const open = record.visibility !== 'restricted' || record.recordVisibility !== 'restricted';
  return (
    <section className="no-print">
      <h2>{t('document.staff')}</h2>
      <ScreeningNote document={record} />
      <div className={classes['actions']}>
        <Button variant="default" onClick={() => setAsking('open')} disabled={record.status !== 'ready'}>
          {t('desk.publish')}
        </Button>
        {open && (
          <Button variant="default" loading={close.isPending} onClick={() => close.mutate()}>
            {t('opening.close')}
          </Button>
        )}
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/d/$id/pages" params={{ id: record.id }} {...props} />}
        >
          {t('pageEditing.open')}
        </Button>
        <Button variant="default" onClick={() => setAsking('reread')}>
          {t('document.reread')}
        </Button>
      </div>
      {close.isError && <ProblemNotice error={close.error} />}
      <Suspense>
        {asking === 'open' && <OpeningDialog document={record} onClose={() => setAsking(undefined)} />}
        {asking === 'reread' && (
          <RereadDialog
            what={{ document: record.id }}
            title={t('document.rereadTitle')}
            onClose={() => setAsking(undefined)}
            onBegun={(said) => {
              setAsking(undefined);
              announce(said);
              void refresh();
            }}
          />
        )}
      </Suspense>
    </section>
  );
}
