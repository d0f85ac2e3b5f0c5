import { Tabs } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Hit, PageRecord } from '../api/types.js';
import { AboutTab } from './about-tab.js';
import { DescriptionTab } from './description-tab.js';
import { TABS } from './document-address.js';
import { EvidenceTab } from './evidence-tab.js';
import { FindInside } from './find-inside.js';
import type { WordKey } from './reading.js';
import { useReading } from './reading-context.js';
import { TextTab } from './text-tab.js';
import classes from './document.module.css';

interface Props {
  readonly page: UseQueryResult<PageRecord>;
  readonly hits: UseQueryResult<{ total: number; items: Hit[] }>;
  readonly markedWords: ReadonlySet<WordKey>;
  readonly word: WordKey | undefined;
  readonly onWord: (key: WordKey) => void;
  readonly onLine: (index: number | undefined) => void;
}

const TAB_TEXT = {
  text: 'document.tabText',
  description: 'document.tabDescription',
  evidence: 'document.tabEvidence',
  about: 'document.tabAbout',
} as const;

export function SidePanel({ page, hits, markedWords, word, onWord, onLine }: Props) {
  const { t } = useTranslation();
  const { address, bare, go } = useReading();
  const usual = bare ? 'description' : 'text';
  return (
    <section className={classes['panel']} aria-label={t('document.panel')}>
      {!bare && <FindInside hits={hits} />}
      <Tabs
        value={address.tab ?? usual}
        onChange={(value) => go({ tab: TABS.find((tab) => tab === value && tab !== usual) }, { quiet: true })}
        keepMounted={false}
        className={classes['tabs'] ?? ''}
      >
        <Tabs.List className={classes['tabList'] ?? ''}>
          {TABS.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(TAB_TEXT[tab])}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="text" className={classes['tabPanel'] ?? ''}>
          <TextTab page={page} markedWords={markedWords} word={word} onWord={onWord} onLine={onLine} />
        </Tabs.Panel>
        <Tabs.Panel value="description" className={classes['tabPanel'] ?? ''}>
          <DescriptionTab />
        </Tabs.Panel>
        <Tabs.Panel value="evidence" className={classes['tabPanel'] ?? ''}>
          <EvidenceTab />
        </Tabs.Panel>
        <Tabs.Panel value="about" className={classes['tabPanel'] ?? ''}>
          <AboutTab />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}
