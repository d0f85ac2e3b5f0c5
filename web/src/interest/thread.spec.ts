import { expect, it } from '@jest/globals';
import { threadOf } from './thread.js';

it('both sides stand in the order in which they wrote', () => {
  const at = (minute: number, text: string) => ({ at: `2026-11-26T08:0${minute}:00Z`, text });
  const thread = threadOf([at(1, 'Mời đến.'), at(4, 'Thứ Ba.')], [at(2, 'Ngày nào?'), at(3, 'Mấy giờ?')]);
  expect(thread.map(({ from, said }) => `${from}: ${said.text}`)).toEqual([
    'desk: Mời đến.',
    'inquirer: Ngày nào?',
    'inquirer: Mấy giờ?',
    'desk: Thứ Ba.',
  ]);
});
