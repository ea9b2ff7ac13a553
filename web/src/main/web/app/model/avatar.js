/** @param {string} name one or two letters that stand for it */
export function initialsOf(name) {
  const parts = name.split(/[._\-\s]+/).filter(Boolean);
  const letters = parts.length > 1 ? [firstOf(parts[0]), firstOf(parts.at(-1))] : [...(parts[0] ?? name)].slice(0, 2);
  return letters.join('').toLocaleUpperCase();
}

const firstOf = (part) => [...part][0];

/** The class of a user's hue: neighbours by id are far apart on the wheel. */
export const hueOf = (userId) => `h${(userId * 5) % 12}`;
