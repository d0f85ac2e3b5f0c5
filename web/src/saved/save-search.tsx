import { useTranslation } from 'react-i18next';
import { saveSearch } from '../api/saved.js';
import type { SearchAddress } from '../search/search-address.js';
import { SaveForm } from './save-form.js';
import { savedQuestion } from './saved-question.js';

/** Keeps the search that is shown, to be told what is new to it. */
export default function SaveSearch({ address }: { readonly address: SearchAddress }) {
  const { t } = useTranslation();
  return (
    <SaveForm
      words={{ save: t('saved.save'), signIn: t('saved.signInToSave'), done: t('saved.done') }}
      suggestedName={address.q ?? ''}
      onSave={(telling) => saveSearch({ ...telling, question: savedQuestion(address) })}
    />
  );
}
