const LINK = /\b(?:https?:\/\/|www\.)[^\s<>"]+/gi;
const TRAILING_PUNCTUATION = /[.,;:!?'”’»…]+$/;
const EMOJI = /(?:\p{RI}\p{RI}|[0-9#*]\uFE0F?\u20E3|(?!\d)\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)*)/gu;

/**
 * Splits a message into plain text and links.
 *
 * @param {string} content
 * @returns {{text: string, href?: string}[]}
 */
export function splitLinks(content) {
  const tokens = [];
  let done = 0;
  for (const match of content.matchAll(LINK)) {
    const text = withoutEnding(match[0]);
    const href = hrefOf(text);
    if (!href) continue;
    if (match.index > done) tokens.push({ text: content.slice(done, match.index) });
    tokens.push({ text, href });
    done = match.index + text.length;
  }
  if (done < content.length) tokens.push({ text: content.slice(done) });
  return tokens;
}

/** Trailing punctuation and an unmatched closing bracket are not part of a link. */
function withoutEnding(text) {
  for (;;) {
    const shorter = hasUnmatchedClosing(text) ? text.slice(0, -1) : text.replace(TRAILING_PUNCTUATION, '');
    if (shorter === text) return text;
    text = shorter;
  }
}

function hasUnmatchedClosing(text) {
  const open = { ')': '(', ']': '[', '}': '{' }[text.at(-1)];
  return open !== undefined && text.split(text.at(-1)).length > text.split(open).length;
}

function hrefOf(text) {
  try {
    const url = new URL(/^www\./i.test(text) ? `https://${text}` : text);
    return url.hostname.replace(/^www\.$/, '') ? url.href : null;
  } catch {
    return null;
  }
}

/** Messages of one to three emoji and nothing else are shown larger. */
export function isEmojiOnly(content) {
  if (content.length > 60) return false;
  const bare = content.replace(/\s+/g, '');
  const found = bare.match(EMOJI) ?? [];
  return found.length >= 1 && found.length <= 3 && found.join('') === bare;
}

/** Long messages are collapsed until the user expands them. */
export function isLong(content) {
  return content.length > 3_000 || content.split('\n').length > 30;
}
