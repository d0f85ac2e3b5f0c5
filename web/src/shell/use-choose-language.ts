import { useQueryClient } from '@tanstack/react-query';
import { patchAccount } from '../api/account.js';
import { sessionQuery } from '../api/session.js';
import { changeLanguage, type Language } from '../i18n/index.js';

/** Changes the language, here and, where somebody is signed in with an account, on the account. */
export function useChooseLanguage(): (language: Language) => void {
  const client = useQueryClient();
  return (language) => {
    void changeLanguage(language);
    const session = client.getQueryData(sessionQuery.queryKey);
    if (session?.person?.email === undefined) return;
    const person = { ...session.person, language };
    client.setQueryData(sessionQuery.queryKey, { ...session, person });
    patchAccount({ language }).catch(() => client.invalidateQueries({ queryKey: sessionQuery.queryKey }));
  };
}
