import { expect, it } from 'vitest';
import { pageButton, signatureButton, signaturePicture, signatureText } from './button-html.ts';

const choice = { url: 'https://b.example/b/x?channel=qr&source=a', label: 'Aloita', accent: '#0f5c73' };

it.each([pageButton, signatureButton])('is a link in readable colours, without script or picture', (make) => {
  const html = make(choice);
  expect(html).toContain('href="https://b.example/b/x?channel=qr&amp;source=a"');
  expect(html).toContain('color:#ffffff');
  expect(html).not.toMatch(/<script|<img|class=|on\w+=/);
  expect(make({ ...choice, accent: '#ffe14d' })).toContain('color:#15222b');
});

it.each([pageButton, signatureButton])('what an adviser writes stays text', (make) => {
  expect(make({ ...choice, label: '<b>"&' })).toContain('&lt;b&gt;&quot;&amp;');
});

it('says the same in text', () => {
  expect(signatureText(choice)).toBe('Aloita: https://b.example/b/x?channel=qr&source=a');
});

it('as a picture says its text where pictures are not shown, and is as large as it was drawn', () => {
  const html = signaturePicture(
    { ...choice, label: 'Aloita "nyt"' },
    { src: 'https://b.example/api/v1/media/o.m', width: 140, height: 40 },
  );
  expect(html).toContain('<a href="https://b.example/b/x?channel=qr&amp;source=a"><img ');
  expect(html).toContain('alt="Aloita &quot;nyt&quot;" width="140" height="40"');
});
