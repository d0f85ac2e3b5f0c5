import { Menu } from '@mantine/core';
import { IconChevronDown, IconQuote } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../common/announcer.js';
import { useReading } from '../reading-context.js';
import { useCitation } from '../use-citation.js';
import classes from '../document.module.css';

/** Copies how to name the document or its open page, and gives the files for reference managers. */
export function CiteMenu() {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const { record, number } = useReading();
  const whole = useCitation(undefined);
  const onePage = useCitation(number);

  async function copy(text: string) {
    await navigator.clipboard.writeText(text);
    announce(t('do.copied'));
  }
  const copyItem = (text: string, words: string) => (
    <Menu.Item onClick={() => void copy(text).catch(() => announce(t('document.copyFailed')))}>
      {words}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-end" withinPortal={false} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <button type="button" className={`${classes['quiet']} no-print`}>
          <IconQuote size={18} aria-hidden /> {t('document.cite')} <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {copyItem(whole.text, t('document.copyCitation'))}
        {record.pageCount > 0 && copyItem(onePage.text, t('document.copyPageCitation', { n: number }))}
        <Menu.Divider />
        {whole.files.map(({ format, name, href }) => (
          <Menu.Item key={format} component="a" href={href} download>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
