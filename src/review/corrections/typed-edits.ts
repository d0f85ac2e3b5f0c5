import { BadRequestException } from '@nestjs/common';
import type { LineEdit } from '../../catalog/corrections/correct-lines.js';
import { LONGEST_LINE, type RefusedText, typedLine } from '../../catalog/corrections/line-words.js';
import type { Bilingual } from '../../shared/bilingual.js';
import type { Box } from '../../shared/geometry.js';

/** A line as it was sent. */
export interface TypedEdit {
  readonly id?: string;
  readonly text: string;
  readonly box?: readonly number[];
  readonly after?: string | null;
}

type Refusal =
  RefusedText | 'newLineNeedsBox' | 'newLineNeedsText' | 'boxOfKnownLine' | 'outsidePage' | 'sentTwice';

const WORDS: Readonly<Record<Refusal, Bilingual>> = {
  controlCharacters: {
    vi: 'Dòng chữ có ký tự điều khiển hoặc xuống dòng; mỗi dòng gửi riêng, không có ký tự ẩn.',
    en: 'The line holds a control character or a line break; send each line by itself, without hidden characters.',
  },
  tooLong: {
    vi: `Dòng chữ dài quá ${LONGEST_LINE} ký tự.`,
    en: `The line is longer than ${LONGEST_LINE} characters.`,
  },
  newLineNeedsBox: { vi: 'Dòng mới cần vị trí trên trang.', en: 'A new line needs its place on the page.' },
  newLineNeedsText: { vi: 'Dòng mới cần có chữ.', en: 'A new line needs words.' },
  boxOfKnownLine: {
    vi: 'Dòng đã có thì giữ nguyên vị trí.',
    en: 'A line that is there already keeps its place.',
  },
  outsidePage: { vi: 'Vị trí của dòng nằm ngoài trang.', en: 'The place of the line is not on the page.' },
  sentTwice: { vi: 'Cùng một dòng được gửi hai lần.', en: 'The same line was sent twice.' },
};

/** The lines as they are to be kept; the first that cannot be is refused by name (400). */
export function checkEdits(
  typed: readonly TypedEdit[],
  page: { readonly width: number; readonly height: number },
): LineEdit[] {
  const ids = typed.flatMap(({ id }) => id ?? []);
  return typed.map(({ id, text, box, after }, i) => {
    const line = typedLine(text);
    if ('refused' in line) throw refused(line.refused, `lines.${i}.text`);
    if (id !== undefined) {
      if (box !== undefined) throw refused('boxOfKnownLine', `lines.${i}.box`);
      if (ids.indexOf(id) !== ids.lastIndexOf(id)) throw refused('sentTwice', `lines.${i}.id`);
      return { id, text: line.text };
    }
    if (box === undefined) throw refused('newLineNeedsBox', `lines.${i}.box`);
    if (line.text === '') throw refused('newLineNeedsText', `lines.${i}.text`);
    const place = boxOn(page, box);
    if (!place) throw refused('outsidePage', `lines.${i}.box`);
    return { text: line.text, box: place, ...(after === undefined ? {} : { after }) };
  });
}

function boxOn(page: { width: number; height: number }, given: readonly number[]): Box | undefined {
  const [x = -1, y = -1, width = 0, height = 0] = given.map(Math.round);
  const inside =
    x >= 0 && y >= 0 && width >= 1 && height >= 1 && x + width <= page.width && y + height <= page.height;
  return inside ? [x, y, width, height] : undefined;
}

const refused = (code: Refusal, field: string): BadRequestException =>
  new BadRequestException({ code, message: WORDS[code], errors: [{ field, message: WORDS[code].en }] });
