import { help } from '../i18n/vi/help.js';
import { addVietnamese } from '../i18n/late-words.js';

addVietnamese(help);
