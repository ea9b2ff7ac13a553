/** The scripts of writing systems that use more than one. */
const SCRIPTS = { Jpan: ['Han', 'Hira', 'Kana'], Kore: ['Hang', 'Han'], Hans: ['Han', 'Bopo'], Hant: ['Han', 'Bopo'] };

/**
 * What is shown of a web address. The host is shown as it is registered (`xn--…`) if it could be mistaken for another one:
 * if a part of it mixes scripts, or uses one that is not that of the user's languages.
 *
 * @param {string} typed
 * @param {string} href the address that it leads to
 * @param {readonly string[]} languages the user's, as language tags
 * @returns {string}
 */
export function linkText(typed, href, languages) {
  const [, before, host, after] = /^([a-z]+:\/\/)?([^/?#:]+)(.*)$/isu.exec(typed) ?? [];
  if (!host || /^[\x00-\x7f]*$/.test(host) || host.split('.').every((label) => isReadable(label, languages))) return typed;
  return `${before ?? ''}${new URL(href).hostname}${after}`;
}

function isReadable(label, languages) {
  const letters = label.replace(/[^\p{L}\p{M}]/gu, '');
  return ['en', ...languages].some((tag) => isIn(letters, scriptsOf(tag)));
}

const isIn = (letters, scripts) => new RegExp(`^(?:${scripts.map((script) => `\\p{scx=${script}}`).join('|')})*$`, 'u').test(letters);

function scriptsOf(tag) {
  try {
    const { script } = new Intl.Locale(tag).maximize();
    return SCRIPTS[script] ?? [script ?? 'Latn'];
  } catch { // a browser may have tags that are none
    return ['Latn'];
  }
}
