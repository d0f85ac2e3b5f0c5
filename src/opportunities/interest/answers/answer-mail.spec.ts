import { describe, expect, it } from '@jest/globals';
import { answerMail } from './answer-mail.js';

const INTEREST = {
  number: 'QT-7K3F-9M2P',
  deskName: 'Bàn\nchuyển giao',
  language: 'vi' as const,
  ownToken: 'geheim',
  name: 'Trần Văn Bình',
  email: 'binh@example.org',
};

describe('answerMail', () => {
  it('brings the answer in the inquirer’s language, with the way to the rest', () => {
    const about = { title: 'Máy <sấy>', url: 'https://kho.example/opportunities/1' };
    const mail = answerMail(
      { id: 'a1', text: 'Mời anh đến.\nThứ Hai.' },
      { ...INTEREST, about },
      'https://kho.example',
    );
    expect(mail).toMatchObject({
      to: { name: 'Trần Văn Bình', address: 'binh@example.org' },
      subject: 'Trả lời thư quan tâm QT-7K3F-9M2P',
      messageId: 'a1@kho.example',
      language: 'vi',
    });
    expect(mail.text).toContain('Bàn chuyển giao trả lời');
    expect(mail.text).toContain('https://kho.example/interest/own/geheim');
    expect(mail.html).toContain('Mời anh đến.<br>Thứ Hai.');
    expect(mail.html).toContain('Máy &lt;sấy&gt;');
    expect(mail.unsubscribe).toBeUndefined();
  });

  it('lets no answer be markup', () => {
    const { html } = answerMail(
      { id: 'a', text: '<script>alert(1)</script>' },
      { ...INTEREST, language: 'en' },
      'https://k.example',
    );
    expect(html).not.toContain('<script');
    expect(html).toContain('lang="en"');
  });
});
