import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { sessionQuery } from '../api/session.js';
import { changeLanguage } from '../i18n/index.js';

/** Whoever signs in reads in the language of their account. */
export function useAccountLanguage(): void {
  const language = useQuery(sessionQuery).data?.person?.language;
  useEffect(() => {
    if (language) void changeLanguage(language);
  }, [language]);
}
