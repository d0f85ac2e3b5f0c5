import { Anchor, Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentQuery, patchDocument } from '../api/documents.js';
import { useAnnounce } from '../common/announcer.js';
import { formatDate, today } from '../common/format.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLanguage } from '../i18n/use-language.js';
import classes from './description.module.css';
import { useReading } from './reading-context.js';

/** Where the office says what became of a patent, and when a person last looked there. The status itself is never guessed. */
export function OfficeRecord() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { record, staff } = useReading();
  const { officeRecord } = record;
  if (!officeRecord) return null;
  const { office, number, url, checkedOn } = officeRecord;
  return (
    <section>
      <h2>{t('document.office.title')}</h2>
      <p>
        <Anchor href={url} target="_blank" rel="noreferrer">
          {t('document.office.link', { office: t(`document.office.name.${office}`), number })}
        </Anchor>
      </p>
      <p className="soft small">
        {checkedOn
          ? t('document.office.checked', { date: formatDate(checkedOn, language) })
          : t('document.office.unchecked')}
      </p>
      {staff && <CheckedOn key={checkedOn ?? ''} {...(checkedOn ? { before: checkedOn } : {})} />}
    </section>
  );
}

function CheckedOn({ before }: { readonly before?: string }) {
  const { t } = useTranslation();
  const { record } = useReading();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [on, setOn] = useState(before ?? today());
  const save = useMutation({
    mutationFn: (officeCheckedOn: string | null) => patchDocument(record.id, { officeCheckedOn }),
    onSuccess: async (_, officeCheckedOn) => {
      announce(t(officeCheckedOn === null ? 'document.office.takenBack' : 'document.office.saved'));
      await client.invalidateQueries({ queryKey: documentQuery(record.id).queryKey });
    },
  });
  return (
    <form
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(on);
      }}
    >
      <div className={classes['checked']}>
        <TextInput
          type="date"
          required
          withAsterisk={false}
          max={today()}
          label={t('document.office.day')}
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={save.isPending} disabled={on === before}>
          {t('document.office.save')}
        </Button>
        {before && (
          <Button variant="subtle" disabled={save.isPending} onClick={() => save.mutate(null)}>
            {t('document.office.takeBack')}
          </Button>
        )}
      </div>
      {save.error && <ProblemNotice error={save.error} />}
    </form>
  );
}
