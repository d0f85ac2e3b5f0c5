import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KINDS } from './review-address.js';
import { typedPart, withTyped } from './typed-value.js';
import classes from './review.module.css';

interface Props {
  readonly name: string;
  readonly value: unknown;
  readonly waiting: boolean;
  readonly onSave: (value: unknown) => void;
  readonly onClose: () => void;
}

/** Enter saves and goes on; Escape leaves the value as it was. */
export function ValueEditor({ name, value, waiting, onSave, onClose }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(typedPart(value) ?? '');
  const [wrong, setWrong] = useState(false);
  const save = () => {
    const typed = withTyped(value, text);
    setWrong(typed === undefined);
    if (typed !== undefined && !waiting) onSave(typed);
  };
  const common = {
    label: t('review.rightValue'),
    value: text,
    autoFocus: true,
    error: wrong ? t('review.notSuchValue') : undefined,
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.nativeEvent.isComposing || event.keyCode === 229) return;
      if (event.key === 'Escape') onClose();
      else if (event.key === 'Enter') save();
      else return;
      event.preventDefault();
    },
  };
  return (
    <div className={classes['editor']}>
      {name === 'documentType' ? (
        <NativeSelect
          {...common}
          onChange={(event) => setText(event.currentTarget.value)}
          data={KINDS.map((kind) => ({ value: kind, label: t(`type.${kind}`) }))}
        />
      ) : (
        <Textarea {...common} autosize minRows={1} onChange={(event) => setText(event.currentTarget.value)} />
      )}
      <div className={classes['actions']}>
        <Button size="sm" onClick={save} loading={waiting}>
          {t('do.save')} <kbd aria-hidden>Enter</kbd>
        </Button>
        <Button size="sm" variant="default" onClick={onClose}>
          {t('do.cancel')} <kbd aria-hidden>Esc</kbd>
        </Button>
      </div>
    </div>
  );
}
