import { IconHelp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId, useRef, type ToggleEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { QUERY_WAYS } from './query-ways.js';
import classes from './search-box.module.css';

/** Pixels; the width stands in the style sheet, too. */
const WIDTH = 384;
const MARGIN = 16;

/**
 * How questions may be written, each way with an example to follow. The browser's own popover: every first visit
 * loads this, and a library for it weighs more than the search screen.
 */
export function SearchHelp() {
  const { t } = useTranslation();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const help = useRef<HTMLDivElement>(null);
  const place = ({ currentTarget, newState }: ToggleEvent<HTMLDivElement>) => {
    const at = button.current?.getBoundingClientRect();
    if (newState !== 'open' || !at) return;
    const { clientWidth, clientHeight } = document.documentElement;
    const furthest = clientWidth - MARGIN - Math.min(WIDTH, clientWidth - 2 * MARGIN);
    currentTarget.style.top = `${at.bottom + window.scrollY + MARGIN / 2}px`;
    currentTarget.style.right = `${Math.max(MARGIN, Math.min(clientWidth - at.right, furthest))}px`;
    currentTarget.style.maxHeight = `${Math.max(200, clientHeight - at.bottom - 2 * MARGIN)}px`;
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classes['clear']}
        aria-label={t('search.help')}
        title={t('search.help')}
        popoverTarget={id}
      >
        <IconHelp size={20} aria-hidden />
      </button>
      <div
        ref={help}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={t('search.help')}
        className={classes['help']}
        onBeforeToggle={place}
      >
        <dl>
          {QUERY_WAYS.map(([example, meaning]) => (
            <div key={example}>
              <dt>
                <Link to="/" search={{ q: example }} lang="vi" onClick={() => help.current?.hidePopover()}>
                  {example}
                </Link>
              </dt>
              <dd>{t(meaning)}</dd>
            </div>
          ))}
        </dl>
        <Link to="/help" onClick={() => help.current?.hidePopover()}>
          {t('footer.help')}
        </Link>
      </div>
    </>
  );
}
