import { html, nothing } from 'lit';
import { repeat } from 'lit-html/directives/repeat.js';
import { Listing } from '../../model/office/listing.js';
import { session, t } from '../../parley.js';
import { avatar } from '../avatar.js';
import { openDialog } from '../open-dialog.js';
import { icon } from '../icons.js';
import { moreIcon } from '../more-icons.js';
import { ago, dayOf, momentOf } from '../office/ago.js';
import { addressOf } from '../office/copy.js';
import { Section } from './section.js';

const PAUSE_MS = 200;

/** Everybody who has an account. */
class People extends Section {
  #query = '';
  #timer = null;
  #people = new Listing(async (last) => {
    const { users, has_more: hasMore } = await this.administration.people(this.#query, last?.username);
    return { items: users, hasMore };
  });

  get followed() {
    return [this.#people, session];
  }

  connectedCallback() {
    super.connectedCallback();
    this.#people.begin();
  }

  render() {
    const { items, hasMore, loading, problem } = this.#people;
    return html`<div class="manage-bar"><div class="f grow"><label class="vh" for="people-search">${t('people.search')}</label>
        <div class="in find">${moreIcon('search')}<input id="people-search" type="search" placeholder=${t('people.search')} autocomplete="off" @input=${this.#search}></div></div>
        <button class="btn sm" type="button" @click=${() => openDialog('invite-link')}>${icon('plus')}${t('invite.title')}</button></div>
      ${this.outcome(this.problem ?? problem)}
      ${!loading && !problem && items.length === 0 ? html`<p class="none">${t('people.none')}</p>` : nothing}
      <ul class="entries">${repeat(items, ({ id }) => id, (person) => this.#row(person))}</ul>
      ${hasMore ? html`<button class="btn ghost sm more-of-it" type="button" aria-disabled=${String(loading)} @click=${() => this.#people.more()}>${t('people.more')}</button>` : nothing}`;
  }

  #row(person) {
    const { id, username, name, admin, deactivated, created_at: created, last_seen_at: seen, avatar: picture } = person;
    const isMe = id === session.user?.id;
    return html`<li class=${deactivated ? 'off' : nothing}>${avatar(id, name ?? username, '', picture ? html`<img src=${picture} alt="" decoding="async">` : nothing)}
      <div><p class="who"><b dir="auto">${name ?? username}</b>${name ? html` <span dir="auto">${username}</span>` : nothing}${isMe ? html` <span>(${t('members.you')})</span>` : nothing}
          ${admin ? html`<span class="tag">${t('me.administrator')}</span>` : nothing}${deactivated ? html`<span class="tag mute">${t('people.deactivated')}</span>` : nothing}</p>
        <p>${seen ? html`<span title=${momentOf(new Date(seen))}>${t('people.seen', { ago: ago(new Date(seen)) })}</span>` : t('people.never')}
          ${created ? html` · ${t('people.since', { day: dayOf(new Date(created)) })}` : nothing}</p></div>
      <button class="ib" type="button" aria-haspopup="menu" aria-label=${t('people.actions', { name: name ?? username })} @click=${(event) => this.#offer(person, event.currentTarget)}>${icon('more')}</button></li>`;
  }

  #offer(person, anchor) {
    const { username: name, admin, deactivated } = person;
    openDialog('choices', {
      anchor, label: t('people.actions', { name }), items: [
        { label: t('people.resetLink'), picture: moreIcon('key'), run: () => this.#reset(person) },
        { label: t(admin ? 'people.unmakeAdmin' : 'people.makeAdmin'), picture: moreIcon('shield'), run: () => this.#ask(person, admin ? 'unmakeAdmin' : 'makeAdmin', { admin: !admin }) },
        deactivated ? { label: t('people.reactivate'), icon: 'check', run: () => this.#change(person, { deactivated: false }, 'people.reactivated') }
          : { label: t('people.deactivate'), icon: 'x', danger: true, run: () => this.#ask(person, 'deactivate', { deactivated: true }) },
      ],
    });
  }

  #ask(person, what, change) {
    const values = { name: person.username };
    openDialog('confirm', {
      title: t(`people.${what}.title`, values), text: t(`people.${what}.text`, values), doing: t(`people.${what}`), danger: what === 'deactivate',
      act: async () => this.#people.replace({ ...person, ...cleared(change), ...await this.administration.changePerson(person.id, change) }),
    });
  }

  #change(person, change, said) {
    return this.attempt(async () => {
      this.#people.replace({ ...person, ...cleared(change), ...await this.administration.changePerson(person.id, change) });
    }, t(said, { name: person.username }));
  }

  #reset({ id, username: name }) {
    return this.attempt(async () => {
      const { path, expires_at: expires } = await this.administration.resetLink(id);
      await openDialog('link', { title: t('people.reset.title', { name }), text: t('people.reset.text', { name, time: momentOf(new Date(expires)) }), address: addressOf(path) });
    });
  }

  #search = ({ target }) => {
    clearTimeout(this.#timer);
    this.#query = target.value.trim();
    this.#timer = setTimeout(() => this.#people.begin(), PAUSE_MS);
  };
}

/** What no longer holds of a person is simply not told. */
const cleared = (change) => Object.fromEntries(Object.keys(change).map((name) => [name, undefined]));

customElements.define('parley-manage-people', People);
