import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../api/types.js';
import { useBilingual, useLabel } from '../i18n/use-language.js';
import { pagesOf, stageOf, type RowState as State } from './stage-words.js';
import { useSpeedWords } from './use-speed-words.js';
import classes from './desk.module.css';

interface Props {
  readonly document: DocumentSummary;
  readonly state: State;
}

/** In words: the stage with speed and time left, or the reason of a failure and what to do. */
export function RowState({ document, state }: Props) {
  const { t } = useTranslation();
  const label = useLabel();
  const inLanguage = useBilingual();
  const pages = pagesOf(document);
  const stage = stageOf(document);
  const speed = useSpeedWords(stage === 'read' && state === 'inWork' ? pages : undefined);
  const counted = pages.total > 0 ? t('desk.pagesDone', pages) : undefined;

  if (document.failure && state !== 'inWork') {
    return (
      <p className={classes['failure']}>
        {state !== 'failed' && `${t('document.rereadFailed')} `}
        <strong>{inLanguage(document.failure.message)}</strong> {inLanguage(document.failure.action)}
      </p>
    );
  }
  const words = {
    failed: t('desk.filter.failed'),
    inWork: label('stage', stage),
    needsLook: t('desk.needsLook'),
    indexing: t('desk.readyNotIndexed'),
    done: t('desk.ready'),
  }[state];
  return (
    <p className={classes['state']} data-state={state}>
      <span>{[words, counted, ...speed].filter(Boolean).join(' · ')}</span>
      {document.screening && (
        <span className={classes['warning']}>{inLanguage(document.screening.message)}</span>
      )}
      {state === 'needsLook' &&
        document.warnings.slice(0, 1).map((warning) => (
          <span key={warning.code} className={classes['warning']}>
            {inLanguage(warning.message)}
            {document.warnings.length > 1 && ` (${t('desk.warnings', { count: document.warnings.length })})`}
          </span>
        ))}
    </p>
  );
}
