/** The composition root: the services that every page needs. */
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
 * The services of a signed-in user, provided by services.js once it is loaded.
 *
 * @type {import('./model/connection.js').Connection}
 */
export let connection;
/** @type {import('./model/rpc.js').Rpc} */
export let rpc;
/** @type {import('./model/outbox.js').Outbox} */
export let outbox;
/** @type {import('./model/rooms.js').Rooms} */
export let rooms;
/** @type {import('./model/conversation-cache.js').ConversationCache} */
export let conversationCache;
/** @type {import('./model/user-directory.js').UserDirectory} */
export let users;
/** @type {import('./model/presence.js').Presence} */
export let presence;
/** @type {import('./model/own-presence.js').OwnPresence} */
export let ownPresence;
/** @type {import('./model/typing.js').Typing} */
export let typing;

export function provide(services) {
  ({ connection, rpc, outbox, rooms, conversationCache, users, presence, ownPresence, typing } = services);
}

export const t = (key, values) => language.t(key, values);

api.onSignedOut = () => session.expire();
