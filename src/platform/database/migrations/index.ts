import { CreateCatalogue1795532896467 } from './1795532896467-create-catalogue.js';
import { AddSequenceAndSession1795532896468 } from './1795532896468-add-sequence-and-session.js';
import { AddQuality1795543956448 } from './1795543956448-add-quality.js';
import { AddCorrections1795604438724 } from './1795604438724-add-corrections.js';
import { AddImportedRecords1795607042611 } from './1795607042611-add-imported-records.js';
import { AddReviewQueue1795609761091 } from './1795609761091-add-review-queue.js';

/** In order; a migration that has been released is never edited. */
export const MIGRATIONS = [
  CreateCatalogue1795532896467,
  AddSequenceAndSession1795532896468,
  AddQuality1795543956448,
  AddCorrections1795604438724,
  AddImportedRecords1795607042611,
  AddReviewQueue1795609761091,
];
