import { html } from 'lit';
import { pathOfRoom } from '../../model/router.js';
import { rooms, router, t } from '../../parley.js';
import { FormDialog } from './form.js';

class Create extends FormDialog {
  get heading() { return t('create.title'); }
  get action() { return t('create.do'); }
  get fields() { return ['name', 'topic']; }
  get places() { return { name_taken: 'name' }; }

  body() {
    return html`
      <parley-field name="name" label=${t('field.name')} hint=${t('field.name.hint')} maxlength="80" .error=${this.errors.name}></parley-field>
      <parley-field name="topic" label=${t('field.topic.optional')} maxlength="250" .error=${this.errors.topic}></parley-field>`;
  }

  check({ name }) {
    return name.trim() ? {} : { name: 'missing' };
  }

  async perform({ name, topic }) {
    const room = await rooms.create({ name: name.trim(), topic: topic.trim(), visibility: 'public' });
    this.done();
    router.go(pathOfRoom(room.id));
  }
}

customElements.define('parley-create', Create);
