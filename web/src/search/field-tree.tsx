import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchAnswer } from '../api/types.js';
import { formatNumber } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';
import { fieldBranches, type FieldBranch } from './field-branches.js';
import { valuesOf, withFacet, type SearchAddress } from './search-address.js';
import { useFacetLabel } from './use-facet-label.js';
import classes from './facets.module.css';

interface Props {
  readonly counts: SearchAnswer['facets'][string];
  readonly address: SearchAddress;
}

/** Fields of research, wide ones first; a branch opens to its narrower ones. */
export function FieldTree({ counts, address }: Props) {
  const { t } = useTranslation();
  if (counts.length === 0) return null;
  return (
    <details className={classes['group']} open>
      <summary>{t('search.facetField')}</summary>
      <Branches branches={fieldBranches(counts)} address={address} />
    </details>
  );
}

interface BranchesProps {
  readonly branches: readonly FieldBranch[];
  readonly address: SearchAddress;
}

function Branches({ branches, address }: BranchesProps) {
  return (
    <ul className={classes['values']}>
      {branches.map((branch) => (
        <Branch key={branch.value} branch={branch} address={address} />
      ))}
    </ul>
  );
}

function Branch({ branch, address }: { readonly branch: FieldBranch; readonly address: SearchAddress }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = useFacetLabel('field')(branch.value);
  const chosen = valuesOf(address.field);
  const on = chosen.includes(branch.value);
  const within = chosen.some((code) => code.startsWith(branch.value));
  const [opened, setOpened] = useState<boolean>();
  const open = opened ?? within;
  return (
    <li>
      <div className={classes['branch']}>
        {branch.narrower.length > 0 ? (
          <button
            type="button"
            className={classes['opener']}
            aria-expanded={open}
            aria-label={t('search.narrower', { what: name })}
            onClick={() => setOpened(!open)}
          >
            <IconChevronRight size={16} aria-hidden />
          </button>
        ) : (
          <span className={classes['noOpener']} />
        )}
        <Link
          to="/"
          search={withFacet(address, 'field', branch.value)}
          className={classes['value']}
          data-on={on}
          aria-current={on ? 'true' : undefined}
        >
          <span>{name}</span>
          <span className="soft tabular">{formatNumber(branch.count, language)}</span>
        </Link>
      </div>
      {open && branch.narrower.length > 0 && <Branches branches={branch.narrower} address={address} />}
    </li>
  );
}
