import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { deskInterestQuery, valueDeal } from '../api/interest.js';
import type { InterestCase } from '../api/types.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { numberOf } from '../shell/address.js';
import classes from './interest.module.css';

/** What a deal is worth, where the desk may say so; only sums of many are shown to others. */
export function DealValue({ found: { id, valueVnd } }: { readonly found: InterestCase }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [typed, setTyped] = useState(String(valueVnd ?? ''));
  const save = useMutation({
    mutationFn: () => valueDeal(id, numberOf(typed, 0) ?? null),
    onSuccess: (valued) => client.setQueryData(deskInterestQuery(id).queryKey, valued),
  });
  return (
    <form
      className={classes['form']}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <TextInput
        type="number"
        min={0}
        step={1}
        label={t('interest.case.value')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {save.isError && <ProblemNotice error={save.error} />}
      {save.isSuccess && (
        <Notice tone="river" role="status">
          {t('interest.case.saved')}
        </Notice>
      )}
      <Button type="submit" variant="default" loading={save.isPending}>
        {t('do.save')}
      </Button>
    </form>
  );
}
