const WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether a character is of a script whose words are not, or not always, separated by blanks. */
export const isOfScriptWithoutBlanks = (character) => WITHOUT_BLANKS.test(character);
