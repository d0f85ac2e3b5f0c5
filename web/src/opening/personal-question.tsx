import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../common/notice.js';
import type { OpeningAnswers } from './opening-answers.js';
import { Question } from './question.js';

interface Props {
  readonly answers: OpeningAnswers;
  /** Pages on which personal data seems to stand. */
  readonly suspects: readonly number[];
  readonly onChange: (part: Partial<OpeningAnswers>) => void;
}

export function PersonalQuestion({ answers, suspects, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Question
        label={t('opening.personal')}
        value={answers.personal}
        options={[
          { value: 'no', label: t('opening.no') },
          { value: 'yes', label: t('opening.yes') },
        ]}
        onChange={(personal) => onChange({ personal })}
      />
      {suspects.length > 0 && (
        <Notice tone="amber">{t('opening.suspectPages', { pages: suspects.join(', ') })}</Notice>
      )}
      {answers.personal === 'yes' && (
        <Checkbox
          label={t('opening.personalDone')}
          checked={answers.personalSettled}
          onChange={(event) => onChange({ personalSettled: event.currentTarget.checked })}
        />
      )}
    </>
  );
}
