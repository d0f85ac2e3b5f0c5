import { Button, NumberInput } from '@mantine/core';
import {
  IconArrowLeft,
  IconArrowRight,
  IconRotate,
  IconRotateClockwise,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Draft, movedTo, removed, rotated, stepped } from './page-draft.js';
import classes from './page-editing.module.css';

interface Props {
  readonly draft: Draft;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  readonly change: (next: (before: Draft) => Draft) => void;
}

/** Everything that dragging and keys can do, as buttons. */
export function PagesToolbar({ draft, chosen, onChosen, change }: Props) {
  const { t } = useTranslation();
  const [place, setPlace] = useState<number | string>(1);
  const none = chosen.size === 0;
  const count = draft.pages.length;
  return (
    <div className={classes['tools']} role="group" aria-label={t('pageEditing.tools')}>
      <p className={classes['count']} role="status">
        {t('pageEditing.chosen', { count: chosen.size })}
      </p>
      <Button
        variant="subtle"
        size="xs"
        onClick={() => onChosen(none ? new Set(draft.pages.map(({ pageId }) => pageId)) : new Set())}
      >
        {none ? t('pageEditing.all') : t('pageEditing.none')}
      </Button>
      <Button
        variant="default"
        size="xs"
        disabled={none}
        leftSection={<IconRotate size={16} aria-hidden />}
        onClick={() => change((before) => rotated(before, chosen, 270))}
      >
        {t('pageEditing.left')}
      </Button>
      <Button
        variant="default"
        size="xs"
        disabled={none}
        leftSection={<IconRotateClockwise size={16} aria-hidden />}
        onClick={() => change((before) => rotated(before, chosen, 90))}
      >
        {t('pageEditing.right')}
      </Button>
      <Button
        variant="default"
        size="xs"
        disabled={none}
        leftSection={<IconArrowLeft size={16} aria-hidden />}
        onClick={() => change((before) => stepped(before, chosen, -1))}
      >
        {t('pageEditing.earlier')}
      </Button>
      <Button
        variant="default"
        size="xs"
        disabled={none}
        leftSection={<IconArrowRight size={16} aria-hidden />}
        onClick={() => change((before) => stepped(before, chosen, 1))}
      >
        {t('pageEditing.later')}
      </Button>
      <form
        className={classes['moveTo']}
        onSubmit={(event) => {
          event.preventDefault();
          if (typeof place === 'number') change((before) => movedTo(before, chosen, place - 1));
        }}
      >
        <NumberInput
          size="xs"
          w="4.5rem"
          min={1}
          max={count}
          clampBehavior="strict"
          aria-label={t('pageEditing.moveTo')}
          value={place}
          onChange={setPlace}
          disabled={none}
        />
        <Button variant="default" size="xs" type="submit" disabled={none}>
          {t('pageEditing.move')}
        </Button>
      </form>
      <Button
        variant="default"
        size="xs"
        disabled={none || chosen.size >= count}
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => {
          change((before) => removed(before, chosen));
          onChosen(new Set());
        }}
      >
        {t('pageEditing.remove')}
      </Button>
    </div>
  );
}
