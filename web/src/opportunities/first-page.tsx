import type { CardSummary } from '../api/types.js';
import { PagePicture } from '../common/page-picture.js';
import classes from './opportunities.module.css';
import { useWords } from './use-words.js';

interface Props {
  readonly card: Pick<CardSummary, 'documentId' | 'pictured' | 'noPicture'>;
  readonly className: string;
  readonly width: 160 | 320;
}

/** The picture of a card's first page; in its place the reason where there is none to be seen. */
export function FirstPage({ card, className, width }: Props) {
  const { t } = useWords();
  if (card.pictured) return <PagePicture id={card.documentId} page={1} width={width} className={className} />;
  return (
    <span className={`${className} ${classes['noPicture'] ?? ''}`}>
      {t(card.noPicture === 'closed' ? 'pictureClosed' : 'pictureNone')}
    </span>
  );
}
