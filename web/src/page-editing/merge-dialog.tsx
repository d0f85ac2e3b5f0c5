import { Button, Modal, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PageOrder, pageEditingKey, mergeDocument } from '../api/page-order.js';
import { documentListQuery } from '../api/documents.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { titleLanguage } from '../common/title-language.js';
import { useTitleOf } from '../common/use-title-of.js';
import classes from './page-editing.module.css';

const SHOWN = 8;

interface Props {
  readonly documentId: string;
  readonly version: number;
  readonly onClose: () => void;
  readonly onDone: (pageOrder: PageOrder) => void;
}

/** Finds another document by its title and puts its pages behind this one's. */
export default function MergeDialog({ documentId, version, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const [q, setQ] = useState('');
  const asked = q.trim();
  const list = useInfiniteQuery({
    ...documentListQuery({ filter: 'done', ...(asked === '' ? {} : { q: asked }) }),
    enabled: asked !== '',
  });
  const merge = useMutation({
    mutationKey: pageEditingKey(documentId),
    mutationFn: (other: string) => mergeDocument(documentId, version, other),
    onSuccess: onDone,
  });
  const found = (list.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ id }) => id !== documentId)
    .slice(0, SHOWN);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('pageEditing.merge')}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      <p className="soft small">{t('pageEditing.mergeHint')}</p>
      <TextInput
        label={t('pageEditing.find')}
        data-autofocus
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
      />
      {(list.error ?? merge.error) && <ProblemNotice error={list.error ?? merge.error} />}
      {list.isSuccess && asked !== '' && found.length === 0 && (
        <p role="status">{t('pageEditing.nothing')}</p>
      )}
      <ul className="plain-list" aria-label={t('pageEditing.found')}>
        {found.map((document) => (
          <li key={document.id} className={classes['foundItem']}>
            <span lang={titleLanguage(titleOf(document), document.language)}>
              {titleOf(document)}{' '}
              <span className="soft small">{t('pageEditing.pageCount', { count: document.pageCount })}</span>
            </span>
            <Button
              size="compact-sm"
              loading={merge.isPending && merge.variables === document.id}
              disabled={merge.isPending}
              onClick={() => merge.mutate(document.id)}
            >
              {t('pageEditing.mergeThis')}
            </Button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
