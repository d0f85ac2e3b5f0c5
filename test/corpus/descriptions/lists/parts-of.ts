import type { Half } from '../../pages/words.js';
import { REPORT_PARTS } from './parts-report.js';
import { TUNE_PARTS } from './parts-tune.js';
import type { Parts } from './parts.js';

export const partsOf = (half: Half): Parts => (half === 'tune' ? TUNE_PARTS : REPORT_PARTS);
