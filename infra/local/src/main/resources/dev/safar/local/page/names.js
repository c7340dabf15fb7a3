// What journeys and their steps are called. What nobody enters any more has no title here and is shown by its name.
import { ask, own } from './dom.js';
import { tag } from './words.js';

let known = new Map();

export async function learn() {
  const all = await ask('/desk/journeys');
  known = new Map(all.journeys.map(one => [one.journey, one]));
  return all;
}

function called(titles, name) {
  const title = titles?.[tag()] ?? titles?.en ?? Object.values(titles ?? {})[0];
  return title ? own(title) : own(name, { dir: 'ltr' });
}

export const journey = name => called(known.get(name)?.title, name);
export const step = (of, name) => called(known.get(of)?.steps?.[name], name);
