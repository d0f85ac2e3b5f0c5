import { addVietnamese } from '../i18n/late-words.js';
import { interest } from '../i18n/vi/interest.js';

addVietnamese(interest);
