import './words.js';
import { Button, Checkbox, Modal, NativeSelect, Skeleton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { beginReread, rereadScopeQuery, type RereadWhat } from '../api/rereads.js';
import type { ReadingEngine, RereadOptions } from '../api/types.js';
import { formatNumber } from '../common/format.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLanguage } from '../i18n/use-language.js';
import { WhatIsRead } from './what-is-read.js';
import classes from './rereading.module.css';

interface Props {
  readonly what: RereadWhat;
  readonly title: string;
  readonly onClose: () => void;
  /** With words that say what was begun. */
  readonly onBegun: (said: string) => void;
}

/** Asks by which engine to read again, says what that does to corrections, and begins it. */
export default function RereadDialog({ what, title, onClose, onBegun }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const engineName = useEngineName();
  const scope = useQuery(rereadScopeQuery(what));
  const [chosen, setChosen] = useState<ReadingEngine['name']>();
  const [force, setForce] = useState(false);
  const words = (count: number) => ({ count, documents: formatNumber(count, language) });
  const begin = useMutation({
    mutationFn: (options: RereadOptions) => beginReread(what, options),
    onSuccess: (count) => onBegun(t('rereading.begun', words(count))),
  });
  const { data } = scope;
  const usual = data?.engines.find((engine) => engine.usual);
  const engine = chosen ?? usual?.name;
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      {scope.isPending && <Skeleton height={220} />}
      {scope.isError && <ProblemNotice error={scope.error} onRetry={() => void scope.refetch()} />}
      {data && (
        <form
          className={classes['form']}
          onSubmit={(event) => {
            event.preventDefault();
            begin.mutate({ ...(chosen ? { engine: chosen } : {}), ...(force ? { force } : {}) });
          }}
        >
          <WhatIsRead scope={data} />
          <NativeSelect
            label={t('rereading.engine')}
            value={engine ?? ''}
            data={data.engines.map((one) => ({
              value: one.name,
              label: one.usual ? t('rereading.usual', { name: engineName(one) }) : engineName(one),
            }))}
            onChange={({ currentTarget: { value } }) =>
              setChosen(data.engines.find(({ name }) => name === value)?.name)
            }
          />
          <Checkbox
            label={t('rereading.force')}
            description={t('rereading.forceHint')}
            checked={force}
            onChange={({ currentTarget }) => setForce(currentTarget.checked)}
          />
          <Notice tone="river">
            <div className={classes['words']}>
              <p>
                <strong>{t('rereading.keepsTitle')}</strong> {t('rereading.keeps')}{' '}
                {data.corrected > 0 && t('rereading.corrected', words(data.corrected))}
              </p>
              <p>{t('rereading.meanwhile')}</p>
              <p>{t('rereading.leave')}</p>
            </div>
          </Notice>
          {begin.isError && <ProblemNotice error={begin.error} />}
          <div className={classes['actions']}>
            <Button variant="default" onClick={onClose}>
              {t('do.cancel')}
            </Button>
            <Button type="submit" disabled={data.documents === 0} loading={begin.isPending}>
              {t('rereading.begin', words(data.documents))}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}

/** As people call it; the version of our own says nothing to them. */
function useEngineName(): (engine: ReadingEngine) => string {
  const { t } = useTranslation();
  return ({ name, version }) =>
    name === 'line-reader'
      ? t('rereading.engines.line-reader')
      : t(name === 'tesseract' ? 'rereading.engines.tesseract' : 'rereading.engines.tesseractJs', {
          version,
        });
}
