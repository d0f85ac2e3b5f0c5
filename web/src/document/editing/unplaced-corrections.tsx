import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dismissCorrection, pageQuery, placeCorrection } from '../../api/pages.js';
import type { PageRecord, UnplacedCorrection } from '../../api/types.js';
import { formatMoment } from '../../common/format.js';
import { Notice } from '../../common/notice.js';
import { ProblemNotice } from '../../common/problem-notice.js';
import { useLanguage } from '../../i18n/use-language.js';
import { nearestLine } from './nearest-line.js';
import classes from './editing.module.css';

interface Props {
  readonly documentId: string;
  readonly page: PageRecord;
}

/** What persons corrected and the newest reading has no sure place for: never dropped, a person says what becomes of it. */
export function UnplacedCorrections({ documentId, page }: Props) {
  const { t } = useTranslation();
  const unplaced = page.unplacedCorrections ?? [];
  if (unplaced.length === 0) return null;
  return (
    <Notice tone="amber">
      <p>{t('editing.unplaced', { count: unplaced.length })}</p>
      <ul className={classes['unplaced']}>
        {unplaced.map((correction) => (
          <Unplaced key={correction.id} documentId={documentId} page={page} correction={correction} />
        ))}
      </ul>
    </Notice>
  );
}

function Unplaced({ documentId, page, correction }: Props & { readonly correction: UnplacedCorrection }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const [lineId, setLineId] = useState(nearestLine(page.lines, correction.box)?.id ?? '');
  const after = (changed: PageRecord) => {
    client.setQueryData(pageQuery(documentId, page.number).queryKey, changed);
    void client.invalidateQueries({ queryKey: ['documents', 'history', documentId, page.number] });
  };
  const place = useMutation({
    mutationFn: () => placeCorrection(documentId, page.number, correction.id, lineId || undefined),
    onSuccess: after,
  });
  const dismiss = useMutation({
    mutationFn: () => dismissCorrection(documentId, page.number, correction.id),
    onSuccess: after,
  });
  const error = place.error ?? dismiss.error;
  return (
    <li>
      <p>
        {correction.before !== null && <del>{correction.before}</del>}{' '}
        {correction.after === '' ? <em>{t('editing.deleted')}</em> : <ins>{correction.after}</ins>}{' '}
        <span className="soft small">
          {correction.by}, {formatMoment(correction.at, language)}
        </span>
      </p>
      <NativeSelect
        size="xs"
        label={t('editing.placeOn')}
        value={lineId}
        onChange={(event) => setLineId(event.currentTarget.value)}
        data={[
          ...page.lines.map(({ id, words }) => ({
            value: id,
            label: words.map(({ text }) => text).join(' '),
          })),
          ...(correction.after === '' ? [] : [{ value: '', label: t('editing.asNewLine') }]),
        ]}
      />
      <div className={classes['actions']}>
        <Button size="xs" loading={place.isPending} onClick={() => place.mutate()}>
          {t('editing.place')}
        </Button>
        <Button size="xs" variant="default" loading={dismiss.isPending} onClick={() => dismiss.mutate()}>
          {t('editing.dismiss')}
        </Button>
      </div>
      {error && <ProblemNotice error={error} />}
    </li>
  );
}
