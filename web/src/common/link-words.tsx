import { useTranslation } from 'react-i18next';
import { useLabel } from '../i18n/use-language.js';

interface Props {
  /** Why two documents are tied, with what they share as printed. */
  readonly links: readonly { readonly kind: string; readonly reason: string }[];
}

/** `gần như trùng (≈ 96 %) · chung số hiệu (ĐT-2021-07)`: all that ties one document to another, in one line. */
export function LinkWords({ links }: Props) {
  const { t } = useTranslation();
  const label = useLabel();
  const words = links.map(({ kind, reason }) => {
    const name = label('document.relation', kind);
    return kind === 'sameTitle' ? name : t('document.link', { name, reason });
  });
  return <span className="soft small">{words.join(' · ')}</span>;
}
