import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { cardQuery, publishCard, type SeenCard, withdrawCard } from '../api/opportunities.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useBilingual } from '../i18n/use-language.js';
import { CardForm } from './card-form.js';
import classes from './opportunities.module.css';
import { useWords } from './use-words.js';

/** For those who keep the document: how the card stands, what hinders it, and the way to change it. */
export function CardEditing({ seen: { card, etag } }: { readonly seen: SeenCard }) {
  const { t } = useWords();
  const inLanguage = useBilingual();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const settle = useMutation({
    mutationFn: (publish: boolean) => (publish ? publishCard : withdrawCard)(card.documentId, etag),
    onSettled: () => client.invalidateQueries({ queryKey: ['opportunities'] }),
  });
  const { keeping } = card;
  if (!keeping) return null;
  const published = card.state === 'published';
  const { obstacles } = keeping;
  return (
    <div className={`${classes['keeping'] ?? ''} no-print`}>
      <Notice tone={published && !card.closed ? 'river' : 'amber'}>
        <p>{t(published && card.closed ? 'state.closed' : `state.${card.state}`)}</p>
        {obstacles.length > 0 && (
          <>
            <p>{t('obstacles')}</p>
            <ul className={classes['obstacles']}>
              {obstacles.map(({ code, message }) => (
                <li key={code}>{inLanguage(message)}</li>
              ))}
            </ul>
          </>
        )}
        {!published && obstacles.length === 0 && <p>{t('ready')}</p>}
      </Notice>
      {keeping.editable && (
        <div className={classes['actions']}>
          <Button variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t('close') : t('edit')}
          </Button>
          {published ? (
            <Button variant="default" loading={settle.isPending} onClick={() => settle.mutate(false)}>
              {t('withdraw')}
            </Button>
          ) : (
            <Button
              disabled={obstacles.length > 0}
              loading={settle.isPending}
              onClick={() => settle.mutate(true)}
            >
              {t('publish')}
            </Button>
          )}
        </div>
      )}
      {settle.isError && <ProblemNotice error={settle.error} />}
      {open && (
        <CardForm
          card={card}
          etag={etag}
          onReload={() => void client.invalidateQueries({ queryKey: cardQuery(card.documentId).queryKey })}
        />
      )}
    </div>
  );
}
