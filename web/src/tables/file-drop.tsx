import { Button } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { useRef } from 'react';
import { useDropzone } from 'react-dropzone';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem.js';
import { ProblemNotice } from '../common/problem-notice.js';
import classes from './tables.module.css';

interface Props {
  readonly invitation: string;
  /** Endings of the files that are taken. */
  readonly accept: string;
  readonly sending: {
    readonly isPending: boolean;
    readonly isError: boolean;
    readonly error: unknown;
    readonly mutate: (file: File) => void;
  };
}

/** Takes one table, dropped or chosen. */
export function FileDrop({ invitation, accept, sending }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const take = (files: readonly File[]) => {
    const [file] = files;
    if (file && !sending.isPending) sending.mutate(file);
  };
  const { getRootProps, isDragActive } = useDropzone({
    onDrop: take,
    noClick: true,
    noKeyboard: true,
    multiple: false,
  });
  const detail = sending.error instanceof ApiProblem ? sending.error.problem.detail : undefined;
  return (
    <>
      <div {...getRootProps({ role: undefined, className: classes['drop'] })} data-over={isDragActive}>
        <div>
          <p className={classes['dropTitle']}>
            {sending.isPending ? t('tables.looking') : isDragActive ? t('tables.dropNow') : invitation}
          </p>
          <p className="soft small">{t('tables.dropKinds')}</p>
        </div>
        <Button
          leftSection={<IconTableImport size={18} aria-hidden />}
          loading={sending.isPending}
          onClick={() => input.current?.click()}
        >
          {t('tables.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept={accept}
          data-testid="table"
          onChange={({ currentTarget }) => {
            take([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
      </div>
      {sending.isError && (
        <div className={classes['wrong']}>
          <ProblemNotice error={sending.error} />
          {detail && <p className="soft small">{detail}</p>}
        </div>
      )}
    </>
  );
}
