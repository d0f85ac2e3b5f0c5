import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';
import { countOf, NONE, type Selection } from './selection.js';
import classes from './table.module.css';

interface Props {
  readonly selection: Selection;
  readonly matching: number;
  readonly onSelect: (selection: Selection) => void;
  readonly onChange: () => void;
}

/** What is selected, and what to do with it. */
export function BulkBar({ selection, matching, onSelect, onChange }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const count = countOf(selection, matching);
  if (count === 0) return null;
  const words = (value: number) => ({ shown: formatNumber(value, language) });
  return (
    <div className={classes['bar']} role="group" aria-label={t('deskTable.chosen', words(count))}>
      <strong role="status">
        {selection === 'all' ? t('deskTable.chosenAll', words(count)) : t('deskTable.chosen', words(count))}
      </strong>
      {selection !== 'all' && count < matching && (
        <button type="button" className="link-button" onClick={() => onSelect('all')}>
          {t('deskTable.chooseAll', words(matching))}
        </button>
      )}
      <button type="button" className="link-button" onClick={() => onSelect(NONE)}>
        {t('deskTable.unchoose')}
      </button>
      <Button size="compact-md" onClick={onChange}>
        {t('deskTable.change')}
      </Button>
    </div>
  );
}
