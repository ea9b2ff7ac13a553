import { html, nothing } from 'lit';
import { repeat } from 'lit-html/directives/repeat.js';
import { PagedList } from '../../model/account-admin/paged-list.js';
import { presence, session, t } from '../../parley.js';
import { avatar } from '../avatar.js';
import { openDialog } from '../open-dialog.js';
import { icon } from '../icons.js';
import { moreIcon } from '../more-icons.js';
import { relativeTime, formatDay, formatMoment } from '../account-admin/relative-time.js';
import { absoluteUrl } from '../account-admin/copy-field.js';
import { AdminSection } from './admin-section.js';

const DEBOUNCE_MS = 200;

/** All accounts. */
class Users extends AdminSection {
  #query = '';
  #timer = null;
  #people = new PagedList(async (last) => {
    const { users, has_more: hasMore } = await this.administration.users(this.#query, last?.username);
    return { items: users, hasMore };
  });

  get observed() {
    return [this.#people, session, presence];
  }

  connectedCallback() {
    super.connectedCallback();
    this.#people.load();
  }

  render() {
    const { items, hasMore, loading, problem } = this.#people;
    return html`<div class="admin-bar"><div class="form-field grow"><label class="visually-hidden" for="people-search">${t('people.search')}</label>
        <div class="input-box search-box">${moreIcon('search')}<input id="people-search" type="search" placeholder=${t('people.search')} autocomplete="off" @input=${this.#search}></div></div>
        <button class="btn sm" type="button" @click=${() => openDialog('invite-link')}>${icon('plus')}${t('invite.title')}</button></div>
      ${this.outcome(this.problem ?? problem)}
      ${!loading && !problem && items.length === 0 ? html`<p class="empty-list">${t('people.none')}</p>` : nothing}
      <ul class="entries">${repeat(items, ({ id }) => id, (user) => this.#row(user))}</ul>
      ${hasMore ? html`<button class="btn ghost sm show-more" type="button" aria-disabled=${String(loading)} @click=${() => this.#people.loadMore()}>${t('people.more')}</button>` : nothing}`;
  }

  #row(user) {
    const { id, username, name, admin, deactivated, created_at: created, last_seen_at: seen, avatar: picture } = user;
    const isMe = id === session.user?.id;
    return html`<li class=${deactivated ? 'inactive' : nothing}>${avatar(id, name ?? username, '', picture ? html`<img src=${picture} alt="" decoding="async">` : nothing)}
      <div><p class="entry-title"><b dir="auto">${name ?? username}</b>${name ? html` <span dir="auto">${username}</span>` : nothing}${isMe ? html` <span>(${t('members.you')})</span>` : nothing}
          ${admin ? html`<span class="tag">${t('me.administrator')}</span>` : nothing}${deactivated ? html`<span class="tag muted-tag">${t('people.deactivated')}</span>` : nothing}</p>
        <p>${isMe || presence.get(id) !== 'offline' ? t('people.online') : lastSeen(seen)}
          ${created ? html` · ${t('people.since', { day: formatDay(new Date(created)) })}` : nothing}</p></div>
      <button class="icon-button" type="button" aria-haspopup="menu" aria-label=${t('people.actions', { name: name ?? username })} @click=${(event) => this.#offer(user, event.currentTarget)}>${icon('more')}</button></li>`;
  }

  #offer(user, anchor) {
    const { username: name, admin, deactivated } = user;
    openDialog('menu', {
      anchor, label: t('people.actions', { name }), items: [
        { label: t('people.resetLink'), picture: moreIcon('key'), run: () => this.#reset(user) },
        { label: t('people.signOut'), icon: 'x', run: () => this.#signOut(user) },
        { label: t(admin ? 'people.unmakeAdmin' : 'people.makeAdmin'), picture: moreIcon('shield'), run: () => this.#ask(user, admin ? 'unmakeAdmin' : 'makeAdmin', { admin: !admin }) },
        deactivated ? { label: t('people.reactivate'), icon: 'check', run: () => this.#change(user, { deactivated: false }, 'people.reactivated') }
          : { label: t('people.deactivate'), icon: 'x', danger: true, run: () => this.#ask(user, 'deactivate', { deactivated: true }) },
      ],
    });
  }

  #ask(user, what, change) {
    const values = { name: user.username };
    openDialog('confirm', {
      title: t(`people.${what}.title`, values), text: t(`people.${what}.text`, values), actionLabel: t(`people.${what}`), danger: what === 'deactivate',
      act: async () => this.#people.replace({ ...user, ...cleared(change), ...await this.administration.changeUser(user.id, change) }),
    });
  }

  #signOut({ id, username: name }) {
    openDialog('confirm', {
      title: t('people.signOut.title', { name }), text: t('people.signOut.text', { name }), actionLabel: t('people.signOut'),
      act: () => this.administration.endSessions(id),
    });
  }

  #change(user, change, status) {
    return this.attempt(async () => {
      this.#people.replace({ ...user, ...cleared(change), ...await this.administration.changeUser(user.id, change) });
    }, t(status, { name: user.username }));
  }

  #reset({ id, username: name }) {
    return this.attempt(async () => {
      const { path, expires_at: expires } = await this.administration.resetLink(id);
      await openDialog('show-link', { title: t('people.reset.title', { name }), text: t('people.reset.text', { name, time: formatMoment(new Date(expires)) }), address: absoluteUrl(path) });
    });
  }

  #search = ({ target }) => {
    clearTimeout(this.#timer);
    this.#query = target.value.trim();
    this.#timer = setTimeout(() => this.#people.load(), DEBOUNCE_MS);
  };
}

const lastSeen = (at) => (at
  ? html`<span title=${formatMoment(new Date(at))}>${t('people.seen', { ago: relativeTime(new Date(at)) })}</span>`
  : t('people.never'));

/** The server omits properties that no longer apply. */
const cleared = (change) => Object.fromEntries(Object.keys(change).map((name) => [name, undefined]));

customElements.define('parley-admin-people', Users);
