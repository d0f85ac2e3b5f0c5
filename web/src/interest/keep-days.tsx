import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { keepInquirersFor } from '../api/interest.js';
import { sessionQuery } from '../api/session.js';
import { ProblemNotice } from '../common/problem-notice.js';
import classes from './interest.module.css';

/** How long what people said of themselves is kept; administrators change it. */
export function KeepDays({ keepDays }: { readonly keepDays: number }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const session = useQuery(sessionQuery);
  const [typed, setTyped] = useState(String(keepDays));
  const save = useMutation({
    mutationFn: () => keepInquirersFor(Number(typed)),
    onSuccess: () => client.invalidateQueries({ queryKey: ['interest', 'desk'] }),
  });
  return (
    <div className={classes['daily']}>
      <p className="soft">{t('interest.desk.kept', { count: keepDays })}</p>
      {session.data?.person?.role === 'admin' && (
        <form
          className={classes['form']}
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            save.mutate();
          }}
        >
          <TextInput
            type="number"
            required
            min={1}
            max={3650}
            label={t('interest.desk.keepDays')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {save.isError && <ProblemNotice error={save.error} />}
          <Button type="submit" variant="default" loading={save.isPending}>
            {t('do.save')}
          </Button>
        </form>
      )}
    </div>
  );
}
