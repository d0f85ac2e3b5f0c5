import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Batch } from '../api/types.js';
import { useAnnounce } from '../common/announcer.js';

const RereadDialog = lazy(() => import('../rereading/reread-dialog.js'));

/** Offers to read again what the desk shows: the chosen batch, or everything; afterwards the desk shows it at work. */
export function RereadBatch({ batch }: { readonly batch: Batch | undefined }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button type="button" className="link-button" onClick={() => setAsking(true)}>
        {t(batch ? 'desk.reread' : 'desk.rereadAll')}
      </button>
      {asking && (
        <Suspense>
          <RereadDialog
            what={batch ? { batch: batch.id } : {}}
            title={batch ? t('desk.rereadTitle', { name: batch.name }) : t('desk.rereadAllTitle')}
            onClose={() => setAsking(false)}
            onBegun={(said) => {
              setAsking(false);
              announce(said);
              void client.invalidateQueries({ queryKey: ['documents', 'list'] });
              void navigate({
                to: '/desk',
                search: { filter: 'inWork', ...(batch ? { batch: batch.id } : {}) },
                resetScroll: false,
              });
            }}
          />
        </Suspense>
      )}
    </>
  );
}
