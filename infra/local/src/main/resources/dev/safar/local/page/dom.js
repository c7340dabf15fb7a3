import { headers } from './token.js';

// Everything that comes from outside becomes text, never markup: no place of this page takes HTML.

// Overrides and embeddings of direction would let one name look like another; control characters show nothing. Isolates stay: they end where they should.
const TURNERS = /[\u202A-\u202E]/g;
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029]+/g;

export const plain = value => String(value ?? '').replace(TURNERS, '').replace(CONTROLS, ' ');

export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value == null) continue;
    if (key === 'on') Object.entries(value).forEach(([event, run]) => element.addEventListener(event, run));
    else element.setAttribute(key, value === true ? '' : plain(value));
  }
  element.append(...children.flat().filter(child => child != null && child !== false)
    .map(child => child instanceof Node ? child : plain(child)));
  return element;
}

// A piece of somebody else's words: it runs in its own direction and turns nothing around it.
export const own = (text, more = {}) => el('bdi', more, text);

export async function ask(path, body) {
  const options = body === undefined ? { headers: headers() } : { method: 'POST', headers: { ...headers(), 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(path, { ...options, cache: 'no-store', credentials: 'omit' });
  const answer = await response.json();
  if (!response.ok) throw Object.assign(new Error(answer.detail ?? response.status), { status: response.status });
  return answer;
}
