import { html, nothing } from 'lit';
import { Invitation } from '../../model/account-admin/invitation.js';
import { GENERAL } from '../../model/rooms.js';
import { pathOfRoom } from '../../model/router.js';
import { api, router, session, t, theme } from '../../parley.js';
import { signedOutLayout } from '../signed-out-layout.js';
import { Element } from '../element.js';
import { errorText } from '../field.js';
import { navigate } from '../navigation.js';
import '../sign-in.js';

/** The page of an invitation link: leads to registration, or to the room. */
class Join extends Element {
  static properties = { invitation: { state: true }, problem: { state: true }, busy: { state: true } };

  #user;

  constructor() {
    super();
    /** @type {Invitation | null} */
    this.invitation = null;
    this.problem = null;
    this.busy = false;
  }

  get observed() {
    return [session, theme];
  }

  connectedCallback() {
    super.connectedCallback();
    this.#look();
  }

  /** After signing in, the button to accept gets the focus. */
  updated() {
    const user = session.user?.id;
    if (user && user !== this.#user && this.invitation) this.querySelector('.entry .btn')?.focus();
    this.#user = user;
  }

  render() {
    document.title = `${t('join.title')} · ${session.workspace.name}`;
    if (!this.invitation) return signedOutLayout(this.problem ? this.#lost() : nothing);
    if (session.user) return signedOutLayout(this.#welcome());
    return html`<parley-sign-in .invitation=${{ ...this.invitation, sentence: this.#sentence() }}></parley-sign-in>`;
  }

  #sentence() {
    const { by, room, workspace } = this.invitation;
    return t(room ? 'join.toRoom' : 'join.toWorkspace', { name: by.username, room: `#${room?.name}`, workspace });
  }

  /** For a user who is signed in already. */
  #welcome() {
    const { room, workspace } = this.invitation;
    return html`<div class="entry">
      <h1 dir="auto">${this.#sentence()}</h1>
      <p class="lead" dir="auto">${t('join.signedInAs', { name: session.user.username })}</p>
      ${this.problem ? html`<p class="err" role="alert">${errorText('join', this.problem.code)}</p>` : nothing}
      <button class="btn" type="button" aria-disabled=${String(this.busy)} @click=${this.#accept}><span dir="auto">${room ? t('join.do', { room: `#${room.name}` }) : t('join.open', { workspace })}</span></button>
      <p class="alt"><a class="link" href="/" @click=${navigate}>${t('join.notNow')}</a></p>
    </div>`;
  }

  #lost() {
    const gone = this.problem.code === 'not_found';
    return html`<div class="entry">
      <h1>${t(gone ? 'join.lost' : 'join.unknown')}</h1>
      <p class="lead" role="alert">${gone ? t('join.lostText') : errorText('join', this.problem.code)}</p>
      ${gone ? html`<a class="btn" href="/" @click=${navigate}>${t(session.user ? 'join.home' : 'signIn.do')}</a>`
    : html`<button class="btn" type="button" @click=${() => this.#look()}>${t('app.retry')}</button>`}
    </div>`;
  }

  async #look() {
    this.problem = null;
    try {
      this.invitation = await Invitation.find(api, router.route.token);
    } catch (problem) {
      this.problem = problem;
    }
    await this.updateComplete;
    this.querySelector('.entry .btn')?.focus();
  }

  #accept = async () => {
    if (this.busy) return;
    this.busy = true;
    this.problem = null;
    try {
      router.go(pathOfRoom(await this.invitation.accept() ?? GENERAL));
    } catch (problem) {
      this.problem = problem;
      if (problem.code === 'not_found') this.invitation = null;
    } finally {
      this.busy = false;
    }
  };
}

customElements.define('parley-join', Join);
