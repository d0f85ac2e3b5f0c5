import { Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../common/format.js';
import { useLanguage } from '../../i18n/use-language.js';
import { sameOrigin } from '../same-origin.js';
import { useReading } from '../reading-context.js';
import classes from '../document.module.css';

/** The files of a document, from its header; what to know of each stands in the tab of its record. */
export function DownloadMenu() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { record } = useReading();
  if (record.files.length === 0) return null;
  return (
    <Menu position="bottom-end" withinPortal={false} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <button type="button" className={`${classes['quiet']} no-print`}>
          <IconDownload size={18} aria-hidden /> {t('document.download')}{' '}
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {record.files.map((file) => (
          <Menu.Item key={`${file.kind}-${file.href}`} component="a" href={sameOrigin(file.href)} download>
            {file.kind === 'searchable' ? t('document.searchable') : t('document.original')}{' '}
            <span className="soft small">{formatBytes(file.bytes, language)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
