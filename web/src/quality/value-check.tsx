import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkSampledValue } from '../api/samples.js';
import type { SampledValue, ValueCheck as Check } from '../api/types.js';
import { useAnnounce } from '../common/announcer.js';
import { formatMoment } from '../common/format.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLanguage } from '../i18n/use-language.js';
import { MarkedPicture } from '../review/marked-picture.js';
import { ShownValue } from '../review/shown-value.js';
import { typedPart } from '../review/typed-value.js';
import { useClaim } from '../review/use-lock.js';
import { useReviewKeys } from '../review/use-review-keys.js';
import { ValueEditor } from '../review/value-editor.js';
import review from '../review/review.module.css';
import { Answers } from './answers.js';
import type { ItemCheck } from './item-check.js';
import { ItemHead } from './item-head.js';

/** A value beside its place on the page: right, wrong, or not to be told. */
export function ValueCheck({ place, item, onDone, onLater }: ItemCheck<SampledValue>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const announce = useAnnounce();
  const taken = useClaim(item.itemId);
  const marks = useMemo(() => item.boxes.map((box) => ({ box, current: true })), [item.boxes]);
  const [editing, setEditing] = useState(false);
  const check = useMutation({
    mutationFn: (body: Check) =>
      checkSampledValue({ ...place, position: item.position, revision: item.revision }, body),
    onSuccess: (_, { outcome }) => {
      announce(t('quality.saidValue', { what: t(`quality.value.${outcome}`) }));
      onDone();
    },
  });
  const off = check.isPending || taken !== undefined;
  const say = (outcome: Check['outcome'], value?: unknown) => {
    if (off) return;
    // any JSON; the description of the API has no word for that
    const given = value === undefined ? {} : { value: value as Check['value'] };
    check.mutate({ outcome, ...given });
  };
  const editable = typedPart(item.value) !== undefined;
  const edit = () => !off && editable && setEditing(true);
  useReviewKeys(
    (action) => {
      if (action === 'next') onLater();
      else if (action === 'accept') say('right');
      else if (action === 'reject') say('wrong');
      else if (action === 'edit') edit();
    },
    () => say('unclear'),
  );
  return (
    <div className={review['room']}>
      <MarkedPicture documentId={item.document.id} number={item.page} marks={marks} />
      <section className={review['question']} aria-label={t('quality.checkValue')}>
        <ItemHead item={item} page={item.page} />
        {item.by !== undefined && item.at !== undefined && item.outcome && (
          <p className={review['answered']}>
            {t('quality.wasChecked', {
              by: item.by,
              at: formatMoment(item.at, language),
              what: t(`quality.value.${item.outcome}`),
            })}
          </p>
        )}
        <ShownValue
          field={item.field}
          value={item.value}
          printed={item.printed}
          language={item.document.language}
        />
        <p>{t('quality.valueHelp')}</p>
        {taken !== undefined && <ProblemNotice error={taken} />}
        {check.isError && <ProblemNotice error={check.error} />}
        {editing ? (
          <ValueEditor
            name={item.field}
            value={item.value}
            waiting={check.isPending}
            onSave={(value) => say('wrong', value)}
            onClose={() => setEditing(false)}
          />
        ) : (
          <Answers
            off={off}
            answers={[
              { key: 'A', words: t('quality.valueRight'), primary: true, act: () => say('right') },
              ...(editable ? [{ key: 'E', words: t('quality.valueEdit'), act: edit }] : []),
              { key: 'X', words: t('quality.valueWrong'), act: () => say('wrong') },
              { key: '1', words: t('quality.valueUnclear'), act: () => say('unclear') },
              { key: '→', words: t('quality.later'), act: onLater, always: true },
            ]}
          />
        )}
      </section>
    </div>
  );
}
