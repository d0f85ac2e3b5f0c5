import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AGENT_KINDS, type AgentsAddress, agentsAddress, LETTERS, letterOf } from './agents-address.js';
import classes from './agents.module.css';

const TYPING_PAUSE_MS = 250;

export function AgentFilters({ address }: { readonly address: AgentsAddress }) {
  const { t } = useTranslation();
  const letter = letterOf(address);
  return (
    <div className={classes['filters']}>
      <NameBox address={address} />
      <nav className={classes['kinds']} aria-label={t('agent.kindLabel')}>
        {[undefined, ...AGENT_KINDS].map((kind) => (
          <Link
            key={kind ?? ''}
            to="/agents"
            search={agentsAddress({ ...address, kind })}
            resetScroll={false}
            data-on={address.kind === kind}
            aria-current={address.kind === kind ? 'true' : undefined}
          >
            {kind ? t(`agent.kinds.${kind}`) : t('agent.allKinds')}
          </Link>
        ))}
      </nav>
      <nav className={classes['letters']} aria-label={t('agent.letters')}>
        {LETTERS.map((each) => (
          <Link
            key={each}
            to="/agents"
            search={agentsAddress({ ...address, q: each === letter ? undefined : each })}
            resetScroll={false}
            data-on={each === letter}
            aria-current={each === letter ? 'true' : undefined}
          >
            {each}
          </Link>
        ))}
      </nav>
    </div>
  );
}

/** What is typed goes into the address when the typing pauses; what the address says otherwise comes into the box. */
function NameBox({ address }: { readonly address: AgentsAddress }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const box = useRef<HTMLInputElement>(null);
  const asked = address.q ?? '';
  const [text, setText] = useState(asked);
  useEffect(() => {
    if (!box.current?.matches(':focus')) setText(asked);
  }, [asked]);
  const ask = useDebouncedCallback((q: string) => {
    if (q === asked) return;
    void navigate({
      to: '/agents',
      search: agentsAddress({ ...address, q }),
      replace: true,
      resetScroll: false,
    });
  }, TYPING_PAUSE_MS);
  return (
    <TextInput
      ref={box}
      type="search"
      label={t('agent.find')}
      description={t('agent.findHint')}
      className={classes['box'] ?? ''}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        ask(event.currentTarget.value.trim());
      }}
    />
  );
}
