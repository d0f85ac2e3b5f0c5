import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Batch, DocumentSummary } from '../api/types.js';
import { formatDate } from '../common/format.js';
import { titleLanguage } from '../common/title-language.js';
import { useTitleOf } from '../common/use-title-of.js';
import { useLanguage } from '../i18n/use-language.js';
import { PageBar } from './page-bar.js';
import { RowActions } from './row-actions.js';
import { RowPicture } from './row-picture.js';
import { RowState } from './row-state.js';
import { rowState } from './stage-words.js';
import type { Column } from './table-columns.js';
import classes from './table.module.css';

interface Props {
  readonly document: DocumentSummary;
  readonly index: number;
  readonly columns: readonly Column[];
  readonly batches: readonly Batch[];
  readonly ownerName: (id: string | undefined) => string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly measure: Ref<HTMLTableRowElement>;
}

/** One document: what it is, how far it is, what stopped it and the one obvious thing to do. */
export function TableRow({ document, index, columns, batches, ownerName, chosen, onChoose, measure }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = useTitleOf()(document);
  const state = rowState(document);
  const lang = titleLanguage(name, document.language);
  const leads = document.pageCount > 0 || document.status === 'ready';
  const cells: Readonly<Record<Column, React.ReactNode>> = {
    picture: <RowPicture document={document} />,
    type: t(`type.${document.type as 'report'}`),
    year: document.year ?? '',
    owner: ownerName(document.ownerOrganisationId),
    state: (
      <>
        {document.pageCount > 0 && <PageBar document={document} state={state} />}
        <RowState document={document} state={state} />
      </>
    ),
    visibility: t(`visibility.${document.visibility as 'public'}`),
    batch: batches.find(({ id }) => id === document.batchId)?.name ?? '',
    date: <time dateTime={document.createdAt}>{formatDate(document.createdAt, language)}</time>,
  };
  const cell = (column: Column) =>
    columns.includes(column) && (
      <td key={column} className={classes[column]} data-label={t(`deskTable.column.${column}`)}>
        {cells[column]}
      </td>
    );
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={chosen}
      className={classes['row']}
      data-state={state}
    >
      <td className={classes['choose']}>
        <Checkbox aria-label={t('deskTable.chooseOf', { name })} checked={chosen} onChange={onChoose} />
      </td>
      {cell('picture')}
      <th scope="row" className={classes['title']}>
        {leads ? (
          <Link to="/d/$id/p/$page" params={{ id: document.id, page: '1' }} lang={lang}>
            {name}
          </Link>
        ) : (
          <span lang={lang}>{name}</span>
        )}
        <span className="soft small">
          {document.title === null ? '' : document.originalName}
          {document.pageCount === 0 && document.status === 'ready' && ` · ${t('deskTable.imported')}`}
        </span>
      </th>
      {(['type', 'year', 'owner', 'state', 'visibility', 'batch', 'date'] as const).map(cell)}
      <td className={classes['actions']}>
        <RowActions document={document} />
      </td>
    </tr>
  );
}
