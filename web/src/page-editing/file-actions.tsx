import { Button, FileButton, Progress } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PageOrder, pageEditingKey, type PagePlace, sendPages } from '../api/page-order.js';
import { ProblemNotice } from '../common/problem-notice.js';
import type { DraftPage } from './page-draft.js';
import classes from './page-editing.module.css';

const ACCEPT = 'application/pdf,image/tiff,image/png,image/jpeg,image/webp';

interface Props {
  readonly documentId: string;
  readonly server: PageOrder;
  /** The one page that is chosen, if it is one. */
  readonly only: DraftPage | undefined;
  readonly disabled: boolean;
  readonly onDone: (pageOrder: PageOrder) => void;
}

/** Pages from a file: in the place of the chosen one, behind it, or at either end. */
export function FileActions({ documentId, server, only, disabled, onDone }: Props) {
  const { t } = useTranslation();
  const [share, setShare] = useState(0);
  const send = useMutation({
    mutationKey: pageEditingKey(documentId),
    mutationFn: ({ file, place }: { file: File; place: PagePlace }) =>
      sendPages(documentId, { file, place, version: server.version, onProgress: setShare }),
    onMutate: () => setShare(0),
    onSuccess: onDone,
  });
  const number = only?.number;
  const places: readonly { readonly name: string; readonly place: PagePlace | undefined }[] = [
    { name: t('pageEditing.replace'), place: number === undefined ? undefined : { instead: number } },
    { name: t('pageEditing.insert'), place: number === undefined ? undefined : { after: number } },
    { name: t('pageEditing.insertFirst'), place: { after: 0 } },
    { name: t('pageEditing.insertLast'), place: { after: server.pages.length } },
  ];
  return (
    <div>
      <div className={classes['actions']}>
        {places.map(({ name, place }) => (
          <FileButton
            key={name}
            accept={ACCEPT}
            onChange={(file) => file && place && send.mutate({ file, place })}
          >
            {(props) => (
              <Button
                {...props}
                size="xs"
                variant="default"
                disabled={disabled || place === undefined || send.isPending}
              >
                {name}
              </Button>
            )}
          </FileButton>
        ))}
      </div>
      {send.isPending && (
        <div className={classes['sending']} role="status">
          <p className="small">
            {share < 1
              ? t('pageEditing.sending', { name: send.variables.file.name })
              : t('pageEditing.working')}
          </p>
          <Progress value={share * 100} aria-label={send.variables.file.name} animated={share >= 1} />
        </div>
      )}
      {send.isError && <ProblemNotice error={send.error} />}
    </div>
  );
}
