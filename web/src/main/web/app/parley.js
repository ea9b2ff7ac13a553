/** The composition root: the one of each thing that the page has. */
import { Language } from './i18n/language.js';
import { Api } from './model/api.js';
import { Drafts } from './model/drafts.js';
import { Router } from './model/router.js';
import { Session } from './model/session.js';
import { Theme } from './model/theme.js';

export const clock = {
  now: () => Date.now(),
  setTimeout: (then, ms) => window.setTimeout(then, ms),
  clearTimeout: (timer) => window.clearTimeout(timer),
};
export const random = () => Math.random();

export const language = new Language(localStorage, navigator.languages);
export const theme = new Theme(localStorage, matchMedia('(prefers-color-scheme: dark)'));
export const phone = matchMedia('(max-width: 47.9375rem)');
export const router = new Router(window);
export const api = new Api();
export const session = new Session(api);
export const drafts = new Drafts(localStorage);

/**
 * What only somebody who is signed in has, and what therefore comes later: see desk.js.
 *
 * @type {import('./model/connection.js').Connection}
 */
export let connection;
/** @type {import('./model/calls.js').Calls} */
export let calls;
/** @type {import('./model/outbox.js').Outbox} */
export let outbox;
/** @type {import('./model/rooms.js').Rooms} */
export let rooms;
/** @type {import('./model/conversations.js').Conversations} */
export let conversations;
/** @type {import('./model/people.js').People} */
export let people;
/** @type {import('./model/presence.js').Presence} */
export let presence;
/** @type {import('./model/attendance.js').Attendance} */
export let attendance;
/** @type {import('./model/typing.js').Typing} */
export let typing;

export function furnish(desk) {
  ({ connection, calls, outbox, rooms, conversations, people, presence, attendance, typing } = desk);
}

export const t = (key, values) => language.t(key, values);

api.onSignedOut = () => session.end();
