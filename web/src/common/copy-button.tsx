import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from './announcer.js';

interface Props {
  readonly children: ReactNode;
  readonly text: () => string;
}

const SHOWN_MS = 2000;

export function CopyButton({ text, children }: Props) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);

  async function copy() {
    await navigator.clipboard.writeText(text());
    setCopied(true);
    announce(t('do.copied'));
    window.setTimeout(() => setCopied(false), SHOWN_MS);
  }

  return (
    <button
      type="button"
      className="link-button small no-print"
      onClick={() => void copy().catch(() => setCopied(false))}
    >
      {copied ? t('do.copied') : children}
    </button>
  );
}
