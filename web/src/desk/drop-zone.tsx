import { Button } from '@mantine/core';
import { IconFolderPlus, IconUpload } from '@tabler/icons-react';
import { useRef, type ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Batch } from '../api/types.js';
import { BatchChoice } from './batch-choice.js';
import classes from './desk.module.css';

interface Props {
  readonly over: boolean;
  readonly slim: boolean;
  readonly batches: readonly Batch[];
  readonly batch: string | undefined;
  readonly onBatch: (id: string | undefined) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The frame only shows where to drop; the whole desk takes what is dropped. */
export function DropZone({ over, slim, batches, batch, onBatch, onFiles }: Props) {
  const { t } = useTranslation();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  function chosen(event: ChangeEvent<HTMLInputElement>) {
    const input = event.currentTarget;
    onFiles([...(input.files ?? [])].map(withPath));
    input.value = '';
  }

  return (
    <section className={classes['drop']} data-over={over} data-slim={slim} aria-label={t('desk.dropHere')}>
      <div className={classes['dropWords']}>
        <p className={classes['dropTitle']}>{over ? t('desk.dropNow') : t('desk.dropHere')}</p>
        <p className="soft small">{t('desk.dropKinds')}</p>
      </div>
      <div className={classes['dropButtons']}>
        <Button leftSection={<IconUpload size={18} aria-hidden />} onClick={() => files.current?.click()}>
          {t('desk.chooseFiles')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFolderPlus size={18} aria-hidden />}
          onClick={() => folder.current?.click()}
        >
          {t('desk.chooseFolder')}
        </Button>
        <input ref={files} type="file" multiple hidden onChange={chosen} data-testid="files" />
        <input ref={folder} type="file" multiple hidden onChange={chosen} {...{ webkitdirectory: '' }} />
      </div>
      <BatchChoice batches={batches} batch={batch} onBatch={onBatch} />
    </section>
  );
}

/** Chosen folders say where a file lies by `webkitRelativePath`, dropped ones by `path`. */
const withPath = (file: File): File =>
  file.webkitRelativePath ? Object.assign(file, { path: file.webkitRelativePath }) : file;
