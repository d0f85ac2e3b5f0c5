import { common } from './common.js';
import { desk } from './desk.js';
import { document } from './document.js';
import { editing } from './editing.js';
import { fields } from './fields.js';
import { office } from './office.js';
import { project } from './project.js';
import { review } from './review.js';
import { search } from './search.js';

export const en = {
  ...common,
  ...search,
  ...document,
  ...editing,
  ...fields,
  ...desk,
  ...office,
  ...project,
  ...review,
};
