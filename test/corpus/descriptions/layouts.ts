import type { Half } from '../pages/words.js';
import {
  blocksArticle,
  publishersArticle,
  shortCommunication,
  vietnameseSecondArticle,
} from './articles/score-articles.js';
import { doctoralThesis, masterThesis } from './articles/theses.js';
import {
  capitalsArticle,
  oneColumnArticle,
  twoColumnArticle,
  vietnameseArticle,
} from './articles/tune-articles.js';
import type { DescribedKind, DescribedLayout } from './described-document.js';
import { epApplication, pctSecondLayout, usApplication } from './patents/score-foreign.js';
import { nationalPhase, utilitySolution } from './patents/score-vietnamese.js';
import { epPatent, pctApplication, usPatent } from './patents/tune-foreign.js';
import { gazetteApplication, grantedSpecification } from './patents/tune-vietnamese.js';
import { labelledCover, mixedCaseCover, projectCover } from './reports/score-covers.js';
import { resultFormLines, taskFormTable, technologyTable } from './reports/score-forms.js';
import { framedCover, provincialCover, signedCover } from './reports/tune-covers.js';
import { resultFormTable, taskFormLines, technologySheet } from './reports/tune-forms.js';
import { wrappedLabels } from './reports/tune-wrapped-forms.js';

type Layouts = Readonly<Record<DescribedKind, Readonly<Record<string, DescribedLayout>>>>;

/** Layouts on which rules and confidences are set, and others by which they are scored. */
export const DESCRIBED_LAYOUTS: Readonly<Record<Half, Layouts>> = {
  tune: {
    report: {
      provincialCover,
      framedCover,
      signedCover,
      taskFormLines,
      resultFormTable,
      technologySheet,
      wrappedLabels,
    },
    patent: { grantedSpecification, gazetteApplication, usPatent, epPatent, pctApplication },
    article: { oneColumnArticle, twoColumnArticle, capitalsArticle, vietnameseArticle, masterThesis },
  },
  report: {
    report: { labelledCover, mixedCaseCover, projectCover, taskFormTable, resultFormLines, technologyTable },
    patent: { utilitySolution, nationalPhase, usApplication, epApplication, pctSecondLayout },
    article: {
      publishersArticle,
      blocksArticle,
      shortCommunication,
      vietnameseSecondArticle,
      doctoralThesis,
    },
  },
};
