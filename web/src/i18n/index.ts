import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { firstLanguage } from './first-language.js';
import { vi } from './vi/index.js';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const STORAGE_KEY = 'phusa.language';

/** The browser's language first; another is a choice that is remembered. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    resources: { vi: { translation: vi } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  const kept = LANGUAGES.find((language) => language === memoised());
  await show(kept ?? firstLanguage(navigator.languages));
}

export async function changeLanguage(language: Language): Promise<void> {
  await show(language);
  remember(language);
}

async function show(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en/index.js');
    i18next.addResourceBundle('en', 'translation', en);
  }
  await i18next.changeLanguage(language);
}

/** Storage may be switched off; then the choice lasts as long as the page. */
function memoised(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    return;
  }
}
