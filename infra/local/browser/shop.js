// The real server on a scratch folder, and a shop that sends it signed webhooks.
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SAFAR = process.env.SAFAR ?? fileURLToPath(new URL('../../../safar', import.meta.url));
const PATIENCE = 300_000; // the first start builds

export async function open() {
  const data = await mkdtemp(join(tmpdir(), 'safar-page-'));
  const server = spawn(SAFAR, ['local', '--port', '0', '--data', data], { stdio: ['ignore', 'pipe', 'inherit'] });
  const base = await address(server);
  const settings = JSON.parse(await readFile(join(data, 'safar.json'), 'utf8'));
  const token = (await readFile(join(data, 'desk.token'), 'utf8')).trim();
  return {
    base,
    token,
    address: base + '/#desk=' + token,
    asked: async path => (await fetch(base + path, { headers: { Authorization: 'Bearer ' + token } })).json(),
    currency: settings.shop.currency,
    send: envelope => send(base, settings, envelope),
    close: async () => {
      const ended = new Promise(resolve => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
}

function address(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error('The server did not say where it is:\n' + said)), PATIENCE);
    server.once('exit', code => reject(new Error('The server ended with ' + code + ':\n' + said)));
    server.stdout.on('data', text => {
      said += text;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) { clearTimeout(late); resolve(found[0]); }
    });
  });
}

async function send(base, settings, envelope) {
  const [name, source] = Object.entries(settings.sources)[0];
  const body = JSON.stringify({ source: 'page-test', occurredAt: new Date().toISOString(), ...envelope });
  const time = Math.floor(Date.now() / 1000);
  const key = Buffer.from(source.secrets[0].replace('whsec_', ''), 'base64');
  const signature = createHmac('sha256', key).update(`${envelope.id}.${time}.${body}`).digest('base64');
  const answer = await fetch(`${base}/webhooks/${name}`, { method: 'POST', body, headers: {
    'Content-Type': 'application/json', 'webhook-id': envelope.id, 'webhook-timestamp': String(time), 'webhook-signature': 'v1,' + signature } });
  if (answer.status >= 300) throw new Error(`${envelope.type} was answered ${answer.status}: ${await answer.text()}`);
}

// Asks again until it holds: what is in the queue takes a moment.
export async function until(what, holds) {
  const end = Date.now() + 60_000;
  for (let last; ; await new Promise(resolve => setTimeout(resolve, 200))) {
    try { if (last = await holds()) return last; } catch (failure) { last = failure; }
    if (Date.now() > end) throw new Error('It did not come about: ' + what + (last instanceof Error ? ': ' + last.message : ''));
  }
}
