import { Button, Modal, NativeSelect, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { reportError } from '../api/reports.js';
import type { NewReport } from '../api/types.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLabel } from '../i18n/use-language.js';
import { inOrder } from '../common/field-order.js';
import { useReading } from './reading-context.js';
import classes from './report.module.css';

const PAGE = 'page';
const WHOLE = 'document';
const FEWEST_LETTERS = 3;

/** Takes a reader's word that something is wrong; no name is asked. */
export default function ReportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const label = useLabel();
  const { record, number, closed } = useReading();
  const [where, setWhere] = useState(closed || record.pageCount === 0 ? WHOLE : PAGE);
  const [words, setWords] = useState('');
  const send = useMutation({
    mutationFn: () => {
      const place = where === PAGE ? { page: number } : where === WHOLE ? {} : { field: where };
      return reportError(record.id, { words: words.trim(), ...place } as NewReport);
    },
  });
  const places = [
    ...(closed ? [] : [{ value: PAGE, label: t('report.page', { n: number }) }]),
    { value: WHOLE, label: t('report.document') },
    ...inOrder(Object.keys(record.fields)).map((name) => ({ value: name, label: label('field', name) })),
  ];

  function submit(event: FormEvent) {
    event.preventDefault();
    if (words.trim().length >= FEWEST_LETTERS) send.mutate();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('report.open')}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      {send.isSuccess ? (
        <>
          <Notice tone="river" role="status">
            {t('report.thanks')}
          </Notice>
          <Button mt="md" onClick={onClose}>
            {t('do.close')}
          </Button>
        </>
      ) : (
        <form className={classes['form']} onSubmit={submit}>
          <p className="soft">{t('report.lead')}</p>
          <NativeSelect
            label={t('report.where')}
            value={where}
            data={places}
            onChange={(event) => setWhere(event.currentTarget.value)}
          />
          <Textarea
            required
            autosize
            minRows={3}
            maxRows={10}
            minLength={FEWEST_LETTERS}
            maxLength={2000}
            label={t('report.words')}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          {send.isError && <ProblemNotice error={send.error} />}
          <Button type="submit" loading={send.isPending}>
            {t('report.send')}
          </Button>
        </form>
      )}
    </Modal>
  );
}
