import {
  IconArrowAutofitWidth,
  IconChevronLeft,
  IconChevronRight,
  IconCursorText,
  IconLayoutBottombar,
  IconMaximize,
  IconMinus,
  IconPlus,
  IconRotateClockwise,
} from '@tabler/icons-react';
import { type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { PageNumber } from './page-number.js';
import type { ViewerHandle } from './page-viewer.js';
import { useReading } from './reading-context.js';
import classes from './document.module.css';

interface Props {
  readonly viewer: RefObject<ViewerHandle | null>;
  readonly strip: boolean;
  readonly onStrip: () => void;
  readonly selectable: boolean;
  readonly onSelectable: () => void;
}

const ZOOM = 1.4;

export function ViewerToolbar({ viewer, strip, onStrip, selectable, onSelectable }: Props) {
  const { t } = useTranslation();
  const { record, number, go } = useReading();
  const turn = (to: number) => go({ page: to, at: undefined, hit: undefined }, { quiet: true });
  return (
    <div className={`${classes['toolbar']} no-print`} role="group" aria-label={t('document.keys')}>
      <Tool label={t('document.previousPage')} disabled={number <= 1} onPress={() => turn(number - 1)}>
        <IconChevronLeft />
      </Tool>
      <PageNumber key={number} />
      <Tool
        label={t('document.nextPage')}
        disabled={number >= record.pageCount}
        onPress={() => turn(number + 1)}
      >
        <IconChevronRight />
      </Tool>
      <span className={classes['gap']} />
      <Tool label={t('document.zoomOut')} onPress={() => viewer.current?.zoom(1 / ZOOM)}>
        <IconMinus />
      </Tool>
      <Tool label={t('document.zoomIn')} onPress={() => viewer.current?.zoom(ZOOM)}>
        <IconPlus />
      </Tool>
      <Tool label={t('document.fitPage')} onPress={() => viewer.current?.fitPage()}>
        <IconMaximize />
      </Tool>
      <Tool optional label={t('document.fitWidth')} onPress={() => viewer.current?.fitWidth()}>
        <IconArrowAutofitWidth />
      </Tool>
      <Tool label={t('document.rotate')} onPress={() => viewer.current?.rotate()}>
        <IconRotateClockwise />
      </Tool>
      <Tool optional label={t('document.selectText')} pressed={selectable} onPress={onSelectable}>
        <IconCursorText />
      </Tool>
      {record.pageCount > 1 && (
        <Tool optional label={t('document.thumbnails')} pressed={strip} onPress={onStrip}>
          <IconLayoutBottombar />
        </Tool>
      )}
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  /** Leaves when the screen is too small for all. */
  readonly optional?: boolean;
  readonly children: ReactNode;
  readonly onPress: () => void;
}

function Tool({ label, disabled, pressed, optional, children, onPress }: ToolProps) {
  return (
    <button
      type="button"
      className={`${classes['tool']} ${optional ? classes['optional'] : ''}`}
      aria-label={label}
      title={label}
      disabled={disabled}
      aria-pressed={pressed}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
