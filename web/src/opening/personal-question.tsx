import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../common/notice.js';
import type { OpeningAnswers } from './opening-answers.js';
import { Question } from './question.js';

interface Props {
  readonly answers: OpeningAnswers;
  readonly suspects: readonly { readonly page: number }[];
  onChange(part: Partial<OpeningAnswers>): void;
}

export function PersonalQuestion({ answers, suspects, onChange }: Props) {
  const { t } = useTranslation();
  const pages = [...new Set(suspects.map((suspect) => suspect.page))];
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
      {pages.length > 0 && (
        <Notice tone="amber">{t('opening.suspectPages', { pages: pages.join(', ') })}</Notice>
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
