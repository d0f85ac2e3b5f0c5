import { addVietnamese } from '../i18n/late-words.js';
import { deskTable } from '../i18n/vi/desk-table.js';

addVietnamese(deskTable);
