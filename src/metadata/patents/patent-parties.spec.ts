import { describe, expect, it } from '@jest/globals';
import { readParties } from './patent-parties.js';

const names = (text: string): string[] =>
  readParties(text).map(({ party }) => `${party.name}|${party.country ?? ''}`);

describe('people and companies of patents', () => {
  it.each([
    ['LẠI VĂN KHOÁT (VN), NINH THỊ DUYÊN (VN)', ['Lại Văn Khoát|VN', 'Ninh Thị Duyên|VN']],
    ['KOWALSKA, Marta (PL); WHITCOMBE, Samuel J. (GB)', ['Marta Kowalska|PL', 'Samuel J. Whitcombe|GB']],
    [
      'Inventors: Maren Oduya, Bend, OR (US); Piet\nSandoval, Salem, OR (US)',
      ['Maren Oduya|US', 'Piet Sandoval|US'],
    ],
    [
      'Inventors:\n• Bernard, Jean-Luc\nMarseille (FR)\n• Weber, Thomas\nStuttgart (DE)',
      ['Jean-Luc Bernard|FR', 'Thomas Weber|DE'],
    ],
    ['Applicant: KANDO CO., LTD. [JP/JP]; 2-7-1 Nihonbashi, Tokyo (JP).', ['KANDO CO., LTD.|JP']],
    [
      '1. TRƯỜNG ĐẠI HỌC CẦN THƠ (VN) Khu II 2. CÔNG TY ABC (VN) Cà Mau',
      ['TRƯỜNG ĐẠI HỌC CẦN THƠ|VN', 'CÔNG TY ABC|VN'],
    ],
    ['Applicant: Hellmann GmbH\n14 Industriestrasse, Stuttgart (DE)', ['Hellmann GmbH|DE']],
    ['Assignee KANDO CHEMICAL CO., LTD., Chuo-ku (JP)', ['KANDO CHEMICAL CO., LTD.|JP']],
    ['SOCIÉTẾ MARINE [FR/FR]; 8 rue des Docks (FR)', ['SOCIÉTÉ MARINE|FR']],
    ['Kenji Morita, Tokyo\nJP)', ['Kenji Morita|JP']],
    ['CÔNG TY TNH TÂN TIẾN (VN)', ['CÔNG TY TNHH TÂN TIẾN|VN']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));
});
