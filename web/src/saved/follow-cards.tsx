import '../interest/words.js';
import { useTranslation } from 'react-i18next';
import { followCards } from '../api/saved.js';
import type { FollowedCards } from '../api/types.js';
import { SaveForm } from './save-form.js';

interface Props {
  readonly question: FollowedCards;
  readonly suggestedName: string;
}

/** Follows one opportunity or a choice of them; the feed of all is there without an account. */
export function FollowCards({ question, suggestedName }: Props) {
  const { t } = useTranslation();
  const one = question.documentId !== undefined;
  return (
    <SaveForm
      words={{
        save: t(one ? 'interest.follow.one' : 'interest.follow.choice'),
        signIn: t(one ? 'interest.follow.oneSignIn' : 'interest.follow.choiceSignIn'),
        done: t('interest.follow.done'),
      }}
      suggestedName={suggestedName}
      onSave={(telling) => followCards({ ...telling, question })}
    />
  );
}
