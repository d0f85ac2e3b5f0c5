import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem.js';
import type { UnitInput } from '../api/types.js';
import { saveInput, submitInput } from '../api/yearly-reports.js';
import { useAnnounce } from '../common/announcer.js';
import { formatNumber } from '../common/format.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLanguage } from '../i18n/use-language.js';
import { FIGURES, figuresOf, typedFigures } from './input-figures.js';
import classes from './reports.module.css';

const PROSE = ['results', 'difficulties', 'proposals'] as const;
const WHOLE = new Set(['intermediaries', 'networks']);

/** What a unit writes; closed once it is sent. */
export function InputForm({ input, closed }: { readonly input: UnitInput; readonly closed: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [figures, setFigures] = useState(typedFigures(input.figures));
  const [prose, setProse] = useState({
    results: input.results,
    difficulties: input.difficulties,
    proposals: input.proposals,
  });
  const { year, organisationId, revision } = input;
  const save = useMutation({
    mutationFn: async (send: boolean) => {
      const saved = await saveInput(year, organisationId, revision, {
        figures: figuresOf(figures),
        ...prose,
      });
      return send ? submitInput(year, organisationId, saved.revision) : saved;
    },
    onSuccess: () => announce(t('do.saved')),
    // a save may stand though the sending after it was refused
    onSettled: () => client.invalidateQueries({ queryKey: ['reports'] }),
  });
  const fault = (name: string): string | undefined =>
    save.error instanceof ApiProblem && save.error.problem.code === 'partAboveWhole'
      ? save.error.fieldMessage(name) && t('reports.partAbove')
      : undefined;
  return (
    <form
      className={classes['form']}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save.mutate(false);
      }}
    >
      <h2>{t('reports.figures')}</h2>
      <p className="soft small">{t('reports.figuresHint')}</p>
      <div className={classes['pair']}>
        {FIGURES.map((name) => {
          const before = input.lastYear?.[name];
          return (
            <TextInput
              key={name}
              label={t(`reports.figure.${name}`)}
              description={
                before === undefined || before === null
                  ? undefined
                  : t('reports.lastYear', { value: formatNumber(before, language, 3) })
              }
              type="number"
              inputMode="decimal"
              min={0}
              step={WHOLE.has(name) ? 1 : 'any'}
              readOnly={closed}
              value={figures[name]}
              error={fault(name)}
              onChange={(event) => setFigures({ ...figures, [name]: event.currentTarget.value })}
            />
          );
        })}
      </div>
      {PROSE.map((name) => (
        <Textarea
          key={name}
          label={t(`reports.${name}`)}
          autosize
          minRows={3}
          maxLength={20_000}
          readOnly={closed}
          value={prose[name]}
          onChange={(event) => setProse({ ...prose, [name]: event.currentTarget.value })}
        />
      ))}
      {save.isError && <ProblemNotice error={save.error} />}
      {!closed && (
        <>
          <p className="soft small">{t('reports.submitHint')}</p>
          <div className={classes['actions']}>
            <Button type="submit" variant="default" loading={save.isPending}>
              {t('reports.save')}
            </Button>
            <Button loading={save.isPending} onClick={() => save.mutate(true)}>
              {t('reports.submit')}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
