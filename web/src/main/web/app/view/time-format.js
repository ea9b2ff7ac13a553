import { language } from '../parley.js';

const formats = new Map();

function format(kind, options) {
  const key = kind + language.locale;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(language.locale, options));
  return formats.get(key);
}

/** @param {Date} at */
export const shortTime = (at) => format('short', { timeStyle: 'short' }).format(at);

/** Date, time with seconds, and time zone. @param {Date} at */
export const fullTime = (at) => format('full', { dateStyle: 'full', timeStyle: 'long' }).format(at);

/** @param {number} count 100 means more than 99 */
export const cappedCount = (count) => (count > 99 ? '99+' : String(count));
