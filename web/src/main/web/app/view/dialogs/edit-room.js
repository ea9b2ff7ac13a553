import { html, nothing } from 'lit';
import { mayRename } from '../../model/permissions.js';
import { rooms, session, t } from '../../parley.js';
import { FormDialog } from './form-dialog.js';

class EditRoom extends FormDialog {
  get heading() { return t(this.fields.includes('name') ? 'edit.title' : 'edit.titleTopic'); }
  get action() { return t('edit.do'); }
  get fields() { return mayRename(this.room, session.user) ? ['name', 'topic'] : ['topic']; }

  body() {
    return html`
      ${this.fields.includes('name') ? html`<parley-field name="name" label=${t('field.name')} .value=${this.room.name} maxlength="80" .error=${this.errors.name}></parley-field>` : nothing}
      <parley-field name="topic" label=${t('field.topic.optional')} .value=${this.room.topic ?? ''} maxlength="250" .error=${this.errors.topic}></parley-field>`;
  }

  validate({ name }) {
    return name?.trim() === '' ? { name: 'missing' } : {};
  }

  /** Sends only what has changed: another user may be changing the other field. */
  async submit(values) {
    const change = {};
    for (const field of this.fields) {
      const value = values[field].trim();
      if (value !== (this.room[field] ?? '')) change[field] = value;
    }
    if (Object.keys(change).length) {
      await rooms.change(this.room.id, change);
      this.conversation.navigation.catchUp();
    }
    this.closeWith();
  }
}

customElements.define('parley-edit-room', EditRoom);
