import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { organisationsQuery } from '../api/administration.js';
import { batchesQuery } from '../api/batches.js';
import { Notice } from '../common/notice.js';
import { Question } from '../opening/question.js';
import { type ActAsked, ACTS, actOf, type Draft, NO_DRAFT } from './bulk-draft.js';
import { TYPES, VISIBILITIES } from './desk-address.js';
import classes from './table.module.css';

interface Props {
  readonly waiting: boolean;
  readonly onAsk: (act: ActAsked) => void;
}

/** Which act, and what it asks for; opening asks what opening one document asks (decision 44). */
export function BulkForm({ waiting, onAsk }: Props) {
  const { t } = useTranslation();
  const organisations = useQuery(organisationsQuery);
  const batches = useQuery(batchesQuery);
  const [draft, setDraft] = useState<Draft>(NO_DRAFT);
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const act = actOf(draft);
  const { act: name } = draft;
  const none = { value: '', label: '—' };
  return (
    <form
      className={classes['panel']}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (act) onAsk(act);
      }}
    >
      <NativeSelect
        label={t('deskTable.act')}
        value={name}
        data={ACTS.map((value) => ({ value, label: t(`deskTable.acts.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          change({ act: ACTS.find((one) => one === value) ?? NO_DRAFT.act })
        }
      />
      {name === 'visibility' && (
        <NativeSelect
          label={t('deskTable.column.visibility')}
          value={draft.visibility}
          data={VISIBILITIES.map((value) => ({ value, label: t(`visibility.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            change({ visibility: VISIBILITIES.find((one) => one === value) ?? NO_DRAFT.visibility })
          }
        />
      )}
      {name === 'visibility' && draft.visibility !== 'restricted' && (
        <Opening draft={draft} onChange={change} />
      )}
      {name === 'type' && (
        <NativeSelect
          label={t('deskTable.column.type')}
          value={draft.type ?? ''}
          data={[none, ...TYPES.map((value) => ({ value, label: t(`type.${value}`) }))]}
          onChange={({ currentTarget: { value } }) => change({ type: TYPES.find((one) => one === value) })}
        />
      )}
      {name === 'owner' && (
        <NativeSelect
          label={t('deskTable.column.owner')}
          value={draft.owner}
          data={[
            none,
            ...(organisations.data?.items ?? []).map((one) => ({ value: one.id, label: one.name })),
          ]}
          onChange={({ currentTarget: { value } }) => change({ owner: value })}
        />
      )}
      {name === 'batch' && (
        <NativeSelect
          label={t('deskTable.column.batch')}
          value={draft.batch}
          data={[
            { value: '', label: t('deskTable.noBatch') },
            ...(batches.data?.items ?? []).map((one) => ({ value: one.id, label: one.name })),
          ]}
          onChange={({ currentTarget: { value } }) => change({ batch: value })}
        />
      )}
      {name === 'accept' && <p className="soft small">{t('deskTable.acceptHint')}</p>}
      {name === 'reread' && (
        <>
          <p className="soft small">{t('deskTable.rereadHint')}</p>
          <Checkbox
            label={t('deskTable.force')}
            checked={draft.force}
            onChange={({ currentTarget }) => change({ force: currentTarget.checked })}
          />
        </>
      )}
      {asked && !act && (
        <Notice tone="amber" role="alert">
          {t(name === 'visibility' ? 'deskTable.answerAll' : 'deskTable.choose')}
        </Notice>
      )}
      <Button type="submit" loading={waiting}>
        {t('deskTable.preview')}
      </Button>
    </form>
  );
}

function Opening({
  draft,
  onChange,
}: {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Question
        label={t('opening.patent')}
        value={draft.patent}
        options={[
          { value: 'none', label: t('opening.patentNo') },
          { value: 'filed', label: t('opening.patentFiled') },
          { value: 'intended', label: t('opening.patentIntended') },
        ]}
        onChange={(patent) => onChange({ patent })}
      />
      <Question
        label={t('opening.secrecy')}
        value={draft.secrecy}
        options={[
          { value: 'no', label: t('opening.no') },
          { value: 'yes', label: t('opening.yes') },
        ]}
        onChange={(secrecy) => onChange({ secrecy })}
      />
      <Checkbox
        label={t('deskTable.personalLooked')}
        checked={draft.looked}
        onChange={({ currentTarget }) => onChange({ looked: currentTarget.checked })}
      />
      <TextInput
        type="date"
        label={t('deskTable.embargo')}
        value={draft.embargo}
        onChange={({ currentTarget }) => onChange({ embargo: currentTarget.value })}
      />
      {draft.secrecy === 'yes' && (
        <Notice tone="red" role="alert">
          {t('opening.secrecyStop')}
        </Notice>
      )}
    </>
  );
}
