/** The composition root: the one of each thing that the page has. */
import { Language } from './i18n/language.js';
import { Api } from './model/api.js';
import { Drafts } from './model/drafts.js';
import { Outbox } from './model/outbox.js';
import { OutboxStore } from './model/outbox-store.js';
import { Rooms } from './model/rooms.js';
import { Router } from './model/router.js';
import { Session } from './model/session.js';
import { Theme } from './model/theme.js';

export const clock = {
  now: () => Date.now(),
  setTimeout: (then, ms) => window.setTimeout(then, ms),
  clearTimeout: (timer) => window.clearTimeout(timer),
};
export const random = () => Math.random();

/** Not `randomUUID`, which exists only on HTTPS and localhost. */
const newId = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const language = new Language(localStorage, navigator.languages);
export const theme = new Theme(localStorage, matchMedia('(prefers-color-scheme: dark)'));
export const phone = matchMedia('(max-width: 47.9375rem)');
export const router = new Router(window);
export const api = new Api();
export const session = new Session(api);
export const rooms = new Rooms(api);
export const drafts = new Drafts(localStorage);
export const outbox = new Outbox((...message) => api.post(...message), clock, random, newId, new OutboxStore(sessionStorage));

export const t = (key, values) => language.t(key, values);

api.onSignedOut = () => session.end();
