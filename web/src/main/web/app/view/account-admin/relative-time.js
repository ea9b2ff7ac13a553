import { clock, language, t } from '../../parley.js';

const PAST = [['year', 31_557_600_000], ['month', 2_629_800_000], ['week', 604_800_000], ['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000]];
/** An expiry is given in days, not in weeks or months. */
const FUTURE = PAST.slice(3);
const HALF_MINUTE_MS = 30_000;

/** @param {Date} at @returns {string} e.g. "2 hours ago" or "in 3 days": the past is truncated, the future rounded */
export function relativeTime(at) {
  const ms = at.getTime() - clock.now();
  const isPast = ms < 0;
  const [unit, step] = (isPast ? PAST : FUTURE).find(([, one]) => (isPast ? -ms : ms + HALF_MINUTE_MS) >= one) ?? [];
  if (!unit) return t('ago.now');
  return new Intl.RelativeTimeFormat(language.locale, { numeric: 'auto' }).format(isPast ? Math.trunc(ms / step) : Math.round(ms / step), unit);
}

/** @param {Date} at @returns {string} without line breaks */
export const formatDay = (at) => new Intl.DateTimeFormat(language.locale, { dateStyle: 'medium' }).format(at).replaceAll(' ', '\u00a0');

/** @param {Date} at */
export const formatMoment = (at) => new Intl.DateTimeFormat(language.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
