/*
 * The foldings of text by which the server compares names and searches: docs/vectors/folding.json has examples that both
 * sides are tested with.
 */

/** Letters that Unicode does not decompose. */
const BASE_LETTERS = { ł: 'l', đ: 'd', ð: 'd', ø: 'o', ħ: 'h', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' };
const BASE_LETTER = new RegExp(`[${Object.keys(BASE_LETTERS).join('')}]`, 'g');
const ACCENTS = /(?<=[\p{Script=Latin}\p{Script=Greek}]\p{M}*)[\u0300-\u036f]+|(?<=е)\u0308/gu;
const VOWEL_POINTS = /[\u0640\u064b-\u0652\u0670]|(?![\u05be\u05c0\u05c3\u05c6])[\u0591-\u05c7]/gu;

/**
 * @param {string} name
 * @returns {string} equal for names that differ only in case, width and composition
 */
export function nameKey(name) {
  return name.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ').normalize('NFKC');
}

/**
 * @param {string} text
 * @returns {string} the form in which text is searched: without accents where people leave them out
 */
export function searchForm(text) {
  const bare = nameKey(text).normalize('NFD').replace(ACCENTS, '').replace(VOWEL_POINTS, '').normalize('NFC');
  return bare.replace(BASE_LETTER, (letter) => BASE_LETTERS[letter]);
}

/** @returns {string} equal for names that look alike because they differ in what is not drawn, or in case or width */
export const nameLook = (name) => nameKey(name.replace(/\p{DI}/gu, ''));
