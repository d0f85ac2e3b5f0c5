import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { answerInterest, deskInterestQuery } from '../api/interest.js';
import type { InterestCase } from '../api/types.js';
import { useAnnounce } from '../common/announcer.js';
import { ProblemNotice } from '../common/problem-notice.js';
import classes from './interest.module.css';

export function AnswerForm({ found: { id, mails } }: { readonly found: InterestCase }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [text, setText] = useState('');
  const send = useMutation({
    mutationFn: () => answerInterest(id, text.trim()),
    onSuccess: async (answered) => {
      setText('');
      client.setQueryData(deskInterestQuery(id).queryKey, answered);
      announce(t('interest.case.answered'));
      await client.invalidateQueries({ queryKey: ['interest', 'desk'] });
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
        minRows={4}
        maxRows={16}
        maxLength={4000}
        label={t('interest.case.answer')}
        description={t('interest.case.answerHint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p className="soft small">
        {t(mails ? 'interest.case.answerMailed' : 'interest.case.answerNotMailed')}
      </p>
      {send.isError && <ProblemNotice error={send.error} />}
      <Button type="submit" loading={send.isPending} disabled={text.trim() === ''}>
        {t('interest.case.send')}
      </Button>
    </form>
  );
}
