import { clock, language, t } from '../../parley.js';

const STEPS = [['year', 31_557_600_000], ['month', 2_629_800_000], ['week', 604_800_000], ['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000]];

/** @param {Date} at @returns {string} e.g. "2 hours ago" or "in 3 days" */
export function relativeTime(at) {
  const ms = at.getTime() - clock.now();
  const [unit, step] = STEPS.find(([, one]) => Math.abs(ms) >= one) ?? [];
  if (!unit) return t('ago.now');
  return new Intl.RelativeTimeFormat(language.locale, { numeric: 'auto' }).format(Math.trunc(ms / step), unit);
}

/** @param {Date} at */
export const formatDay = (at) => new Intl.DateTimeFormat(language.locale, { dateStyle: 'medium' }).format(at);

/** @param {Date} at */
export const formatMoment = (at) => new Intl.DateTimeFormat(language.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
