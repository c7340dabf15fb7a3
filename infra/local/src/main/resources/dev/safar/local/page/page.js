import { ask, el } from './dom.js';
import * as words from './words.js';
import { keep, take } from './token.js';
import { locked, views } from './views.js';

const EVERY = 2000;
const main = document.getElementById('main');
const notice = document.getElementById('notice');
const feed = { moments: [], last: 0, listener: null };
let shown = 0;
let now = null;

function tell(text) {
  notice.textContent = text;
  notice.hidden = !text;
}

function time(instant) {
  now = instant ?? now;
  const clock = document.getElementById('now');
  if (now) clock.dateTime = now;
  clock.textContent = words.when(now);
}

function dress() {
  document.documentElement.lang = words.tag();
  document.documentElement.dir = words.direction();
  document.querySelectorAll('[data-word]').forEach(one => { one.textContent = words.say(one.dataset.word); });
  document.querySelectorAll('[data-label]').forEach(one => one.setAttribute('aria-label', words.say(one.dataset.label)));
  const other = document.getElementById('language');
  other.textContent = words.say('other');
  time();
  other.lang = words.tag() === 'fa' ? 'en' : 'fa';
}

async function show() {
  const [place = 'live', id] = location.hash.replace(/^#\/?/, '').split('/');
  const view = views[place || 'live'] ?? views.live;
  const mine = ++shown;
  feed.listener = null;
  document.querySelectorAll('nav a').forEach(link => {
    if (link.hash === '#/' + (place || 'live')) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  });
  try {
    const content = await view({ id: id && decodeURIComponent(id), feed, tell, show });
    if (mine === shown) main.replaceChildren(...content);
  } catch (failure) {
    if (mine === shown) main.replaceChildren(...(failure.status === 401 ? locked(enter) : [el('p', { class: 'card' }, words.say('failed', failure.message))]));
  }
}

function enter(token) {
  keep(token);
  show();
}

async function look() {
  try {
    const answer = await ask('/desk/events?after=' + feed.last);
    if (answer.last < feed.last) feed.moments = [];
    if (notice.dataset.lost) { delete notice.dataset.lost; tell(''); }
    feed.last = answer.last;
    feed.moments = [...answer.events.reverse(), ...feed.moments].slice(0, 300);
    if (answer.events.length && feed.listener) feed.listener(answer.events);
    time(answer.now);
  } catch (failure) {
    if (failure.status === 401) return void setTimeout(look, EVERY);
    notice.dataset.lost = 'yes';
    tell(words.say('lost'));
  }
  setTimeout(look, document.hidden ? 5 * EVERY : EVERY);
}

/* The server answers after so many stops on the way, and is asked to go on. */
async function move(by) {
  const sum = { messages: 0, silences: 0, ended: 0, left: by };
  let answer;
  do {
    answer = await ask('/desk/clock', { by: sum.left });
    for (const count of ['messages', 'silences', 'ended']) sum[count] += answer[count];
    sum.now = answer.now;
    sum.left = answer.left;
    time(answer.now);
  } while (answer.left !== 'PT0S' && answer.atRest);
  return sum;
}

document.getElementById('clock').addEventListener('submit', async event => {
  event.preventDefault();
  const button = event.target.querySelector('button');
  button.disabled = true;
  tell(words.say('moving'));
  try {
    const by = document.getElementById('by').value + ' ' + document.getElementById('unit').value;
    const answer = await move(by);
    tell(words.say('moved', words.when(answer.now), words.number(answer.messages), words.number(answer.silences), words.number(answer.ended)));
    if (answer.left !== 'PT0S') tell(words.say('halted', words.when(answer.now)));
    await show();
  } catch (failure) {
    tell(words.say('failed', failure.message));
  }
  button.disabled = false;
});

function remember(language) {
  try { localStorage.setItem('safar.language', language); } catch { /* a browser that keeps nothing asks again */ }
}

function remembered() {
  try { return localStorage.getItem('safar.language'); } catch { return null; }
}

document.getElementById('language').addEventListener('click', () => {
  words.use(words.tag() === 'fa' ? 'en' : 'fa');
  remember(words.tag());
  dress();
  show();
});
addEventListener('hashchange', async () => { take(); await show(); main.focus({ preventScroll: true }); scrollTo(0, 0); });

take();
words.use(remembered() ?? (navigator.language.startsWith('fa') ? 'fa' : 'en'));
dress();
look().then(show);
