import { AgentBlock } from './agents/agent-block.entity.js';
import { AgentDuplicate } from './agents/agent-duplicate.entity.js';
import { AgentDue } from './agents/agent-due.entity.js';
import { AgentKey } from './agents/agent-key.entity.js';
import { AgentLink } from './agents/agent-link.entity.js';
import { Agent } from './agents/agent.entity.js';
import { PageOrder } from './page-order/page-order.entity.js';
import { Batch } from './documents/batch.entity.js';
import { Claim } from './evidence/claim.entity.js';
import { LineCorrection } from './corrections/line-correction.entity.js';
import { PageVersion } from './corrections/page-version.entity.js';
import { DocumentFile } from './documents/document-file.entity.js';
import { Document } from './documents/document.entity.js';
import { DocumentWords } from './documents/document-words.entity.js';
import { FieldEntry } from './evidence/field-entry.entity.js';
import { FixityEvent } from './fixity/fixity-event.entity.js';
import { Fingerprint } from './documents/fingerprint.entity.js';
import { ImportedRecord } from './documents/imported-record.entity.js';
import { Page, SetAsidePage } from './pages/page.entity.js';
import { Relation } from './documents/relation.entity.js';
import { TextLayer } from './pages/text-layer.entity.js';

export const CATALOG_TABLES = [
  Agent,
  AgentBlock,
  AgentDuplicate,
  AgentDue,
  AgentKey,
  AgentLink,
  PageOrder,
  Batch,
  Claim,
  Document,
  DocumentFile,
  DocumentWords,
  FieldEntry,
  Fingerprint,
  FixityEvent,
  ImportedRecord,
  LineCorrection,
  Page,
  PageVersion,
  Relation,
  SetAsidePage,
  TextLayer,
];
