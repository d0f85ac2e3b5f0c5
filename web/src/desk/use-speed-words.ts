import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';
import { minutesLeft, perMinute, withSample, type Sample } from './pace.js';

/** Speed and time left of long work, from what was seen since the row came on screen. */
export function useSpeedWords(pages: { done: number; total: number } | undefined): string[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  const done = pages?.done;
  useEffect(() => {
    if (done !== undefined) setSamples((seen) => withSample(seen, { at: Date.now(), done }));
  }, [done]);

  if (!pages) return [];
  const speed = perMinute(samples);
  const left = minutesLeft(samples, pages.total);
  if (speed === undefined || left === undefined) return [];
  const minutes = Math.round(left);
  const time =
    left < 1
      ? t('desk.underMinute')
      : minutes < 60
        ? t('desk.minutes', { count: minutes })
        : t('desk.hours', { h: Math.floor(minutes / 60), m: minutes % 60 });
  return [
    t('desk.speed', { pages: formatNumber(speed, language, speed < 10 ? 1 : 0) }),
    t('desk.timeLeft', { time }),
  ];
}
