import { html, nothing } from 'lit';
import { repeat } from 'lit-html/directives/repeat.js';
import { language, users, session, t } from '../parley.js';
import { icon } from './icons.js';
import { displayName } from './user.js';

const MAX_NAMES = 12;

/**
 * Names the users who reacted: known users, the user, and the number of others.
 *
 * @param {{count: number, userIds: number[], mine: boolean}} reaction
 */
export function whoReacted({ count, userIds, mine }) {
  const named = userIds.filter((id) => id !== session.user.id && users.get(id)).map((id) => displayName(id)).slice(0, MAX_NAMES);
  if (mine) named.push(t('reaction.you'));
  const others = count - named.length;
  if (others > 0) named.push(t(named.length ? 'reaction.others' : 'reaction.people', { count: others }));
  return new Intl.ListFormat(language.locale).format(named);
}

/** The reactions to a message as toggle buttons. */
export function reactions(row, { react, pick }) {
  if (!row.reactions.length) return nothing;
  return html`<div class="reactions" role="group" aria-label=${t('reaction.group')}>
    ${repeat(row.reactions, ({ emoji }) => emoji, (reaction) => chip(reaction, whoReacted(reaction), react))}
    <button class="chip add" type="button" tabindex="-1" data-tip=${t('messageActions.react')} aria-label=${t('messageActions.react')} aria-haspopup="dialog"
      @click=${(event) => pick(event.currentTarget)}>${icon('smile-plus')}</button></div>`;
}

const chip = ({ emoji, count, mine }, who, react) => html`<button class="chip ${mine ? 'on' : ''}" type="button" tabindex="-1"
  aria-pressed=${String(mine)} aria-label=${t('reaction.label', { emoji, count, who })} data-tip=${who} @click=${() => react(emoji)}>
  <em>${emoji}</em><span class="num">${count}</span></button>`;
