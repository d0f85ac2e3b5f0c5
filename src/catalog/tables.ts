import { AgentBlock } from './agents/agent-block.entity.js';
import { AgentDouble } from './agents/agent-double.entity.js';
import { AgentDue } from './agents/agent-due.entity.js';
import { AgentKey } from './agents/agent-key.entity.js';
import { AgentTie } from './agents/agent-tie.entity.js';
import { Agent } from './agents/agent.entity.js';
import { Arrangement } from './arrangement/arrangement.entity.js';
import { Batch } from './batch.entity.js';
import { Claim } from './claim.entity.js';
import { LineCorrection } from './corrections/line-correction.entity.js';
import { PageVersion } from './corrections/page-version.entity.js';
import { DocumentFile } from './document-file.entity.js';
import { Document } from './document.entity.js';
import { FieldEntry } from './field-entry.entity.js';
import { FixityEvent } from './fixity/fixity-event.entity.js';
import { Fingerprint } from './fingerprint.entity.js';
import { ImportedRecord } from './imported-record.entity.js';
import { Page, SetAsidePage } from './page.entity.js';
import { Relation } from './relation.entity.js';
import { TextLayer } from './text-layer.entity.js';

export const CATALOG_TABLES = [
  Agent,
  AgentBlock,
  AgentDouble,
  AgentDue,
  AgentKey,
  AgentTie,
  Arrangement,
  Batch,
  Claim,
  Document,
  DocumentFile,
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
