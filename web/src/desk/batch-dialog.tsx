import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { organisationsQuery } from '../api/administration.js';
import { batchesQuery, createBatch } from '../api/batches.js';
import type { Batch } from '../api/types.js';
import { ProblemNotice } from '../common/problem-notice.js';
import classes from './desk.module.css';

interface Props {
  readonly onClose: () => void;
  readonly onMade: (batch: Batch) => void;
}

export default function BatchDialog({ onClose, onMade }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const organisations = useQuery(organisationsQuery);
  const [name, setName] = useState('');
  const [boxNumber, setBoxNumber] = useState('');
  const [shelfMark, setShelfMark] = useState('');
  const [owner, setOwner] = useState('');
  const [asked, setAsked] = useState(false);

  const make = useMutation({
    mutationFn: () =>
      createBatch({
        name: name.trim(),
        ...(boxNumber.trim() ? { boxNumber: boxNumber.trim() } : {}),
        ...(shelfMark.trim() ? { shelfMark: shelfMark.trim() } : {}),
        ...(owner ? { ownerOrganisationId: owner } : {}),
      }),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: batchesQuery.queryKey });
      onMade(made);
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (name.trim() !== '') make.mutate();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('desk.newBatch')}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      <form className={classes['dialog']} onSubmit={submit}>
        <TextInput
          label={t('desk.batchName')}
          description={t('desk.batchNameHint')}
          data-autofocus
          value={name}
          maxLength={300}
          error={asked && name.trim() === '' ? t('desk.needName') : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('desk.boxNumber')}
          value={boxNumber}
          maxLength={100}
          onChange={(event) => setBoxNumber(event.currentTarget.value)}
        />
        <TextInput
          label={t('desk.shelfMark')}
          value={shelfMark}
          maxLength={100}
          onChange={(event) => setShelfMark(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('desk.owner')}
          value={owner}
          onChange={(event) => setOwner(event.currentTarget.value)}
          data={[
            { value: '', label: t('desk.noOwner') },
            ...(organisations.data?.items ?? []).map((one) => ({ value: one.id, label: one.name })),
          ]}
        />
        {make.isError && <ProblemNotice error={make.error} />}
        <div className={classes['dialogActions']}>
          <Button variant="default" onClick={onClose}>
            {t('do.cancel')}
          </Button>
          <Button type="submit" loading={make.isPending}>
            {t('desk.newBatch')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
