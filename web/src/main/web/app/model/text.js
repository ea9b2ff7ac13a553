const EMOJI = /(?:\p{RI}\p{RI}|[0-9#*]\uFE0F?\u20E3|(?!\d)\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)*)/gu;

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
