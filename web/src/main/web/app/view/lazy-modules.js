import { language } from '../parley.js';

/** Loads a module together with its translations. @param {() => Promise<unknown>} load */
export const withAccountAdmin = (load) => () => Promise.all([load(), language.loadNamespace('account-admin')]);
/** @param {() => Promise<unknown>} load */
export const withRoomDialogs = (load) => () => Promise.all([load(), language.loadNamespace('room-dialogs')]);
