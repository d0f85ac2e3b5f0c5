import { useTranslation } from 'react-i18next';
import type { TextLine } from '../../api/types.js';
import { CopyButton } from '../../common/copy-button.js';
import { Notice } from '../../common/notice.js';
import type { Drafts } from './drafts.js';

interface Props {
  readonly drafts: Drafts;
  readonly lines: readonly TextLine[];
  readonly onDrop: (lineId: string) => void;
}

/** The page was read again, or somebody deleted the line: what was typed for it is still here to be copied. */
export function LostDrafts({ drafts, lines, onDrop }: Props) {
  const { t } = useTranslation();
  const known = new Set(lines.map(({ id }) => id));
  const lost = Object.entries(drafts).filter(([id]) => !known.has(id));
  if (lost.length === 0) return null;
  return (
    <Notice tone="amber">
      <p>{t('editing.lost')}</p>
      <ul>
        {lost.map(([id, { text }]) => (
          <li key={id}>
            “{text}” <CopyButton text={() => text}>{t('do.copy')}</CopyButton>{' '}
            <button type="button" className="link-button small" onClick={() => onDrop(id)}>
              {t('editing.drop')}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
