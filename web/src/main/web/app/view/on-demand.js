import { language } from '../parley.js';

/** Fetches with it the words that only it says. @param {() => Promise<unknown>} load */
export const office = (load) => () => Promise.all([load(), language.learn('office')]);
/** @param {() => Promise<unknown>} load */
export const places = (load) => () => Promise.all([load(), language.learn('places')]);
