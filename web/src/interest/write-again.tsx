import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ownInterestQuery, writeToDesk } from '../api/interest.js';
import { useAnnounce } from '../common/announcer.js';
import { ProblemNotice } from '../common/problem-notice.js';
import classes from './interest.module.css';

/** The inquirer writes on; what was typed stays until it has arrived. */
export function WriteAgain({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [text, setText] = useState('');
  const send = useMutation({
    mutationFn: () => writeToDesk(token, text.trim()),
    onSuccess: (own) => {
      setText('');
      client.setQueryData(ownInterestQuery(token).queryKey, own);
      announce(t('interest.own.written'));
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (text.trim() !== '') send.mutate();
  }

  return (
    <form className={classes['form']} onSubmit={submit}>
      <Textarea
        autosize
        minRows={3}
        maxRows={16}
        maxLength={4000}
        label={t('interest.own.write')}
        description={t('interest.own.writeHint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {send.isError && <ProblemNotice error={send.error} />}
      <Button type="submit" loading={send.isPending} disabled={text.trim() === ''}>
        {t('interest.own.writeSend')}
      </Button>
    </form>
  );
}
