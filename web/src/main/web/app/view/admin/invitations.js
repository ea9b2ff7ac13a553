import { html, nothing } from 'lit';
import { Invitations as Model, endReasonOf } from '../../model/account-admin/invitations.js';
import { api, clock, session, t } from '../../parley.js';
import { openDialog } from '../open-dialog.js';
import { icon } from '../icons.js';
import { relativeTime, formatDay, formatMoment } from '../account-admin/relative-time.js';
import { AdminSection } from './admin-section.js';

/** The invitation links. */
class Invitations extends AdminSection {
  static properties = { invitations: { state: true } };

  #model = new Model(api);

  constructor() {
    super();
    this.invitations = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#change(async () => {});
  }

  render() {
    return html`<div class="admin-bar"><p class="grow">${t('invitations.text')}</p>
        <button class="btn sm" type="button" aria-haspopup="dialog" @click=${this.#make}>${icon('plus')}${t('invite.title')}</button></div>
      ${this.outcome()}
      ${this.invitations?.length === 0 ? html`<p class="empty-list">${t('invitations.none')}</p>` : nothing}
      <ul class="entries">${(this.invitations ?? []).map((one) => this.#row(one))}</ul>`;
  }

  #row(invitation) {
    const { id, room_name: room, by, created_at: created } = invitation;
    const end = endReasonOf(invitation, clock.now());
    const name = room ? `#${room}` : session.workspace.name;
    return html`<li class=${end ? 'inactive' : nothing}>${icon('link')}
      <div><p class="entry-title"><b dir="auto">${name}</b>${end ? html`<span class="tag muted-tag">${t(`invitations.${end}`)}</span>` : nothing}</p>
        <p>${t('invitations.by', { name: by.username, day: formatDay(new Date(created)) })}&nbsp;· ${usesOf(invitation)}${end ? nothing : html`&nbsp;· ${expiryOf(invitation)}`}</p></div>
      ${end ? nothing : html`<button class="btn ghost sm" type="button" aria-label=${t('invitations.revokeThat', { name })} @click=${() => this.#revoke(id)}>${t('invitations.revoke')}</button>`}</li>`;
  }

  #make = async () => {
    const dialog = await openDialog('invite-link');
    dialog?.addEventListener('made', () => this.#change(async () => {}));
  };

  #revoke(id) {
    return this.#change(() => this.#model.revoke(id), t('invitations.revokedNow'));
  }

  #change(act, status) {
    return this.attempt(async () => {
      await act();
      this.invitations = await this.#model.list();
    }, status);
  }
}

const usesOf = ({ uses, used }) => (uses === undefined ? t('invitations.used', { count: used }) : t('invitations.usedOf', { count: used, uses }));

function expiryOf({ expires_at: expires }) {
  if (expires === undefined) return t('invitations.forever');
  const at = new Date(expires);
  return html`<span title=${formatMoment(at)}>${t('invitations.expires', { ago: relativeTime(at) })}</span>`;
}

customElements.define('parley-admin-invitations', Invitations);
