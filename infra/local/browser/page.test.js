import assert from 'node:assert/strict';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { open, until } from './shop.js';

const HOSTILE = ['<script>window.ran=1</script>', '"><img src=x onerror="window.ran=1">', '{{x}}\r\nBcc: omid', '=HYPERLINK("http://evil.example")', '\u202Egnp.exe'];
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const PERSON = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36';
const PLACES = ['live', 'members', 'outbox', 'attention', 'journeys'];
let shop, browser;

before(async () => {
  shop = await open();
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: FLAGS });
  for (const [index, name] of HOSTILE.entries()) {
    const identities = { customerId: 'c-' + index, email: `member${index}@example.com` };
    await shop.send({ id: 'r-' + index, type: 'member.registered', identities, data: { name, language: index % 2 ? 'fa' : 'en', zone: 'UTC' } });
    await shop.send({ id: 'y-' + index, type: 'consent.given', identities, data: {} });
    await shop.send({ id: 'b-' + index, type: 'purchase.completed', identities, data: { order: 'o-' + index, total: { amount: 4200, currency: shop.currency } } });
  }
  await shop.send({ id: 'bad', type: 'purchase.completed', identities: {}, data: { order: 'o-bad', total: { amount: 1, currency: shop.currency } } });
  await until('five members', async () => (await asked('/desk/members')).members.length === HOSTILE.length);
});

after(async () => {
  await browser?.close();
  await shop?.close();
});

const asked = path => shop.asked(path);

// A page that records what it does wrong: requests that leave this machine, errors, scripts of others that ran.
async function opened(options = {}) {
  const context = await browser.newContext({ userAgent: PERSON, timezoneId: 'Asia/Tehran', ...options });
  const wrong = [];
  context.on('request', sent => { if (new URL(sent.url()).hostname !== '127.0.0.1') wrong.push('asked ' + sent.url()); });
  await context.route(url => url.hostname !== '127.0.0.1', route => route.abort());
  const page = await context.newPage();
  page.on('pageerror', error => wrong.push('threw ' + error.message));
  page.on('console', message => { if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) wrong.push('said ' + message.text()); });
  page.on('dialog', dialog => { wrong.push('a dialog'); dialog.dismiss(); });
  return { context, page, wrong };
}

// A picture of the whole page, and what a person would see at once in it: nothing stands beyond the screen's edge.
async function pictured(page, name) {
  await page.screenshot({ path: join(process.env.SHOTS, name + '.png'), fullPage: true });
  const beyond = await page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    return [...document.querySelectorAll('body *')].filter(one => !one.closest('nav, .skip, .unseen') && one.getClientRects().length)
      .filter(one => { const box = one.getBoundingClientRect(); return box.left < -1 || box.right > edge + 1 || one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline' && one.matches('h1, h2, p, li, td, dd, .card'); })
      .map(one => one.outerHTML.slice(0, 120));
  });
  assert.deepEqual(beyond, [], name + ' is cut off');
}

async function speaks(page, language) {
  await page.goto(shop.address);
  await page.locator('#main h1').waitFor();
  if (await page.evaluate(() => document.documentElement.lang) !== language) await page.locator('#language').click();
  assert.equal(await page.evaluate(() => document.documentElement.dir), language === 'fa' ? 'rtl' : 'ltr');
}

async function goes(page, place) {
  await page.locator(`nav a[href="#/${place}"]`).click();
  await page.waitForFunction(href => document.querySelector(`nav a[href="${href}"]`)?.getAttribute('aria-current') === 'page' && document.querySelector('#main h1')?.textContent === document.querySelector(`nav a[href="${href}"]`).textContent, '#/' + place);
}

async function harmless(page, wrong) {
  assert.equal(await page.evaluate(() => window.ran), undefined, 'a name ran');
  assert.equal(await page.evaluate(() => /[\u202A-\u202E]/.test(document.body.innerText)), false, 'a name turns what stands around it');
  assert.deepEqual(wrong, []);
}

test('moving the clock sets letters in motion', async () => {
  const { context, page, wrong } = await opened();
  await speaks(page, 'en');
  await page.locator('#by').fill('2');
  await page.locator('#clock button').click();
  await page.locator('#notice').filter({ hasText: 'The clock shows' }).waitFor({ timeout: 120_000 });
  await until('letters', async () => (await asked('/desk/outbox')).letters.length > 0);
  await harmless(page, wrong);
  await context.close();
});

for (const language of ['en', 'fa']) {
  for (const [look, options] of Object.entries({ wide: { viewport: { width: 1200, height: 850 } }, dark: { viewport: { width: 1200, height: 850 }, colorScheme: 'dark' }, phone: { viewport: { width: 390, height: 844 } } })) {
    test(`every place is whole and harmless: ${language}, ${look}`, async () => {
      const { context, page, wrong } = await opened(options);
      await speaks(page, language);
      for (const place of PLACES) {
        await goes(page, place);
        await pictured(page, `${look}-${language}-${place}`);
        await harmless(page, wrong);
      }
      await goes(page, 'members');
      const shown = await page.locator('#main tbody').innerText();
      assert.ok(shown.includes('<script>window.ran=1</script>'), 'the name is shown as it is: ' + shown);
      await page.locator('#main tbody a').filter({ hasText: 'HYPERLINK' }).click();
      await page.locator('#main ol.rows .letter').first().waitFor();
      await pictured(page, `${look}-${language}-member`);
      await harmless(page, wrong);
      await goes(page, 'outbox');
      await page.locator('.mail .rows button').first().click();
      await page.frameLocator('iframe').locator('p').first().waitFor();
      await pictured(page, `${look}-${language}-letter`);
      await harmless(page, wrong);
      await context.close();
    });
  }
}

test('what comes in is seen at once, without asking for the page again', async () => {
  const { context, page, wrong } = await opened();
  await speaks(page, 'en');
  const rows = page.locator('#main ol.rows li').filter({ hasText: 'page-test/order/o-live' });
  assert.equal(await rows.count(), 0);
  await shop.send({ id: 'live', type: 'purchase.completed', identities: { customerId: 'c-live', email: 'live@example.com' }, data: { order: 'o-live', total: { amount: 4200, currency: shop.currency } } });
  await rows.filter({ hasText: 'came in' }).waitFor({ timeout: 30_000 });
  await page.locator('#main ol.rows li').filter({ hasText: 'enters \u201cWelcome a first-time buyer\u201d' }).first().waitFor({ timeout: 30_000 });
  await shop.send({ id: 'live-2', type: 'purchase.completed', identities: {}, data: { order: 'o-live-2', total: { amount: 1, currency: shop.currency } } });
  await page.locator('#main ol.rows li.bad').filter({ hasText: 'no identity' }).first().waitFor({ timeout: 30_000 });
  await harmless(page, wrong);
  await context.close();
});

test('a letter is shown as it left, runs nothing, and its links lead on', async () => {
  const { context, page, wrong } = await opened();
  await speaks(page, 'en');
  await goes(page, 'outbox');
  await page.locator('.mail .rows button').filter({ hasText: 'e-mail' }).first().click();
  const letter = page.frameLocator('iframe').locator('body');
  await letter.waitFor();
  assert.match(await page.locator('iframe').getAttribute('sandbox'), /^(?!.*allow-scripts)(?!.*allow-same-origin)/);
  const mails = (await asked('/desk/outbox')).letters.filter(one => one.letter);
  assert.ok(mails.length >= HOSTILE.length, 'everybody has a mail');
  for (const mail of mails) {
    const preview = await fetch(shop.base + mail.letter);
    assert.match(preview.headers.get('content-security-policy'), /^sandbox /);
    const html = await preview.text();
    assert.doesNotMatch(html, /<script|<img|[\u202A-\u202E]/);
    assert.doesNotMatch(html, /\/c\/[0-9a-f]{32}/, 'what staff follow counts nothing');
    assert.doesNotMatch(mail.text + mail.subject, /[\u202A-\u202E]|^Bcc:/m);
    assert.ok(html.includes(`dir="${mail.language === 'fa' ? 'rtl' : 'ltr'}"`), 'a mail has its own direction');
  }
  assert.ok(mails.some(mail => mail.text.includes('{{x}}')), 'a name is no template');
  assert.ok(mails.every(mail => !(mail.text + mail.subject).includes('evil.example')), 'an address is no name');
  await harmless(page, wrong);
  await context.close();
});

test('what the page could not do it says', async () => {
  const { context, page, wrong } = await opened();
  await speaks(page, 'en');
  await page.evaluate(() => { location.hash = '#/members/%E0%A4%A'; });
  await page.locator('#main .card').filter({ hasText: 'That did not work' }).waitFor();
  await goes(page, 'members');
  await page.route('**/desk/find', route => route.fulfill({ status: 503, contentType: 'application/json', body: '{"refused":"not-stored","detail":"The disk fails"}' }));
  await page.locator('#who').fill('sara@example.com');
  await page.locator('#main form.search button').click();
  await page.locator('#notice').filter({ hasText: 'That did not work: The disk fails' }).waitFor();
  await harmless(page, wrong);
  await context.close();
});

test('the way out asks first, and a POST ends consent', async () => {
  const { context, page, wrong } = await opened();
  const mail = (await asked('/desk/outbox')).letters.find(one => one.letter);
  const out = /http:\/\/127\.0\.0\.1:\d+\/u\/[0-9a-f]{32}/.exec(mail.text)[0];
  const withdrawn = async () => JSON.stringify(await asked('/desk/members/' + mail.member)).includes('Wants no more messages');
  await page.goto(out);
  assert.equal(await withdrawn(), false, 'looking changed something');
  await pictured(page, 'way-out');
  await page.locator('button').click();
  await page.locator('h1').waitFor();
  await until('consent withdrawn', withdrawn);
  await harmless(page, wrong);
  await context.close();
});

test('the keyboard reaches everything, and focus is seen', async () => {
  const { context, page } = await opened();
  await speaks(page, 'en');
  const reached = [];
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => document.activeElement.id || document.activeElement.className || document.activeElement.getAttribute('href')));
  }
  assert.equal(reached[0], 'skip');
  for (const one of ['brand', 'by', 'unit', 'language', '#/live', '#/journeys']) assert.ok(reached.includes(one), one + ' is not reached: ' + reached);
  await context.close();
});

for (const colorScheme of ['light', 'dark']) {
  test('contrast is at least 4.5: ' + colorScheme, async () => {
    const { context, page } = await opened({ colorScheme });
    await speaks(page, 'en');
    const low = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      const light = name => {
        const [r, g, b] = style.getPropertyValue(name).trim().replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3').match(/[0-9a-f]{2}/gi)
          .map(hex => parseInt(hex, 16) / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
        return .2126 * r + .7152 * g + .0722 * b;
      };
      const ratio = (a, b) => (Math.max(light(a), light(b)) + .05) / (Math.min(light(a), light(b)) + .05);
      const pairs = [['--on-accent', '--accent'], ...['--ink', '--soft', '--accent', '--good', '--warn', '--bad'].flatMap(ink => ['--ground', '--sheet', '--tint'].map(ground => [ink, ground]))];
      return pairs.map(([a, b]) => [a, b, ratio(a, b)]).filter(([, , r]) => r < 4.5);
    });
    assert.deepEqual(low, []);
    await context.close();
  });
}

test('whoever does not know the token sees nothing but a question, and a pasted token opens', async () => {
  const { context, page, wrong } = await opened();
  const enter = page.locator('#main form.search');
  await page.goto(shop.base + '/#/members');
  await page.locator('#token').waitFor();
  await pictured(page, 'locked');
  await page.locator('#token').fill('not-the-token');
  await enter.locator('button').click();
  await page.locator('#token').waitFor();
  assert.equal(await page.locator('#main tbody').count(), 0);
  await page.locator('#token').fill(' ' + shop.token + '\n');
  await enter.locator('button').click();
  await page.locator('#main tbody tr').first().waitFor();
  await harmless(page, wrong);
  await context.close();
});

test('the token leaves the address, and reaches no other port', async () => {
  const { context, page, wrong } = await opened();
  await page.goto(shop.address);
  await page.locator('#main h1').filter({ hasText: 'Live' }).waitFor();
  assert.doesNotMatch(page.url(), /desk=/);
  assert.deepEqual(await context.cookies(), []);
  await page.reload();
  await page.locator('#main h1').filter({ hasText: 'Live' }).waitFor();
  await harmless(page, wrong);
  await context.close();
});

test('another page can neither read nor change anything', async () => {
  const port = new URL(shop.base).port;
  const answered = (path, method, headers) => new Promise((resolve, reject) => request({ host: '127.0.0.1', port, path, method, headers, agent: false }, answer => { answer.resume(); resolve(answer); })
    .on('error', reject).end(method === 'POST' ? '{"by":"1 days"}' : undefined));
  for (const headers of [{ Origin: 'http://evil.example' }, { Host: 'evil.example' }, { Origin: 'null' }, { 'X-Forwarded-For': '203.0.113.9' }]) {
    for (const [path, method] of [['/desk/members', 'GET'], ['/desk/outbox', 'GET'], ['/desk/events', 'GET'], ['/desk/clock', 'POST'], ['/', 'GET']]) {
      const answer = await answered(path, method, headers);
      assert.equal(answer.statusCode, 403, `${method} ${path} with ${JSON.stringify(headers)}`);
      assert.equal(answer.headers['access-control-allow-origin'], undefined);
    }
  }
});
