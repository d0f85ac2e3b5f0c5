import { useTranslation } from 'react-i18next';
import type { FieldEntry } from '../api/types.js';
import { useLabel, useLanguage } from '../i18n/use-language.js';
import { useFieldNames } from '../common/use-field-names.js';
import { AgentLinks } from './agent-links.js';
import { valueText } from './field-value.js';
import { Judgement } from './judgement.js';
import { PlaceLink } from './place-link.js';
import { useReading } from './reading-context.js';
import classes from './description.module.css';

interface Props {
  readonly name: string;
  readonly entry: FieldEntry;
}

/** One value of one field; a click on it moves the picture to the place where it was read. */
export function FieldValue({ name, entry }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const label = useLabel();
  const { record, staff } = useReading();
  const fieldName = useFieldNames(name === 'fieldCodes');
  const plain = valueText(entry.value, entry.printed, language);
  const text =
    name === 'documentType'
      ? label('type', plain)
      : name === 'language'
        ? label('language', plain)
        : [plain, name === 'fieldCodes' ? fieldName(plain) : undefined].filter(Boolean).join(' ');
  const others = (entry.alternatives ?? []).map((one) => valueText(one.value, one.printed, language));
  const spoken = name === 'documentType' || name === 'language' ? language : (record.language ?? 'vi');
  return (
    <dd className={classes['value']} data-status={entry.status}>
      <PlaceLink id={entry.id} evidence={entry.evidence}>
        <span lang={name === 'titleEn' ? 'en' : spoken}>{text}</span>
      </PlaceLink>
      <AgentLinks agents={entry.agents ?? []} />
      {entry.flag && <p className={classes['warn']}>{t(`document.flag.${entry.flag}`)}</p>}
      {entry.evidence?.stale && <p className={classes['warn']}>{t('document.stale')}</p>}
      {staff && others.length > 0 && (
        <p className="soft small">{t('document.alternatives', { list: others.join(' · ') })}</p>
      )}
      <Judgement
        kind="field"
        id={entry.id}
        status={entry.status}
        confidence={entry.confidence}
        what={text}
        flagged={entry.flag !== undefined}
      />
    </dd>
  );
}
