import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../api/types.js';
import type { Language } from './index.js';

export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'vi';
}

/** Picks the language on screen out of what the server said in both. */
export function useBilingual(): (text: Bilingual) => string {
  const language = useLanguage();
  return (text) => text[language];
}

/** The text of `group.value`, or the value itself where it is one that this version does not know. */
export function useLabel(): (group: string, value: string) => string {
  const { t, i18n } = useTranslation();
  return (group, value) => {
    const key = `${group}.${value}`;
    return i18n.exists(key) ? t(key as never) : value;
  };
}
