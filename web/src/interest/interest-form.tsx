import { Button, Checkbox, Radio, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { expressInterest } from '../api/interest.js';
import { ApiProblem } from '../api/problem.js';
import type { InterestPurpose, InterestReceipt } from '../api/types.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLanguage } from '../i18n/use-language.js';
import { FaultList } from './fault-list.js';
import {
  faultsOf,
  type InterestFault,
  type InterestField,
  SERVER_FAULTS,
  type TypedInterest,
} from './interest-checks.js';
import classes from './interest.module.css';
import { PURPOSES } from './purpose-address.js';

interface Props {
  readonly documentId: string;
  readonly purpose: InterestPurpose | undefined;
  readonly onReceived: (receipt: InterestReceipt) => void;
}

/** Keeps what was typed, whatever is wrong with it; what is wrong stands above and beside its field. */
export function InterestForm({ documentId, purpose, onReceived }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState<TypedInterest>({
    purpose: purpose ?? 'licence',
    message: '',
    name: '',
    organisation: '',
    email: '',
    phone: '',
    consent: false,
    website: '',
  });
  const [tries, setTries] = useState(0);
  const summary = useRef<HTMLDivElement>(null);
  const send = useMutation({
    mutationFn: () => {
      const { organisation, email, phone, ...rest } = typed;
      const given = Object.entries({ organisation, email, phone })
        .map(([name, value]) => [name, value.trim()] as const)
        .filter(([, value]) => value !== '');
      return expressInterest(documentId, { ...rest, ...Object.fromEntries(given), language });
    },
    onSuccess: onReceived,
  });
  const faults = tries > 0 ? { ...refusedBy(send.error), ...faultsOf(typed) } : {};
  const wrong = Object.entries(faults) as [InterestField, InterestFault][];

  useEffect(() => {
    if (tries > 0) summary.current?.focus();
  }, [tries]);

  function change(change: Partial<TypedInterest>) {
    if (send.isError) send.reset();
    setTyped((before) => ({ ...before, ...change }));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (Object.keys(faultsOf(typed)).length > 0) setTries(tries + 1);
    else send.mutate(undefined, { onError: () => setTries(tries + 1) });
  }

  const said = (field: InterestField) => {
    const fault = faults[field];
    return fault && t(`interest.form.${fault}`, { count: typed.message.length });
  };
  return (
    <form className={classes['form']} onSubmit={submit} noValidate>
      {wrong.length > 0 && (
        <FaultList ref={summary} faults={wrong.map(([field]) => [field, said(field) ?? ''])} />
      )}
      <Radio.Group
        label={t('interest.form.purpose')}
        value={typed.purpose}
        onChange={(value) => change({ purpose: value })}
      >
        <div className={classes['choices']}>
          {PURPOSES.map((one) => (
            <Radio key={one} value={one} label={t(`interest.purposes.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        id="interest-message"
        autosize
        minRows={5}
        maxRows={16}
        label={t('interest.form.message')}
        description={t('interest.form.messageHint')}
        value={typed.message}
        error={said('message')}
        onChange={(event) => change({ message: event.currentTarget.value })}
      />
      <TextInput
        id="interest-name"
        name="name"
        autoComplete="name"
        maxLength={200}
        label={t('interest.form.name')}
        value={typed.name}
        error={said('name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        name="organisation"
        autoComplete="organization"
        maxLength={300}
        label={t('interest.form.organisation')}
        value={typed.organisation}
        onChange={(event) => change({ organisation: event.currentTarget.value })}
      />
      <fieldset className={classes['contact']}>
        <legend>{t('interest.form.contact')}</legend>
        <TextInput
          id="interest-email"
          name="email"
          type="email"
          autoComplete="email"
          maxLength={254}
          label={t('interest.form.email')}
          value={typed.email}
          error={said('email')}
          onChange={(event) => change({ email: event.currentTarget.value })}
        />
        <TextInput
          id="interest-phone"
          name="tel"
          type="tel"
          autoComplete="tel"
          maxLength={40}
          label={t('interest.form.phone')}
          value={typed.phone}
          error={said('phone')}
          onChange={(event) => change({ phone: event.currentTarget.value })}
        />
      </fieldset>
      <div className={classes['trap']} aria-hidden="true">
        <label>
          {t('interest.form.website')}
          <input
            type="text"
            name="website"
            tabIndex={-1}
            autoComplete="off"
            value={typed.website}
            onChange={(event) => change({ website: event.currentTarget.value })}
          />
        </label>
      </div>
      <Checkbox
        id="interest-consent"
        label={t('interest.form.consent')}
        description={t('interest.form.consentMore')}
        checked={typed.consent}
        error={said('consent')}
        onChange={(event) => change({ consent: event.currentTarget.checked })}
      />
      {send.isError && wrong.length === 0 && <ProblemNotice error={send.error} />}
      <Button type="submit" size="md" loading={send.isPending}>
        {t('interest.form.send')}
      </Button>
    </form>
  );
}

/** Fields that the server named. */
function refusedBy(error: unknown): Partial<Record<InterestField, InterestFault>> {
  if (!(error instanceof ApiProblem)) return {};
  const fields = Object.keys(SERVER_FAULTS) as InterestField[];
  const refused = fields.filter((field) => error.fieldMessage(field) !== undefined);
  return Object.fromEntries(refused.map((field) => [field, SERVER_FAULTS[field]]));
}
