import { common } from './common.js';
import { desk } from './desk.js';
import { document } from './document.js';
import { fields } from './fields.js';
import { office } from './office.js';
import { project } from './project.js';
import { search } from './search.js';

export const vi = { ...common, ...search, ...document, ...fields, ...desk, ...office, ...project };
