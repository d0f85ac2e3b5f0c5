import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpeningReview, TableChange, TableImport } from '../api/types.js';
import { Question } from '../opening/question.js';

interface Props {
  readonly table: TableImport;
  readonly onChange: (change: TableChange) => void;
}

const SAID = { true: true, false: false } as const;
type Said = keyof typeof SAID;
const said = (value: boolean | undefined): Said | undefined =>
  value === undefined ? undefined : value ? 'true' : 'false';

/** Rows that bring a text and open it are refused until somebody answers for them: the same questions as of a document. */
export function TextOpening({ table, onChange }: Props) {
  const { t } = useTranslation();
  const { defaults } = table;
  const [answers, setAnswers] = useState<Partial<OpeningReview>>(defaults.opening ?? {});
  const opens = defaults.visibility !== undefined && defaults.visibility !== 'restricted';
  if (!opens || !table.columns.some(({ field }) => field === 'text')) return null;
  const answer = (part: Partial<OpeningReview>) => {
    const now = { ...answers, ...part };
    setAnswers(now);
    const { patent, personalData, secrecy } = now;
    if (patent && personalData !== undefined && secrecy !== undefined)
      onChange({ defaults: { ...defaults, opening: { patent, personalData, secrecy } } });
  };
  const yesNo = [
    { value: 'false', label: t('opening.no') },
    { value: 'true', label: t('opening.yes') },
  ] as const;
  return (
    <div>
      <p className="soft small">{t('tables.openingLead')}</p>
      <Question
        label={t('opening.patent')}
        value={answers.patent}
        options={[
          { value: 'none', label: t('opening.patentNo') },
          { value: 'filed', label: t('opening.patentFiled') },
          { value: 'intended', label: t('opening.patentIntended') },
        ]}
        onChange={(patent) => answer({ patent })}
      />
      <Question
        label={t('tables.openingPersonal')}
        value={said(answers.personalData)}
        options={yesNo}
        onChange={(value) => answer({ personalData: SAID[value] })}
      />
      <Question
        label={t('opening.secrecy')}
        value={said(answers.secrecy)}
        options={yesNo}
        onChange={(value) => answer({ secrecy: SAID[value] })}
      />
    </div>
  );
}
