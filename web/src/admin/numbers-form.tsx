import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { patchSettings } from '../api/administration.js';
import { sessionQuery } from '../api/session.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import classes from './admin.module.css';

export interface NumberSetting<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number | 'any';
}

interface Props<Name extends string> {
  readonly title: string;
  readonly lead?: string;
  readonly fields: readonly NumberSetting<Name>[];
  /** As the server has it, in the unit of the form; empty while that is not known. */
  readonly valueOf: (name: Name) => string;
  readonly patchOf: (values: Readonly<Record<Name, number>>) => Parameters<typeof patchSettings>[0];
}

/** A group of settings that are numbers; for administrators. */
export function NumbersForm<Name extends string>({ title, lead, fields, valueOf, patchOf }: Props<Name>) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const session = useQuery(sessionQuery);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const shown = (name: Name) => typed[name] ?? valueOf(name);
  const save = useMutation({
    mutationFn: () => {
      const values = Object.fromEntries(fields.map(({ name }) => [name, Number(shown(name))]));
      return patchSettings(patchOf(values as Record<Name, number>));
    },
    onSuccess: () => client.invalidateQueries(),
  });
  if (session.data?.person?.role !== 'admin') return null;
  return (
    <form
      className={classes['form']}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <h2>{title}</h2>
      {lead !== undefined && <p className="soft small">{lead}</p>}
      {fields.map(({ name, ...field }) => (
        <TextInput
          key={name}
          type="number"
          required
          {...field}
          value={shown(name)}
          onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
        />
      ))}
      {save.isError && <ProblemNotice error={save.error} />}
      {save.isSuccess && (
        <Notice tone="river" role="status">
          {t('do.saved')}
        </Notice>
      )}
      <Button type="submit" loading={save.isPending}>
        {t('do.save')}
      </Button>
    </form>
  );
}
