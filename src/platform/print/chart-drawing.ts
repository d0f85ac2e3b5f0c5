import type { PrintChart } from './print-document.js';

/** What a chart is drawn of, in points, origin top left; the writers put it on paper, each in its own way. */
export type Mark =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly fill: string;
    }
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly stroke: string;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly align: 'left' | 'center' | 'right';
      readonly size: number;
      readonly text: string;
    };

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

const WIDTH = 460;
const HEIGHT = 210;
const LEFT = 52;
const TOP = 28;
const BOTTOM = 34;
const SIZE = 9;
/** Told apart in print without colour, too: dark, light, middle. */
const FILLS = ['#0B6E5F', '#B9C9C4', '#7A6A4F'] as const;
const GRID = '#D9D4C8';
const AXIS = '#5B6468';

/** A round number at or above the highest value, and how far apart the lines are. */
export function scaleOf(highest: number): { readonly top: number; readonly step: number } {
  if (highest <= 0) return { top: 1, step: 1 };
  const rough = highest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((times) => times * power).find((one) => one >= rough) ?? 10 * power;
  return { top: Math.ceil(highest / step) * step, step };
}

/** `1.234,5` as Vietnamese papers write it. */
export const inVietnamese = (value: number): string =>
  new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }).format(value);

/** Columns over labels, a grid with its numbers, the unit above and the names of the series beneath it. */
export function chartDrawing({ labels, series, unit }: PrintChart): Drawing {
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  const { top, step } = scaleOf(Math.max(0, ...values));
  const plot = { w: WIDTH - LEFT - 6, h: HEIGHT - TOP - BOTTOM };
  const yOf = (value: number): number => TOP + plot.h - (value / top) * plot.h;
  const marks: Mark[] = [{ kind: 'text', x: 0, y: 0, w: LEFT * 2, align: 'left', size: SIZE, text: unit }];
  for (let value = 0; value <= top + step / 2; value += step) {
    const y = yOf(value);
    marks.push({ kind: 'line', x1: LEFT, y1: y, x2: WIDTH - 6, y2: y, stroke: value === 0 ? AXIS : GRID });
    marks.push({
      kind: 'text',
      x: 0,
      y: y - SIZE * 0.7,
      w: LEFT - 6,
      align: 'right',
      size: SIZE,
      text: inVietnamese(value),
    });
  }
  const slot = plot.w / Math.max(1, labels.length);
  const bar = Math.min(34, (slot * 0.72) / Math.max(1, series.length));
  labels.forEach((label, i) => {
    const from = LEFT + slot * i + (slot - bar * series.length) / 2;
    series.forEach(({ values: of }, k) => {
      const value = of[i];
      if (value === null || value === undefined) return;
      const y = yOf(value);
      const x = from + bar * k;
      marks.push({
        kind: 'rect',
        x,
        y,
        w: bar - 2,
        h: TOP + plot.h - y,
        fill: FILLS[k % FILLS.length] ?? AXIS,
      });
      if (bar >= 16)
        marks.push({
          kind: 'text',
          x: x - 15,
          y: y - SIZE * 1.45,
          w: bar + 28,
          align: 'center',
          size: SIZE - 1,
          text: inVietnamese(value),
        });
    });
    marks.push({
      kind: 'text',
      x: LEFT + slot * i,
      y: TOP + plot.h + 4,
      w: slot,
      align: 'center',
      size: SIZE,
      text: label,
    });
  });
  marks.push(...legend(series.map(({ name }) => name)));
  return { width: WIDTH, height: HEIGHT, marks };
}

function legend(names: readonly string[]): Mark[] {
  const w = (WIDTH - LEFT) / names.length;
  return names.flatMap((name, i): Mark[] => [
    { kind: 'rect', x: LEFT + w * i, y: HEIGHT - 11, w: 9, h: 9, fill: FILLS[i % FILLS.length] ?? AXIS },
    { kind: 'text', x: LEFT + w * i + 13, y: HEIGHT - 13, w: w - 15, align: 'left', size: SIZE, text: name },
  ]);
}
