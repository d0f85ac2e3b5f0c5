import { addVietnamese } from '../i18n/late-words.js';
import { reports } from '../i18n/vi/reports.js';

addVietnamese(reports);
