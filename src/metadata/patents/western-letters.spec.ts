import { describe, expect, it } from '@jest/globals';
import { westernLetters } from './western-letters.js';

describe('letters of names from abroad', () => {
  it.each([
    ['Sociétế Marine', 'Société Marine'],
    ['80331 Mủnchen', '80331 München'],
    ['Mũnchen, Kưhn', 'München, Kühn'],
    ['Gärtner & Löwe', 'Gärtner & Löwe'],
    ['Señor São João', 'Señor São João'],
    ['Rhône-Poulenc', 'Rhône-Poulenc'],
    ['Đupont Ạlstom', 'Dupont Alstom'],
    ['Nguyễn Văn Hậu', 'Nguyễn Văn Hậu'],
  ])('%s', (read, meant) => expect(westernLetters(read)).toBe(meant));
});
