import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { suggestQuery } from '../api/search.js';
import type { Suggestion } from '../api/types.js';
import { useDelayed } from '../common/use-delayed.js';
import type { SearchAddress } from './search-address.js';
import { SuggestionList } from './suggestion-list.js';
import { SearchHelp } from './search-help.js';
import classes from './search-box.module.css';

interface Props {
  readonly address: SearchAddress;
  readonly large?: boolean;
}

const TYPING_PAUSE_MS = 150;

export function SearchBox({ address, large }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState(address.q ?? '');
  const [typed, setTyped] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  useEffect(() => setText(address.q ?? ''), [address.q]);

  const asked = useDelayed(text, TYPING_PAUSE_MS);
  const suggestions = useQuery({ ...suggestQuery(asked), enabled: typed && asked.trim().length >= 2 });
  const items = typed && text.trim().length >= 2 ? (suggestions.data?.items ?? []) : [];

  function close() {
    setTyped(false);
    setChosen(-1);
  }

  function go(q: string) {
    close();
    setText(q);
    void navigate({ to: '/', search: { ...address, q: q.trim() || undefined, from: undefined } });
  }

  function take(item: Suggestion) {
    close();
    if (item.documentId) void navigate({ to: '/d/$id/p/$page', params: { id: item.documentId, page: '1' } });
    else go(item.text);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const item = items[chosen];
    if (item) take(item);
    else go(text);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') close();
    if (items.length === 0 || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    const step = event.key === 'ArrowDown' ? 1 : -1;
    setChosen((now) => ((now + 1 + step + items.length + 1) % (items.length + 1)) - 1);
  }

  return (
    <form className={classes['form']} data-large={large} role="search" onSubmit={submit}>
      <div className={classes['box']}>
        <IconSearch className={classes['icon']} aria-hidden />
        <input
          ref={input}
          className={classes['input']}
          type="text"
          role="combobox"
          aria-label={t('search.label')}
          aria-expanded={items.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={chosen >= 0 ? `${listId}-${chosen}` : undefined}
          placeholder={t('search.placeholder')}
          value={text}
          maxLength={1000}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          onChange={(event) => {
            setText(event.currentTarget.value);
            setTyped(true);
            setChosen(-1);
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        {text !== '' && (
          <button
            type="button"
            className={classes['clear']}
            aria-label={t('search.clear')}
            onClick={() => {
              setText('');
              input.current?.focus();
            }}
          >
            <IconX size={18} aria-hidden />
          </button>
        )}
        <SearchHelp />
        <button type="submit" className={classes['submit']}>
          {t('search.submit')}
        </button>
      </div>
      <SuggestionList id={listId} items={items} chosen={chosen} onTake={take} />
    </form>
  );
}
