import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { en } from './words/en.js';
import { vi } from './words/vi.js';

const SPACE = 'opportunities';
// with the screens that say them, so that nobody else waits for them
i18next.addResourceBundle('vi', SPACE, vi);
i18next.addResourceBundle('en', SPACE, en);

/** The words of these screens. */
export const useWords = () => useTranslation(SPACE);
