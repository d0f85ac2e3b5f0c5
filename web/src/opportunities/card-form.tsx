import { Button, Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { writeCard } from '../api/opportunities.js';
import { ApiProblem } from '../api/problem.js';
import type { Card, CardPatch } from '../api/types.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { DraftSentences } from './draft-sentences.js';
import classes from './opportunities.module.css';
import { useWords } from './use-words.js';

const COOPERATIONS = [
  'licence',
  'transfer',
  'jointDevelopment',
  'trialProduction',
  'investment',
  'services',
] as const;
const PATENT = ['none', 'filed', 'intended'] as const;
const CHANGED_MEANWHILE = 412;

interface Props {
  readonly card: Card;
  readonly etag: string | undefined;
  readonly onReload: () => void;
}

/** What a person writes of the card. What was typed stays, whatever comes back. */
export function CardForm({ card, etag, onReload }: Props) {
  const { t } = useWords();
  const client = useQueryClient();
  const [typed, setTyped] = useState<CardPatch>({});
  const value = {
    summaryVi: typed.summaryVi ?? card.summary.vi,
    summaryEn: typed.summaryEn ?? card.summary.en,
    deskName: typed.deskName ?? card.desk.name,
    answerDays: typed.answerDays ?? card.desk.answerDays,
    cooperation: typed.cooperation ?? card.cooperation,
    patent: typed.patent ?? card.keeping?.patent,
  };
  const set = (change: CardPatch) => setTyped({ ...typed, ...change });
  const save = useMutation({
    mutationFn: () => writeCard(card.documentId, typed, etag),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['opportunities'] });
      setTyped({});
    },
  });
  const stale = save.error instanceof ApiProblem && save.error.status === CHANGED_MEANWHILE;
  return (
    <form
      className={classes['form']}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <DraftSentences
        documentId={card.documentId}
        onAdd={(quote) => {
          const into = card.language === 'en' ? 'summaryEn' : 'summaryVi';
          set({ [into]: [value[into], quote].filter((part) => part !== '').join(' ') });
        }}
      />
      <Textarea
        label={t('summaryVi')}
        description={t('summaryViHint')}
        lang="vi"
        autosize
        minRows={4}
        maxLength={2000}
        value={value.summaryVi}
        onChange={(event) => set({ summaryVi: event.currentTarget.value })}
      />
      <Textarea
        label={t('summaryEn')}
        lang="en"
        autosize
        minRows={4}
        maxLength={2000}
        value={value.summaryEn}
        onChange={(event) => set({ summaryEn: event.currentTarget.value })}
      />
      <TextInput
        label={t('deskName')}
        description={t('deskNameHint')}
        maxLength={200}
        value={value.deskName}
        onChange={(event) => set({ deskName: event.currentTarget.value })}
      />
      <NumberInput
        label={t('answerDays')}
        min={1}
        max={90}
        allowDecimal={false}
        value={value.answerDays}
        onChange={(days) => {
          if (typeof days === 'number') set({ answerDays: days });
        }}
      />
      <Checkbox.Group
        label={t('sought')}
        value={value.cooperation}
        onChange={(chosen) => set({ cooperation: COOPERATIONS.filter((one) => chosen.includes(one)) })}
      >
        <div className={classes['choices']}>
          {COOPERATIONS.map((one) => (
            <Checkbox key={one} value={one} label={t(`cooperation.${one}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <NativeSelect
        label={t('patent')}
        value={value.patent ?? ''}
        data={[
          ...(value.patent === undefined ? [{ value: '', label: t('patentUnanswered') }] : []),
          ...PATENT.map((one) => ({ value: one, label: t(`patentAnswer.${one}`) })),
        ]}
        onChange={(event) => {
          const patent = PATENT.find((one) => one === event.currentTarget.value);
          if (patent) set({ patent });
        }}
      />
      {stale ? (
        <Notice tone="amber" role="alert">
          {t('changedMeanwhile')}{' '}
          <button type="button" className="link-button" onClick={onReload}>
            {t('reload')}
          </button>
        </Notice>
      ) : (
        save.isError && <ProblemNotice error={save.error} />
      )}
      {save.isSuccess && Object.keys(typed).length === 0 && (
        <Notice tone="river" role="status">
          {t('saved')}
        </Notice>
      )}
      <Button type="submit" loading={save.isPending} disabled={Object.keys(typed).length === 0}>
        {t('save')}
      </Button>
    </form>
  );
}
