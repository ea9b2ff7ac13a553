const DAY_MS = 86_400_000;
const midnight = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate());
const daysBetween = (earlier, later) => Math.round((midnight(later).getTime() - midnight(earlier).getTime()) / DAY_MS);

export const isSameDay = (one, other) => daysBetween(one, other) === 0;

/**
 * Names a day: today and yesterday by word, the last week by weekday, other days by date.
 *
 * @param {Date} date
 * @param {Date} now
 * @param {string} locale
 */
export function dayLabel(date, now, locale) {
  const ago = daysBetween(date, now);
  if (ago === 0 || ago === 1) return capital(new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-ago, 'day'), locale);
  if (ago > 1 && ago < 7) return capital(new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(date), locale);
  const year = date.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  return capital(new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year }).format(date), locale);
}

const capital = (text, locale) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
