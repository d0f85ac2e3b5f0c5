import { useTranslation } from 'react-i18next';
import type { PageRecord, TextLine } from '../../api/types.js';
import { isDoubtful } from './doubtful-words.js';
import classes from './editing.module.css';

interface Props {
  readonly line: TextLine;
  readonly draft: string | undefined;
  readonly page: PageRecord;
  readonly onOpen: () => void;
}

/** A line as it stands, or as somebody has begun to write it; pressed, it can be written. */
export function StillLine({ line, draft, page, onOpen }: Props) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={classes['still']}
      onClick={onOpen}
      lang={line.language ?? page.language ?? 'vi'}
    >
      {draft === undefined
        ? line.words.map((word, i) => (
            <span key={i}>
              <span className={isDoubtful(line, word) ? classes['doubtful'] : undefined}>
                {word.text}
              </span>{' '}
            </span>
          ))
        : draft}
      {draft !== undefined && <em>{t('editing.unsaved')}</em>}
      {draft === undefined && line.source === 'corrected' && <em>{t('document.source.corrected')}</em>}
    </button>
  );
}
