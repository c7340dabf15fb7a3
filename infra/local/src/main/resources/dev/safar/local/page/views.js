import { ask, el, own, plain } from './dom.js';
import { journey, learn, step } from './names.js';
import { known, number, pieces, say, tag, when } from './words.js';

const MARKS = { accepted: '•', duplicate: '=', superseded: '=', rejected: '×', busy: '…', waits: '…', unreadable: '!', entered: '▸', sent: '✓', withheld: '×', postponed: '…', uncertain: '?', 'not-done': '!', parked: '…', finished: '■', 'given-up': '!', error: '!' };
const LOOKS = { rejected: 'bad', unreadable: 'bad', 'not-done': 'bad', 'given-up': 'bad', error: 'bad', uncertain: 'warn', withheld: 'warn', postponed: 'warn', sent: 'good', entered: 'good' };
const LINES = { fact: '•', silence: '…', return: '★', entry: '▸', decision: '?', pause: '…', message: '✉', 'no-message': '×', reward: '+', task: '!', end: '■', notice: '!' };
const LINE_LOOKS = { message: 'good', reward: 'good', return: 'good', 'no-message': 'warn', notice: 'warn', task: 'warn' };
const STATES = { taken: 'good', recorded: 'on', refused: 'bad', away: 'warn', unclear: 'bad', leaving: 'warn' };

const title = (name, lead) => [el('h1', {}, say(name)), el('p', { class: 'lead' }, say(lead ?? name + '.lead'))];
const member = id => id && el('a', { href: '#/members/' + encodeURIComponent(id) }, own(id.slice(0, 8), { dir: 'ltr' }));
const chip = (text, look = '') => el('span', { class: 'chip ' + look }, text);
const empty = text => el('p', { class: 'card' }, text);
const time = (at, zone) => el('time', { class: 'when', datetime: at }, when(at, zone));
// What a person asked for and did not get is said.
const trying = (tell, work) => async event => {
  try { await work(event); } catch (failure) { tell(say('failed', failure.message)); }
};
const reason = word => known(word) ?? plain(word).replaceAll('-', ' ');

function moment(one, fresh) {
  const parts = pieces(one.kind, member(one.member), one.fact && own(one.fact, { dir: 'ltr' }), one.reason && own(reason(one.reason)), one.journey && journey(one.journey), one.step && step(one.journey, one.step));
  return el('li', { class: (LOOKS[one.kind] ?? '') + (fresh ? ' new' : '') }, el('span', { class: 'mark', 'aria-hidden': 'true' }, MARKS[one.kind] ?? '•'), el('span', {}, parts), time(one.at));
}

async function live({ feed }) {
  await learn();
  const list = el('ol', { class: 'rows', 'aria-live': 'polite', hidden: feed.moments.length === 0 }, feed.moments.map(one => moment(one)));
  const none = el('div', { class: 'card', hidden: feed.moments.length > 0 }, el('p', {}, say('live.none')),
    el('pre', {}, './safar trigger purchase.completed --member sara@example.com --total 1250000'));
  feed.listener = fresh => {
    list.prepend(...fresh.map(one => moment(one, true)));
    list.hidden = false;
    none.hidden = true;
  };
  return [...title('live'), none, list];
}

function row(one) {
  const runs = one.journeys.map(run => chip(journey(run.journey), 'on'));
  return el('tr', {}, el('td', {}, el('a', { href: '#/members/' + encodeURIComponent(one.member) }, one.name ? own(one.name) : say('unnamed'))),
    el('td', { 'data-name': say('rung') }, known('rung:' + one.rung) ?? one.rung, ' ', one.lapsed && chip(say('lapsed'), 'warn')),
    el('td', { 'data-name': say('purchases') }, number(one.purchases)), el('td', { 'data-name': say('last') }, one.lastPurchase ? when(one.lastPurchase) : say('never')), el('td', {}, runs));
}

async function members({ tell }) {
  await learn();
  const body = el('tbody');
  const more = el('button', { class: 'quiet', hidden: true }, say('more'));
  const load = async after => {
    const page = await ask('/desk/members?limit=50' + (after ? '&after=' + encodeURIComponent(after) : ''));
    body.append(...page.members.map(row));
    more.hidden = !page.next;
    more.onclick = trying(tell, () => load(page.next));
    return page.members.length;
  };
  const who = el('input', { id: 'who', type: 'search', required: true });
  const search = el('form', { class: 'search', role: 'search', on: { submit: trying(tell, async event => {
    event.preventDefault();
    const found = await ask('/desk/find', { who: who.value });
    if (found.members.length) location.hash = '#/members/' + encodeURIComponent(found.members[0]);
    else tell(say('nobody'));
  }) } }, el('label', { for: 'who' }, say('who')), who, el('button', {}, say('find')));
  const any = await load();
  const head = el('thead', {}, el('tr', {}, ['name', 'rung', 'purchases', 'last', 'under'].map(name => el('th', { scope: 'col' }, say(name)))));
  return [...title('members'), search, any ? el('table', {}, head, body) : empty(say('members.none')), more];
}

function line(one, zone) {
  const letter = one.text && el('div', { class: 'letter', dir: one.direction, lang: one.language }, one.subject && el('b', {}, one.subject, '\n'), one.text);
  return el('li', { class: LINE_LOOKS[one.kind] ?? '' }, el('span', { class: 'mark', 'aria-hidden': 'true' }, LINES[one.kind] ?? '•'), own(one.words, { dir: 'auto' }), time(one.at, zone),
    one.why && el('span', { class: 'why', dir: 'auto' }, one.why), letter);
}

async function story(id) {
  const all = await ask('/desk/members/' + encodeURIComponent(id) + '?lang=' + tag());
  const ahead = all.ahead?.length ? [el('h2', {}, say('ahead')), el('ol', { class: 'rows' }, all.ahead.map(one => line(one, all.zone)))] : [];
  return [el('p', {}, el('a', { href: '#/members' }, say('back'))), el('h1', {}, all.name ? own(all.name) : say('unnamed')),
    el('div', { class: 'card' }, (all.summary ?? []).map(one => el('div', { dir: 'auto' }, one)), el('div', {}, own(all.member, { dir: 'ltr' }))),
    el('h2', {}, say('story')), el('p', { class: 'lead' }, ...pieces('zone', own(all.zone, { dir: 'ltr' }))), el('ol', { class: 'rows' }, all.lines.map(one => line(one, all.zone))), ...ahead];
}

function letter(one, sheet) {
  const facts = [['to', member(one.member)], ['left', when(one.at)], ['channel', say(one.channel)], ['journey', journey(one.journey)], ['state', [chip(say(one.answered), STATES[one.answered]), one.detail && own(one.detail, { dir: 'ltr' })]], ['tries', number(one.tries)]];
  const frame = one.letter && el('iframe', { title: say('rendered'), sandbox: 'allow-popups allow-popups-to-escape-sandbox', referrerpolicy: 'no-referrer', src: one.letter });
  const text = el('div', { class: 'text', dir: one.direction, lang: one.language }, one.text);
  sheet.replaceChildren(el('h2', { dir: one.direction, lang: one.language }, one.subject ?? one.template), el('dl', {}, facts.flatMap(([name, value]) => [el('dt', {}, say(name)), el('dd', {}, value)])),
    ...(frame ? [frame, el('details', {}, el('summary', {}, say('plainText')), text)] : [text]));
}

async function outbox({ tell }) {
  await learn();
  const page = await ask('/desk/outbox');
  if (!page.letters.length) return [...title('outbox'), empty(say('outbox.none'))];
  const sheet = el('article', { class: 'card', 'aria-live': 'polite' }, el('p', { class: 'lead' }, say('choose')));
  const list = el('ol', { class: 'rows' });
  const more = el('button', { class: 'quiet' }, say('more'));
  const add = next => {
    list.append(...next.letters.map(one => el('li', {}, el('button', { on: { click: event => {
      list.querySelectorAll('[aria-current]').forEach(other => other.removeAttribute('aria-current'));
      event.currentTarget.setAttribute('aria-current', 'true');
      letter(one, sheet);
      if (matchMedia('(max-width: 44rem)').matches) sheet.scrollIntoView();
    } } }, el('span', { class: 'title' }, own(one.subject ?? one.text.slice(0, 60), { lang: one.language })), el('span', { class: 'under' }, chip(say(one.channel)), chip(say(one.answered), STATES[one.answered]), when(one.at))))));
    more.hidden = !next.next;
    more.onclick = trying(tell, async () => add(await ask('/desk/outbox?before=' + encodeURIComponent(next.next))));
  };
  add(page);
  return [...title('outbox'), el('div', { class: 'mail' }, el('div', {}, list, more), sheet)];
}

function concern(one, look, actions) {
  return el('li', { class: look }, el('span', { class: 'mark', 'aria-hidden': 'true' }, '!'), el('span', {}, el('b', {}, own(reason(one.reason ?? one.what))), ' ', member(one.member), ' ', own(one.name ?? one.id, { dir: 'ltr' })), time(one.at ?? one.since),
    one.text && el('span', { class: 'why', dir: 'auto' }, one.text), one.deliveries && el('span', { class: 'why' }, say('deliveries', number(one.deliveries)), ' ', actions));
}

async function rows(path, name) {
  try {
    return (await ask(path))[name] ?? [];
  } catch (failure) {
    if (failure.status === 404) return [];
    throw failure;
  }
}

async function attention({ show, tell }) {
  const again = one => el('button', { class: 'quiet', on: { click: trying(tell, async () => { await ask('/desk/deadletters/' + encodeURIComponent(one.id) + '/replay', {}); show(); }) } }, say('replay'));
  const section = async (name, look, actions) => {
    const all = await rows('/desk/' + name + '?limit=100', name);
    return [el('h2', {}, say(name)), all.length ? el('ol', { class: 'rows' }, all.map(one => concern(one, look, actions?.(one)))) : empty(say('nothing'))];
  };
  return [...title('attention'), ...await section('rejections', 'warn'), ...await section('troubles', 'bad'), ...await section('deadletters', 'bad', again)];
}

async function journeys() {
  const all = await learn();
  const findings = all.findings.length ? all.findings.map(one => el('pre', {}, one)) : [empty(say('nothing'))];
  return [...title('journeys'), el('ul', { class: 'rows' }, all.journeys.map(one => el('li', {}, el('span', { class: 'mark', 'aria-hidden': 'true' }, '▸'), el('span', {}, el('b', {}, journey(one.journey)), ' ', el('bdi', { class: 'soft', dir: 'ltr' }, one.journey)), el('span', { class: 'when' }, say('version', one.version.slice(0, 8)))))),
    el('h2', {}, say('findings')), ...findings];
}

// What stands here for who did not say the token.
export function locked(enter) {
  const token = el('input', { id: 'token', type: 'password', autocomplete: 'off', required: true });
  return [...title('locked'), el('form', { class: 'search', on: { submit: event => { event.preventDefault(); enter(token.value.trim()); } } },
    el('label', { for: 'token' }, say('token')), token, el('button', {}, say('enter')))];
}

export const views = { live, members: context => context.id ? story(context.id) : members(context), outbox, attention, journeys };
