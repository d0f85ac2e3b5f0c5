import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentQuery, judgeClaim } from '../api/documents.js';
import type { Claim } from '../api/types.js';
import { formatDate, today } from '../common/format.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLanguage } from '../i18n/use-language.js';
import { useReading } from './reading-context.js';

/** Until when a confirmed claim is believed; who keeps the document may set another day, or none. */
export function ClaimLifetime({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { record, staff } = useReading();
  const field = useId();
  const [typed, setTyped] = useState<string>();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (validUntil: string | null) => judgeClaim(record.id, claim.id, { validUntil }),
    onSuccess: () => client.invalidateQueries({ queryKey: documentQuery(record.id).queryKey }),
  });
  const { validUntil, evidence } = claim;
  const expired = validUntil !== undefined && validUntil < today();
  if (!staff && validUntil === undefined) return null;
  return (
    <div className="small">
      {evidence.stale && <p>{t('document.staleQuote')}</p>}
      {expired && <p>{t('document.expired')}</p>}
      {staff ? (
        <p className="no-print">
          <label htmlFor={field}>{t('document.validUntil')}</label>{' '}
          <input
            id={field}
            type="date"
            value={typed ?? validUntil ?? ''}
            disabled={change.isPending}
            onChange={(event) => setTyped(event.currentTarget.value)}
            // not while it is typed: an unfinished day is no day
            onBlur={() => {
              if (typed !== undefined && typed !== (validUntil ?? '')) change.mutate(typed || null);
            }}
          />
        </p>
      ) : (
        validUntil !== undefined && (
          <p className="soft">
            {t('document.validUntil')} {formatDate(validUntil, language)}
          </p>
        )
      )}
      {change.isError && <ProblemNotice error={change.error} />}
    </div>
  );
}
