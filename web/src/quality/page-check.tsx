import { NumberInput, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pageQuery } from '../api/pages.js';
import { checkSampledPage } from '../api/samples.js';
import { wasShutAway } from '../api/shut-away.js';
import type { PageCheck as Check, PageRecord, SampledPage } from '../api/types.js';
import { useAnnounce } from '../common/announcer.js';
import { formatMoment } from '../common/format.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { ShutAway } from '../common/shut-away.js';
import { draftsKey, parseDrafts } from '../document/editing/drafts.js';
import { UnplacedCorrections } from '../document/editing/unplaced-corrections.js';
import { useLanguage } from '../i18n/use-language.js';
import { MarkedPicture } from '../review/marked-picture.js';
import { useClaim } from '../review/use-lock.js';
import { useReviewKeys } from '../review/use-review-keys.js';
import review from '../review/review.module.css';
import { Answers } from './answers.js';
import { ItemHead } from './item-head.js';
import type { ItemCheck } from './item-check.js';

const LineEditor = lazy(() => import('../document/editing/line-editor.js'));

/** Every line against its picture, corrected where it is wrong; then the page is said to be right. */
export function PageCheck({ place, item, onDone, onLater }: ItemCheck<SampledPage>) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const client = useQueryClient();
  const page = useQuery(pageQuery(item.document.id, item.page));
  const taken = useClaim(item.itemId);
  const [line, setLine] = useState<number>();
  const [pointed, setPointed] = useState<number>();
  const [missingLines, setMissing] = useState(item.missingLines ?? 0);
  const [unsaved, setUnsaved] = useState(false);
  const check = useMutation({
    mutationFn: (body: Check) =>
      checkSampledPage({ ...place, position: item.position, revision: item.revision }, body),
    onSuccess: (checked) => {
      const count = checked.errors ?? 0;
      announce(
        checked.outcome === 'unreadable' ? t('quality.saidUnreadable') : t('quality.saidPage', { count }),
      );
      onDone();
    },
    onError: () => client.invalidateQueries({ queryKey: pageQuery(item.document.id, item.page).queryKey }),
  });
  // from the moment it was written: the page itself is then not there to be asked for again
  const shut = wasShutAway(item.document.id);
  const off = check.isPending || taken !== undefined || !page.data || shut;
  const say = (outcome: Check['outcome']) => {
    if (off) return;
    const left = hasDrafts(item.document.id, page.data);
    setUnsaved(left);
    if (!left) check.mutate({ version: page.data.version, outcome, missingLines });
  };
  const edit = () => setPointed(0);
  useReviewKeys(
    (action) => {
      if (action === 'next') onLater();
      else if (action === 'accept') say('checked');
      else if (action === 'reject') say('unreadable');
      else if (action === 'edit') edit();
    },
    () => undefined,
    { enter: false },
  );
  const lines = page.data?.lines ?? [];
  const box = line === undefined ? undefined : lines[line]?.box;
  const marks = useMemo(() => (box ? [{ box, current: true }] : []), [box]);
  if (shut)
    return (
      <div className="page-column" role="alert">
        <ShutAway>
          <button type="button" className="link-button" onClick={onLater}>
            {t('quality.goOn')}
          </button>
        </ShutAway>
      </div>
    );
  return (
    <div className={review['room']}>
      <MarkedPicture
        documentId={item.document.id}
        number={item.page}
        marks={marks}
        onPoint={(x, y) => {
          const at = lines.findIndex(
            ({ box: [left = 0, top = 0, width = 0, height = 0] }) =>
              x >= left && x <= left + width && y >= top && y <= top + height,
          );
          if (at >= 0) setPointed(at);
        }}
      />
      <section className={review['question']} aria-label={t('quality.checkPage')}>
        <ItemHead item={item} page={item.page} />
        <WasChecked item={item} />
        <p>{t('quality.pageHelp')}</p>
        <Answers
          off={off}
          answers={[
            { key: 'A', words: t('quality.pageChecked'), primary: true, act: () => say('checked') },
            { key: 'E', words: t('quality.firstLine'), act: edit },
            { key: 'X', words: t('quality.pageNobody'), act: () => say('unreadable') },
            { key: '→', words: t('quality.later'), act: onLater, always: true },
          ]}
        />
        {unsaved && <p role="alert">{t('quality.drafts')}</p>}
        {taken !== undefined && <ProblemNotice error={taken} />}
        {check.isError && <ProblemNotice error={check.error} />}
        {page.isError && <ProblemNotice error={page.error} onRetry={() => void page.refetch()} />}
        <NumberInput
          mt="md"
          size="xs"
          label={t('quality.missing')}
          description={t('quality.missingHint')}
          min={0}
          max={500}
          allowDecimal={false}
          value={missingLines}
          onChange={(count) => setMissing(typeof count === 'number' ? count : 0)}
        />
        {page.data ? (
          <>
            <UnplacedCorrections documentId={item.document.id} page={page.data} />
            <Suspense fallback={<Skeleton height={200} mt="md" />}>
              <LineEditor
                documentId={item.document.id}
                page={page.data}
                pointed={pointed}
                onLine={(index) => {
                  setLine(index);
                  if (index === undefined) setPointed(undefined);
                }}
              />
            </Suspense>
          </>
        ) : (
          page.isPending && <Skeleton height={200} mt="md" />
        )}
      </section>
    </div>
  );
}

function WasChecked({ item }: { readonly item: SampledPage }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const what =
    item.outcome === 'unreadable'
      ? t('quality.pageUnreadable')
      : t('quality.wasErrors', { count: item.errors ?? 0 });
  return (
    <>
      {item.by !== undefined && item.at !== undefined && (
        <p className={review['answered']}>
          {t('quality.wasChecked', { by: item.by, at: formatMoment(item.at, language), what })}
        </p>
      )}
      {item.readAgain && <p className={review['warn']}>{t('quality.wasReadAgain')}</p>}
    </>
  );
}

/** Lines of the page that somebody typed in this browser and has not saved. */
function hasDrafts(documentId: string, { number, lines }: PageRecord): boolean {
  const drafts = parseDrafts(localStorage.getItem(draftsKey(documentId, number)));
  return lines.some(({ id, words }) => {
    const draft = drafts[id];
    return draft !== undefined && draft.text !== words.map(({ text }) => text).join(' ');
  });
}
