import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useReading } from './reading-context.js';
import classes from './document.module.css';

export function PageNumber() {
  const { t } = useTranslation();
  const { record, number, go } = useReading();
  const [typed, setTyped] = useState(String(number));

  function submit(event: FormEvent) {
    event.preventDefault();
    const page = Number(typed);
    if (Number.isSafeInteger(page) && page >= 1 && page <= record.pageCount) {
      go({ page, at: undefined, hit: undefined });
    } else setTyped(String(number));
  }

  return (
    <form className={classes['pageNumber']} onSubmit={submit}>
      <input
        aria-label={t('document.pageNumber')}
        inputMode="numeric"
        size={Math.max(2, String(record.pageCount).length)}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setTyped(String(number))}
      />
      <span className="tabular">/ {record.pageCount}</span>
    </form>
  );
}
