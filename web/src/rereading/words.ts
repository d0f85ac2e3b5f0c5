import { addVietnamese } from '../i18n/late-words.js';
import { rereading } from '../i18n/vi/rereading.js';

addVietnamese(rereading);
