import { describe, expect, it } from 'vitest';
import { sampleFrame } from '#tests/factories/frame.ts';
import { Layout } from './layout.tsx';
import { Ruler } from './threshold.tsx';

const page = (changes = {}, more = {}) =>
  String(
    <Layout frame={sampleFrame(changes)} title="Việc của tôi" current="myWork" {...more}>
      <h1>Việc của tôi</h1>
    </Layout>,
  );

describe('Layout', () => {
  it('is one whole document that begins with its type and has one doctype', () => {
    const html = page();
    expect(html.startsWith('<!doctype html><html lang="vi">')).toBe(true);
    expect(html.match(/<!doctype/gi)).toHaveLength(1);
    expect(html).toContain('<title>Việc của tôi – Thi Đua</title>');
    expect(html).toContain('href="#noi-dung"');
    expect(html.match(/<main id="noi-dung"/g)).toHaveLength(1);
  });

  it('marks the present place in the navigation and in the menu of a phone', () => {
    expect(page().match(/aria-current="page"/g)).toHaveLength(2);
  });

  it('folds what has no room on the line, never the present place, and folds nothing in the menu of a phone', () => {
    const places = Array.from({ length: 14 }, (_, n) => ({ key: `k${n}`, label: `Mục ${n}`, href: `/muc/${n}` }));
    const [before = '', folded = ''] = page({ places }, { current: 'k13' }).split('<summary>Mục khác</summary>');
    const bar = before.slice(before.indexOf('<nav class="dieu-huong"'));
    expect(bar.match(/<a href="\/muc\//g)).toHaveLength(11);
    expect(bar).toContain('<a href="/muc/13" aria-current="page">');
    expect(folded.slice(0, folded.indexOf('</nav>')).match(/<a href="\/muc\//g)).toHaveLength(3);
    expect(before.slice(0, before.indexOf('</header>')).match(/<a href="\/muc\//g)).toHaveLength(14);
    expect(page({ places: places.slice(0, 11) })).not.toContain('Mục khác');
  });

  it('shows the badge with its words for readers', () => {
    const html = page({ places: [{ key: 'myWork', label: 'Việc của tôi', href: '/viec', count: 5 }] });
    expect(html).toContain('<span class="an"> (5 việc)</span>');
  });

  it('leaves by a post, never by a link', () => {
    const html = page();
    expect(html).toContain('<form method="post" action="/thoat">');
    expect(html).not.toContain('href="/thoat"');
  });

  it('offers the other language and comes back to the same page', () => {
    const html = page({ path: '/viec?trang=2' });
    expect(html).toContain('action="/ngon-ngu"');
    expect(html).toContain('name="back" value="/viec?trang=2"');
    expect(html).toContain('name="lang" value="en"');
    expect(page({ lang: 'en' })).toContain('name="lang" value="vi"');
  });

  it('says that data are for demonstration, only when they are', () => {
    expect(page()).not.toContain('minh-hoa');
    expect(page({ demonstration: 'Dữ liệu minh họa' })).toContain('<span>Dữ liệu minh họa</span>');
  });

  it('says first in the title that a form failed', () => {
    expect(page({}, { failed: true })).toContain('<title>Lỗi: Việc của tôi – Thi Đua</title>');
  });

  it('gathers the style rules of its content into one element with the nonce', () => {
    const html = String(
      <Layout frame={sampleFrame()} title="Thước">
        <Ruler part={9} whole={11} need={8} />
      </Layout>,
    );
    const head = html.slice(0, html.indexOf('</head>'));
    expect(head).toContain('<style nonce="bm9uY2U" data-rules="">');
    expect(head).toContain('{width:81.82%}');
    expect(html).not.toContain('style="');
  });

  it('loads only the islands that the page names, with the nonce', () => {
    const html = page({}, { islands: ['live-total'] });
    expect(html).toContain('<script type="module" nonce="bm9uY2U" src="/tinh/live-total.js">');
    expect(page()).not.toContain('<script');
  });

  it('escapes what people wrote', () => {
    const html = page({ who: { title: '<b>x</b>', unit: '"&', signOutAction: '/thoat' } });
    expect(html).toContain('&lt;b&gt;x&lt;/b&gt;');
  });

  it('works for a visitor who belongs to no cluster', () => {
    const html = page({ who: null, where: null, places: [] });
    expect(html).toContain('href="/dang-nhap"');
    expect(html).not.toContain('dau__noi');
    expect(html).not.toContain('<nav class="dieu-huong"');
  });
});
