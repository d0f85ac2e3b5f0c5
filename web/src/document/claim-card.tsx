import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { documentQuery, judgeClaim } from '../api/documents.js';
import type { Claim } from '../api/types.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { formatNumber } from '../common/format.js';
import { useLabel, useLanguage } from '../i18n/use-language.js';
import { claimValue } from './claim-value.js';
import { ClaimLifetime } from './claim-lifetime.js';
import { Judgement } from './judgement.js';
import { PlaceLink } from './place-link.js';
import { useReading } from './reading-context.js';
import classes from './description.module.css';

export function ClaimCard({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation();
  const label = useLabel();
  const { record, staff } = useReading();
  const language = useLanguage();
  const value = claimValue(claim.value, {
    right: (right) => label('claimRight', right),
    status: (status) => label('claimStatus', status),
    number: (number) => formatNumber(number, language, 2),
  });
  const client = useQueryClient();
  const publish = useMutation({
    mutationFn: () => judgeClaim(record.id, claim.id, { publicQuote: !claim.publicQuote }),
    onSuccess: () => client.invalidateQueries({ queryKey: documentQuery(record.id).queryKey }),
  });
  return (
    <li className={classes['claim']} data-status={claim.status}>
      <h2 className={classes['claimKind']}>
        {label('claim', claim.kind)}
        {value && <span className="soft">: {value}</span>}
      </h2>
      <PlaceLink id={claim.id} evidence={claim.evidence}>
        {claim.quote === undefined ? (
          t('state.unknown')
        ) : (
          <q className={classes['quote']} lang={record.language ?? 'vi'}>
            {claim.quote}
          </q>
        )}
      </PlaceLink>
      <Judgement
        kind="claim"
        id={claim.id}
        status={claim.status}
        confidence={claim.confidence}
        what={claim.quote ?? label('claim', claim.kind)}
      />
      {claim.status === 'confirmed' && <ClaimLifetime claim={claim} />}
      {claim.publicQuote && <p className="soft small">{t('document.published')}</p>}
      {staff && claim.status === 'confirmed' && (
        <button
          type="button"
          className="link-button small no-print"
          disabled={publish.isPending}
          onClick={() => publish.mutate()}
        >
          {claim.publicQuote ? t('document.unpublish') : t('document.publish')}
        </button>
      )}
      {publish.isError && <ProblemNotice error={publish.error} />}
    </li>
  );
}
