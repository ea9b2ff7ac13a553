/** @param {string} name @returns {string} one or two letters */
export function initialsOf(name) {
  const parts = name.split(/[._\-\s]+/).filter(Boolean);
  const letters = parts.length > 1 ? [firstOf(parts[0]), firstOf(parts.at(-1))] : [...(parts[0] ?? name)].slice(0, 2);
  return letters.join('').toLocaleUpperCase();
}

const firstOf = (part) => [...part][0];

/** The CSS class of a user's hue. Neighbouring ids get distant hues. */
export const hueOf = (userId) => `h${(userId * 5) % 12}`;
