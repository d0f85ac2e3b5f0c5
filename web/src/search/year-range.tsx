import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchAddress } from './search-address.js';
import { rangeOf, rangeText } from './year-range-text.js';
import classes from './facets.module.css';

export function YearRange({ address }: { readonly address: SearchAddress }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const known = rangeOf(address.year);
  const [from, setFrom] = useState(known.from);
  const [to, setTo] = useState(known.to);

  function submit(event: FormEvent) {
    event.preventDefault();
    void navigate({ to: '/', search: { ...address, year: rangeText(from, to), from: undefined } });
  }

  return (
    <form className={classes['years']} onSubmit={submit}>
      <label>
        <span>{t('search.yearFrom')}</span>
        <input
          inputMode="numeric"
          maxLength={4}
          value={from}
          onChange={(e) => setFrom(e.currentTarget.value)}
        />
      </label>
      <label>
        <span>{t('search.yearTo')}</span>
        <input inputMode="numeric" maxLength={4} value={to} onChange={(e) => setTo(e.currentTarget.value)} />
      </label>
      <button type="submit" className="link-button">
        {t('search.apply')}
      </button>
    </form>
  );
}
