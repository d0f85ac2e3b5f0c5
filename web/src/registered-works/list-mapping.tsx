import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { changeList, listQuery, removeList, startList } from '../api/registered-works.js';
import type { RegisteredWorkColumn, RegisteredWorkImport, RegisteredWorkListChange } from '../api/types.js';
import { formatNumber } from '../common/format.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLabel, useLanguage } from '../i18n/use-language.js';
import { HowRead } from '../tables/how-read.js';
import { columnLetter } from '../tables/table-fields.js';
import tableClasses from '../tables/tables.module.css';
import { REGISTERED_WORK_FIELDS, type RegisteredWorkField } from './registered-work-fields.js';
import { ListPreview } from './list-preview.js';
import classes from './registered-works.module.css';
import { listScope, useListStep } from './use-list-step.js';

const NAMES: readonly (string | null)[] = ['title', 'registrationNumber', 'taskCode', 'applicationNumber'];

/** How the file is read, what its columns are, and what would come of it; then the import begins. */
export function ListMapping({ list }: { readonly list: RegisteredWorkImport }) {
  const { t } = useTranslation();
  const label = useLabel();
  const language = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { queryKey } = listQuery(list.id);
  const mutationKey = ['list', list.id];
  const changing = useMutation({
    mutationKey,
    mutationFn: (change: RegisteredWorkListChange) => changeList(list.id, change),
    scope: { id: listScope(list.id) },
    onMutate: ({ mapping }) => {
      if (mapping)
        client.setQueryData(
          queryKey,
          (known) =>
            known && { ...known, columns: known.columns.map((column, i) => ({ ...column, ...mapping[i] })) },
        );
    },
    onSuccess: (changed) => {
      // the answer to an earlier choice must not undo a later one that is on its way
      if (client.isMutating({ mutationKey }) <= 1) client.setQueryData(queryKey, changed);
    },
    onError: () => void client.invalidateQueries({ queryKey }),
  });
  const starting = useListStep(list.id, startList);
  const removing = useMutation({
    mutationFn: () => removeList(list.id),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['registeredWorks', 'lists'], exact: true });
      await navigate({ to: '/registered-works/lists' });
    },
  });
  const ready = list.columns.some(({ field }) => NAMES.includes(field));
  const mapColumn = (index: number, field: RegisteredWorkField | null) =>
    changing.mutate({ mapping: list.columns.map((one, i) => ({ field: i === index ? field : one.field })) });
  const error = changing.error ?? starting.error ?? removing.error;
  return (
    <>
      {list.misreadAs !== undefined && (
        <Misread
          as={list.misreadAs}
          busy={changing.isPending}
          onChoose={(repair) => changing.mutate({ reading: { repair } })}
        />
      )}
      <section aria-labelledby="how-read">
        <h2 id="how-read">{t('tables.howRead')}</h2>
        <div className={tableClasses['choices']}>
          <HowRead table={list} onChange={(reading) => changing.mutate({ reading })} />
        </div>
      </section>
      <section aria-labelledby="columns">
        <h2 id="columns">{t('tables.columns')}</h2>
        <p className="soft small">{label('tables.from', list.mappingFrom)}</p>
        <Columns columns={list.columns} onMap={mapColumn} />
      </section>
      <h2>{t('registeredWorks.lists.preview')}</h2>
      <ListPreview list={list} busy={changing.isPending} />
      {error && <ProblemNotice error={error} />}
      {!ready && <Notice tone="amber">{t('registeredWorks.lists.needs')}</Notice>}
      <div className={classes['actions']}>
        <Button
          disabled={!ready || list.misreadAs !== undefined}
          loading={starting.isPending}
          onClick={() => starting.mutate()}
        >
          {t('tables.start', { rows: formatNumber(list.rowCount, language) })}
        </Button>
        <Button variant="default" loading={removing.isPending} onClick={() => removing.mutate()}>
          {t('tables.remove')}
        </Button>
      </div>
    </>
  );
}

type Repair = NonNullable<RegisteredWorkImport['misreadAs']>;

/** Letters that were misread before the file came: mended or kept, before a line is taken in. */
function Misread({
  as,
  busy,
  onChoose,
}: {
  readonly as: Repair;
  readonly busy: boolean;
  readonly onChoose: (repair: Repair) => void;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  return (
    <Notice tone="amber" role="status">
      <p>{t('registeredWorks.lists.misread', { as: label('registeredWorks.lists.misreadAs', as) })}</p>
      <div className={classes['actions']}>
        <Button loading={busy} onClick={() => onChoose(as)}>
          {t('registeredWorks.lists.repair')}
        </Button>
        <Button variant="default" disabled={busy} onClick={() => onChoose('none')}>
          {t('registeredWorks.lists.keepLetters')}
        </Button>
      </div>
    </Notice>
  );
}

function Columns({
  columns,
  onMap,
}: {
  readonly columns: readonly RegisteredWorkColumn[];
  readonly onMap: (index: number, field: RegisteredWorkField | null) => void;
}) {
  const { t } = useTranslation();
  const fields = [
    { value: '', label: t('tables.leftOut') },
    ...REGISTERED_WORK_FIELDS.map((field) => ({ value: field, label: t(`registeredWorks.fields.${field}`) })),
  ];
  return (
    <ul className={`plain-list ${tableClasses['columns'] ?? ''}`}>
      {columns.map(({ name, samples, field }, i) => {
        const shown = name === '' ? t('tables.noName', { letter: columnLetter(i) }) : name;
        return (
          <li key={i} data-left-out={field === null}>
            <div className={tableClasses['columnName']}>
              <strong>{shown}</strong>
              <span className="soft small">{samples.join(' · ')}</span>
            </div>
            <NativeSelect
              aria-label={`${t('tables.becomes')}: ${shown}`}
              value={field ?? ''}
              data={fields}
              onChange={({ currentTarget: { value } }) =>
                onMap(i, value === '' ? null : (value as RegisteredWorkField))
              }
            />
            <span />
          </li>
        );
      })}
    </ul>
  );
}
