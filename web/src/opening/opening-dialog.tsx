import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { documentQuery, patchDocument } from '../api/documents.js';
import type { DocumentSummary } from '../api/types.js';
import { useAnnounce } from '../common/announcer.js';
import { Notice } from '../common/notice.js';
import { titleLanguage } from '../common/title-language.js';
import { useTitleOf } from '../common/use-title-of.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { NO_ANSWERS, obstacleOf, patchOf, type OpeningAnswers } from './opening-answers.js';
import { PersonalQuestion } from './personal-question.js';
import { Question } from './question.js';
import classes from './opening.module.css';

interface Props {
  readonly document: Pick<DocumentSummary, 'id' | 'title' | 'originalName' | 'language'>;
  readonly onClose: () => void;
}

const OBSTACLE_TEXT = {
  unanswered: 'opening.answerAll',
  secret: 'opening.secrecyStop',
  personal: 'opening.personalWarning',
  patent: 'opening.embargoNeeded',
} as const;

/** Pages with personal data, and those that nobody could read. */
function toLookAt({ suspectPages = [], screening }: Partial<DocumentSummary> = {}): number[] {
  return [...new Set([...suspectPages, ...(screening?.lookAt ?? [])])].sort((a, b) => a - b);
}

/** Three questions between a report and the public; opening cannot be taken back. */
export default function OpeningDialog({ document: opened, onClose }: Props) {
  const { t } = useTranslation();
  const { id } = opened;
  const title = useTitleOf()(opened);
  const client = useQueryClient();
  const announce = useAnnounce();
  const record = useQuery(documentQuery(id));
  const [answers, setAnswers] = useState<OpeningAnswers>(NO_ANSWERS);
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<OpeningAnswers>) => setAnswers((now) => ({ ...now, ...part }));
  const obstacle = obstacleOf(answers);

  const open = useMutation({
    mutationFn: () => patchDocument(id, patchOf(answers)),
    onSuccess: async () => {
      announce(t('opening.done', { title }));
      await client.invalidateQueries({ queryKey: ['documents'] });
      onClose();
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (!obstacle) open.mutate();
  }

  const yesNo = [
    { value: 'no', label: t('opening.no') },
    { value: 'yes', label: t('opening.yes') },
  ] as const;

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('opening.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      <form className={classes['form']} onSubmit={submit}>
        <p className={classes['name']} lang={titleLanguage(title, opened.language)}>
          {title}
        </p>
        <p className="soft">{t('opening.lead')}</p>
        <Question
          label={t('opening.patent')}
          value={answers.patent}
          options={[
            { value: 'none', label: t('opening.patentNo') },
            { value: 'filed', label: t('opening.patentFiled') },
            { value: 'intended', label: t('opening.patentIntended') },
          ]}
          onChange={(patent) => change({ patent })}
        />
        {answers.patent === 'intended' && <Notice tone="amber">{t('opening.patentWarning')}</Notice>}
        <PersonalQuestion answers={answers} suspects={toLookAt(record.data)} onChange={change} />
        <Question
          label={t('opening.secrecy')}
          value={answers.secrecy}
          options={yesNo}
          onChange={(secrecy) => change({ secrecy })}
        />
        {answers.secrecy === 'yes' && (
          <Notice tone="red" role="alert">
            {t('opening.secrecyStop')}
          </Notice>
        )}
        <Question
          label={t('opening.what')}
          value={answers.what}
          options={[
            { value: 'all', label: t('opening.whatAll') },
            { value: 'record', label: t('opening.whatRecord') },
          ]}
          onChange={(what) => change({ what })}
        />
        <TextInput
          type="date"
          label={t('opening.embargo')}
          description={t('opening.embargoHint')}
          value={answers.embargo}
          onChange={(event) => change({ embargo: event.currentTarget.value })}
        />
        {asked && obstacle && obstacle !== 'secret' && (
          <Notice tone="amber" role="alert">
            {t(OBSTACLE_TEXT[obstacle])}
          </Notice>
        )}
        {open.isError && <ProblemNotice error={open.error} />}
        <div className={classes['actions']}>
          <Button variant="default" onClick={onClose}>
            {t('do.cancel')}
          </Button>
          <Button type="submit" disabled={obstacle === 'secret'} loading={open.isPending}>
            {answers.embargo ? t('opening.confirmLater') : t('opening.confirm')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
