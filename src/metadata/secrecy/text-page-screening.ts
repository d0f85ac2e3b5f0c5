import { Injectable } from '../../platform/injectable.js';
import { PageScreening, type Screening } from '../../catalog/pages/page-screening.js';
import { plainText, type TextLine } from '../../shared/page-text.js';
import { findPersonalData } from './personal-data.js';
import { findSecrecyMarks } from './secrecy.js';

/** Screens a page by its text: secrecy marks and personal data. */
@Injectable()
export class TextPageScreening extends PageScreening {
  override screen(page: {
    number: number;
    width: number;
    height: number;
    lines: readonly TextLine[];
  }): Screening {
    const view = { ...page, ...plainText(page.lines) };
    const mark = findSecrecyMarks(view)[0];
    return {
      suspects: findPersonalData(view).map(({ kind, evidence }) => ({ kind, boxes: evidence.boxes })),
      ...(mark ? { secrecyMark: mark.evidence.quote } : {}),
    };
  }
}
