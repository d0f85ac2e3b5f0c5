import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../i18n/index.js';
import { useLanguage } from '../i18n/use-language.js';
import { useChooseLanguage } from '../shell/use-choose-language.js';
import classes from './account.module.css';

export function LanguageChoice() {
  const { t } = useTranslation();
  const language = useLanguage();
  const choose = useChooseLanguage();
  return (
    <section className={classes['part']}>
      <NativeSelect
        label={t('account.language')}
        description={t('account.languageHint')}
        value={language}
        data={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        onChange={(event) => choose(event.currentTarget.value === 'en' ? 'en' : 'vi')}
      />
    </section>
  );
}
