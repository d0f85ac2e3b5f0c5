import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import { partOf } from './page-parts.js';
import type { PlacedLine } from './paragraphs.js';
import classes from './text.module.css';

interface Props {
  readonly group: readonly PlacedLine[];
  readonly before: readonly PlacedLine[] | undefined;
}

/** On a page of two sources, says above a paragraph where its text is from, if that of the one before was another. */
export function PartName({ group, before }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const part = group[0] && partOf(group[0].line);
  if (part === undefined || part === 'other' || part === (before?.[0] && partOf(before[0].line))) return null;
  return (
    <span className={classes['part']} data-part={part} lang={language}>
      {t(`document.partSource.${part}`)}
    </span>
  );
}
