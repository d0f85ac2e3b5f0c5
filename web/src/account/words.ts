import { account } from '../i18n/vi/account.js';
import { addVietnamese } from '../i18n/late-words.js';

addVietnamese(account);
