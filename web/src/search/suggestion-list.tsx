import { IconFileText, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../api/types.js';
import classes from './search-box.module.css';

interface Props {
  readonly id: string;
  readonly items: readonly Suggestion[];
  readonly chosen: number;
  readonly onTake: (item: Suggestion) => void;
}

export function SuggestionList({ id, items, chosen, onTake }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <ul
        id={id}
        role="listbox"
        aria-label={t('search.suggestions')}
        className={classes['list']}
        hidden={items.length === 0}
      >
        {items.map((item, i) => (
          <li
            key={`${item.kind}-${item.text}`}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === chosen}
            className={classes['option']}
            // The press must not take the focus from the box, whose blur closes the list.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(item)}
          >
            {item.documentId ? <IconFileText size={18} aria-hidden /> : <IconSearch size={18} aria-hidden />}
            <span>{item.text}</span>
          </li>
        ))}
      </ul>
      <span className="visually-hidden" role="status">
        {items.length > 0 && t('search.suggestionCount', { count: items.length })}
      </span>
    </>
  );
}
