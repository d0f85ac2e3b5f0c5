import { Batch } from './batch.entity.js';
import { Claim } from './claim.entity.js';
import { LineCorrection } from './corrections/line-correction.entity.js';
import { PageVersion } from './corrections/page-version.entity.js';
import { DocumentFile } from './document-file.entity.js';
import { Document } from './document.entity.js';
import { FieldEntry } from './field-entry.entity.js';
import { Fingerprint } from './fingerprint.entity.js';
import { ImportedRecord } from './imported-record.entity.js';
import { Page } from './page.entity.js';
import { Relation } from './relation.entity.js';
import { TextLayer } from './text-layer.entity.js';

export const CATALOG_TABLES = [
  Batch,
  Claim,
  Document,
  DocumentFile,
  FieldEntry,
  Fingerprint,
  ImportedRecord,
  LineCorrection,
  Page,
  PageVersion,
  Relation,
  TextLayer,
];
