import { html, nothing } from 'lit';
import { pathOfRoom } from '../../model/router.js';
import { users, presence, rooms, router, session, t } from '../../parley.js';
import { openDialog } from '../open-dialog.js';
import { Popover } from '../dialogs/popover.js';
import { errorText } from '../field.js';
import { icon } from '../icons.js';
import { moreIcon } from '../more-icons.js';
import { presenceDot, shortName, userAvatar } from '../user.js';
import './styles.js';

/** A user's profile in a few lines, with a button to send a direct message. */
class UserCard extends Popover {
  static properties = { userId: { type: Number }, username: {}, problem: { state: true } };

  align = 'start';

  constructor() {
    super();
    this.problem = null;
  }

  get observed() {
    return [users, presence, session];
  }

  connectedCallback() {
    super.connectedCallback();
    this.role = 'dialog';
    this.tabIndex = -1;
    users.request([this.userId]);
  }

  firstUpdated() {
    super.firstUpdated();
    if (!this.querySelector('button')) this.focus({ preventScroll: true });
  }

  render() {
    const { userId: id, username } = this;
    const { name, status, admin, deactivated, deleted, username: known = username } = users.get(id) ?? {};
    this.ariaLabel = shortName(id, username);
    return html`<div class="card">${userAvatar(id, username, { size: 'xl' })}
        <div><b dir="auto">${shortName(id, username)}</b>
          ${name && !deleted ? html`<p dir="auto">${known}</p>` : nothing}
          ${deactivated || deleted ? html`<p>${t(deleted ? 'person.gone' : 'people.deactivated')}</p>` : this.#state()}
          ${admin ? html`<p><span class="tag">${t('me.administrator')}</span></p>` : nothing}</div></div>
      ${status ? html`<p class="card-status" dir="auto">${status}</p>` : nothing}
      ${this.problem ? html`<p class="err" role="alert">${icon('alert')}<span>${errorText('direct', this.problem.code)}</span></p>` : nothing}
      ${deactivated || deleted ? nothing : this.#action()}`;
  }

  #state() {
    const state = presence.get(this.userId);
    return html`<p class="card-state">${presenceDot(state)}${t(`presence.${state}`)}</p>`;
  }

  #action() {
    return this.userId === session.user?.id
      ? html`<button class="btn ghost sm" type="button" @click=${this.#edit}>${icon('pencil')}${t('person.edit')}</button>`
      : html`<button class="btn sm" type="button" @click=${this.#openDirectRoom}>${moreIcon('message')}${t('person.message')}</button>`;
  }

  #edit = () => {
    this.close();
    openDialog('settings');
  };

  #openDirectRoom = async () => {
    this.problem = null;
    try {
      const { id } = await rooms.startDirect([this.userId]);
      document.querySelector('dialog[open]')?.close();
      this.close();
      router.go(pathOfRoom(id));
    } catch (problem) {
      this.problem = problem;
    }
  };
}

customElements.define('parley-user-card', UserCard);
