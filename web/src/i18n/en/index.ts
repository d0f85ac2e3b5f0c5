import { account } from './account.js';
import { agents } from './agents.js';
import { browse } from './browse.js';
import { help } from './help.js';
import { common } from './common.js';
import { desk } from './desk.js';
import { deskTable } from './desk-table.js';
import { document } from './document.js';
import { editing } from './editing.js';
import { fields } from './fields.js';
import { fixity } from './fixity.js';
import { interest } from './interest.js';
import { registeredWorks } from './registered-works.js';
import { pageEditing } from './page-editing.js';
import { office } from './office.js';
import { project } from './project.js';
import { quality } from './quality.js';
import { rereading } from './rereading.js';
import { reports } from './reports.js';
import { review } from './review.js';
import { saved } from './saved.js';
import { search } from './search.js';
import { tables } from './tables.js';
import { usage } from './usage.js';

export const en = {
  ...account,
  ...agents,
  ...browse,
  ...help,
  ...common,
  ...search,
  ...document,
  ...editing,
  ...fields,
  ...desk,
  ...deskTable,
  ...fixity,
  ...interest,
  ...registeredWorks,
  ...pageEditing,
  ...office,
  ...project,
  ...quality,
  ...reports,
  ...rereading,
  ...review,
  ...saved,
  ...tables,
  ...usage,
};
