// What the page says, in two languages. {0}, {1} are what it is about.
const WORDS = {
  en: {
    brand: 'Safar', skip: 'To the content', places: 'Places', clock: 'The shop\u2019s clock', by: 'Move it by', unit: 'Unit', hours: 'hours', days: 'days', move: 'Move the clock',
    live: 'Live', members: 'Members', outbox: 'Outbox', attention: 'Attention', journeys: 'Journeys', other: 'فارسی',
    'live.lead': 'What comes in, what it sets in motion, and what does not happen, as it happens.', 'live.none': 'Nothing has come in yet. Send something from a terminal:',
    'members.lead': 'Everybody the shop\u2019s events told of.', 'members.none': 'Nobody yet: a member appears with her first event.', find: 'Find', who: 'Customer id, e-mail, phone or member id', nobody: 'Nobody is known by that.',
    name: 'Name', rung: 'Standing', purchases: 'Purchases', last: 'Last purchase', under: 'Under way', unnamed: 'No name known', lapsed: 'silent', never: 'never', more: 'Show more',
    back: 'All members', story: 'What happened', zone: 'By her own clock: {0}.', ahead: 'What lies ahead', points: 'Points', all: 'All journeys',
    'outbox.lead': 'Everything that left the house, and what became of it.', 'outbox.none': 'Nothing has left yet.', to: 'To', choose: 'Choose a letter to read it as she does.', plainText: 'Plain text', tries: 'Tries', journey: 'Journey', state: 'State', channel: 'Channel', left: 'Left', rendered: 'The letter as it is shown',
    'leaving': 'on its way', 'taken': 'sent', 'recorded': 'only here', 'refused': 'refused', 'away': 'tried again', 'unclear': 'nobody knows', email: 'e-mail', sms: 'text message', desk: 'task',
    locked: 'Who are you?', 'locked.lead': 'Open the address that ./safar local printed, or give the token here: it is the text of the file desk.token in the folder of data.', token: 'Token of the desk', enter: 'Enter',
    rejections: 'Rejected at the door', troubles: 'A person should look', deadletters: 'Dead letters', 'attention.lead': 'What could not be accepted, and what went wrong.', nothing: 'Nothing. Good.', deliveries: '{0} deliveries', replay: 'Try again',
    'journeys.lead': 'The journeys new members enter, and what is wrong with the files being edited.', findings: 'Findings', version: 'version {0}',
    moved: 'The clock shows {0}. On the way: {1} messages left, {2} members fell silent, {3} journeys came to their end.', halted: 'The clock shows {0}, and could not go on to the end. Move it again.', moving: 'The clock is moving \u2026', lost: 'The server does not answer. Is it still running?', failed: 'That did not work: {0}',
    accepted: '{0}: {1} came in', duplicate: '{0}: {1} is known already', superseded: '{0}: {1} is known in a newer form', rejected: '{1} is rejected: {2}', busy: '{1} comes again in a moment', waits: '{1} waits for its order', unreadable: 'A message is no envelope',
    entered: '{0} enters \u201c{3}\u201d', sent: '{0} \u00b7 {3}: \u201c{4}\u201d is done', withheld: '{0} \u00b7 {3}: \u201c{4}\u201d is not done: {2}', postponed: '{0} \u00b7 {3}: \u201c{4}\u201d waits: {2}', uncertain: '{0} \u00b7 {3}: nobody knows whether \u201c{4}\u201d was done', 'not-done': '{0} \u00b7 {3}: \u201c{4}\u201d failed: {2}',
    parked: '{0} \u00b7 {3}: she waits at \u201c{4}\u201d', finished: '{0} \u00b7 {3} ends: {2}', 'given-up': '{0} \u00b7 {3} cannot go on: {2}', error: 'Something failed: {2}',
    'rung:prospect': 'has not bought', 'rung:first-time': 'bought once', 'rung:first-time-buyer': 'bought once', 'rung:repeater': 'comes back', 'rung:advocate': 'recommends', 'rung:unreadable': 'cannot be read',
  },
  fa: {
    brand: 'سفر', skip: 'به محتوا', places: 'بخش‌ها', clock: 'ساعت فروشگاه', by: 'چقدر جلو برود', unit: 'یکا', hours: 'ساعت', days: 'روز', move: 'ساعت را جلو ببر',
    live: 'زنده', members: 'اعضا', outbox: 'فرستاده‌ها', attention: 'نیازمند توجه', journeys: 'سفرها', other: 'English',
    'live.lead': 'هر چه می‌رسد، هر چه به راه می‌افتد و هر چه رخ نمی‌دهد، در همان لحظه.', 'live.none': 'هنوز چیزی نرسیده است. از پایانه چیزی بفرستید:',
    'members.lead': 'همهٔ کسانی که رویدادهای فروشگاه از آنان گفته‌اند.', 'members.none': 'هنوز کسی نیست: هر عضو با نخستین رویدادش پیدا می‌شود.', find: 'بیاب', who: 'شمارهٔ مشتری، ایمیل، تلفن یا شناسهٔ عضو', nobody: 'کسی با این نشانی شناخته نیست.',
    name: 'نام', rung: 'جایگاه', purchases: 'خریدها', last: 'آخرین خرید', under: 'در جریان', unnamed: 'نامش را نمی‌دانیم', lapsed: 'خاموش', never: 'هرگز', more: 'بیشتر',
    back: 'همهٔ اعضا', story: 'آنچه گذشت', zone: 'به وقت خودش: {0}.', ahead: 'آنچه در پیش است', points: 'امتیاز', all: 'همهٔ سفرها',
    'outbox.lead': 'هر چه از خانه بیرون رفت و سرانجام آن.', 'outbox.none': 'هنوز چیزی بیرون نرفته است.', to: 'به', choose: 'نامه‌ای را برگزینید تا همان‌گونه که او می‌بیند ببینید.', plainText: 'متن ساده', tries: 'تلاش‌ها', journey: 'سفر', state: 'وضعیت', channel: 'راه', left: 'زمان', rendered: 'نامه، همان‌گونه که نشان داده می‌شود',
    'leaving': 'در راه', 'taken': 'فرستاده شد', 'recorded': 'تنها همین‌جا', 'refused': 'پذیرفته نشد', 'away': 'دوباره می‌کوشد', 'unclear': 'کسی نمی‌داند', email: 'ایمیل', sms: 'پیامک', desk: 'کار',
    locked: 'شما کیستید؟', 'locked.lead': 'نشانی‌ای را که ./safar local نوشته باز کنید، یا رمز را همین‌جا بدهید: متن پروندهٔ desk.token در پوشهٔ داده‌ها.', token: 'رمز میز', enter: 'ورود',
    rejections: 'پذیرفته‌نشده‌ها', troubles: 'کسی باید نگاه کند', deadletters: 'نامه‌های بی‌سرانجام', 'attention.lead': 'آنچه پذیرفتنی نبود و آنچه خراب شد.', nothing: 'هیچ. چه خوب.', deliveries: '{0} بار تحویل', replay: 'دوباره بکوش',
    'journeys.lead': 'سفرهایی که اعضای تازه آغاز می‌کنند، و ایراد پرونده‌هایی که در دست نوشتن‌اند.', findings: 'یافته‌ها', version: 'نسخهٔ {0}',
    moved: 'ساعت اکنون {0} است. در راه: {1} پیام رفت، {2} نفر خاموش شدند، {3} سفر به پایان رسید.', halted: 'ساعت اکنون {0} است و نتوانست تا پایان برود. دوباره جلو ببرید.', moving: 'ساعت جلو می‌رود …', lost: 'سرور پاسخ نمی‌دهد. آیا هنوز روشن است؟', failed: 'نشد: {0}',
    accepted: '{0}: {1} رسید', duplicate: '{0}: {1} از پیش دانسته است', superseded: '{0}: شکل تازه‌تری از {1} دانسته است', rejected: '{1} پذیرفته نشد: {2}', busy: '{1} اندکی بعد دوباره می‌آید', waits: '{1} چشم‌به‌راه سفارشش است', unreadable: 'پیامی رسید که پاکت نیست',
    entered: '{0} سفر «{3}» را آغاز می‌کند', sent: '{0} · {3}: «{4}» انجام شد', withheld: '{0} · {3}: «{4}» انجام نشد: {2}', postponed: '{0} · {3}: «{4}» می‌ماند برای بعد: {2}', uncertain: '{0} · {3}: کسی نمی‌داند «{4}» انجام شد یا نه', 'not-done': '{0} · {3}: «{4}» نشد: {2}',
    parked: '{0} · {3}: در «{4}» می‌ماند', finished: '{0} · «{3}» پایان یافت: {2}', 'given-up': '{0} · «{3}» پیش نمی‌رود: {2}', error: 'چیزی خراب شد: {2}',
    'rung:prospect': 'هنوز نخریده', 'rung:first-time': 'یک بار خریده', 'rung:first-time-buyer': 'یک بار خریده', 'rung:repeater': 'بازمی‌گردد', 'rung:advocate': 'سفارش می‌کند', 'rung:unreadable': 'خوانده نمی‌شود',
    'consent': 'اجازه نداده است', 'no-address': 'نشانی ندارد', 'complaint-open': 'شکایتی باز دارد', 'cap': 'سقف پیام‌ها', 'quiet-hours': 'ساعت آرامش', 'provider-down': 'راه بسته است', 'mailbox-away': 'صندوقش نمی‌گیرد', 'goal-reached': 'به مقصود رسید', 'goal': 'به مقصود رسید', 'exit': 'سفر را ترک کرد', 'completed': 'به پایان رسید',
    'no-identity': 'نمی‌گوید از کیست', 'wrong-currency': 'به پول دیگری است', 'unknown-currency': 'پولی ناشناخته', 'unreadable-body': 'خواندنی نیست', 'unknown-type': 'گونه‌اش شناخته نیست', 'far-future': 'از آینده است', 'other-source': 'به نام فروشگاه دیگری است',
  },
};

let language = 'en';

export const tag = () => language;
export const direction = () => language === 'fa' ? 'rtl' : 'ltr';
export const known = word => WORDS[language][word] ?? WORDS.en[word];

export function use(next) {
  language = next === 'fa' ? 'fa' : 'en';
}

export const say = (word, ...about) => (known(word) ?? word).replace(/\{(\d)\}/g, (_, at) => about[at] ?? '');

// A sentence in pieces, so that what it is about can be elements.
export const pieces = (word, ...about) => (known(word) ?? word).split(/(\{\d\})/).map(part => {
  const at = /^\{(\d)\}$/.exec(part);
  return at ? about[at[1]] ?? '' : part;
});

const formats = {};
export function when(instant, zone) {
  const key = language + (zone ?? '');
  formats[key] ??= new Intl.DateTimeFormat(language === 'fa' ? 'fa-IR' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  return instant ? formats[key].format(new Date(instant)) : '';
}
export const number = value => new Intl.NumberFormat(language === 'fa' ? 'fa-IR' : 'en-GB').format(value ?? 0);
