import { users } from '../parley.js';
import { MessageActions } from './message-actions.js';
import { openDialog } from './open-dialog.js';
import { Tooltip } from './tooltip.js';
import './message-toolbar.js';

const LONG_PRESS_MS = 450;
const MOVE_TOLERANCE_PX = 10;
const CONTROLS = '.author button, .quote:not(p), .message-text a, .more, .failed button, .reactions button, .message-toolbar button';

/** Handles mouse, keyboard and touch on messages: places the toolbar, opens menus, runs actions. */
export class MessageToolbarController {
  #log;
  #actions;
  #tooltip = new Tooltip();
  #toolbar = document.createElement('parley-message-toolbar');
  /** The toolbar stays where it is, because something is open at it. */
  #isPinned = false;
  /** The focused element may vanish with its row, or with the last reaction of its kind. */
  #focused = null;

  constructor(log) {
    this.#log = log;
    this.#actions = new MessageActions(log);
    this.#toolbar.act = (name, row, detail) => this.perform(name, row, detail);
  }

  /** Moves the toolbar to the message under the pointer or with the focus. */
  attachTo(target) {
    const element = target.closest('li.message');
    if (document.activeElement === target) this.#focused = { element: target, key: element.dataset.key };
    this.#tooltip.attach(target.closest('[data-tip]'));
    const row = this.#rowOf(element);
    if (!row?.id || this.#isPinned || element.querySelector('parley-editor')) return;
    this.#toolbar.show(row, this.#log.room);
    if (this.#toolbar.parentElement !== element) element.append(this.#toolbar);
    this.#toolbar.keepBelow(this.#log.scroller.getBoundingClientRect().top);
    users.request(row.reactions.flatMap(({ userIds }) => userIds));
  }

  /** The rows were rendered again. */
  refresh() {
    const element = this.#toolbar.parentElement;
    const row = element && this.#rowOf(element);
    if (row?.id && !element.querySelector('parley-editor')) this.#toolbar.show(row, this.#log.room);
    else this.#toolbar.remove();
    this.#tooltip.refresh();
    this.#keepFocus();
  }

  #keepFocus() {
    if (!this.#focused || this.#focused.element.isConnected) return;
    const element = this.#elementOf(this.#focused) ?? this.#log.scroller;
    this.#focused = null;
    if (document.activeElement === document.body) element.focus({ preventScroll: true });
  }

  /** @param {any} detail the emoji, or the element at which a menu opens */
  perform(name, row, detail) {
    const now = this.#current(row);
    if (name === 'react') return this.#actions.react(now, detail);
    if (name === 'pick') return this.pickReaction(now, detail);
    if (name === 'more') return this.#open('message-menu', now, detail);
    return this.#actions.run(name, now);
  }

  /** Opens the author's user card. */
  showAuthor(element) {
    const { user_id: userId, username } = this.#rowOf(element) ?? {};
    if (userId) openDialog('user-card', { userId, username, anchor: element.querySelector('.author button') });
  }

  react(row, emoji) {
    return this.#actions.react(this.#current(row), emoji);
  }

  pickReaction(row, anchor) {
    return this.#open('emoji-picker', row, anchor);
  }

  onKeyDown(event) {
    const element = event.target.closest('li.message');
    if (event.key === 'Enter' && event.target === element) this.#focusToolbar(element);
    else if (event.key === 'Escape') this.#focusMessage(event, element);
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') this.#moveFocus(event, element);
  }

  /** A long press opens the message sheet. */
  onPointerDown(event) {
    const element = event.target.closest('li.message');
    const row = this.#rowOf(element);
    if (!row?.id || event.target.closest('a, textarea')) return;
    const ending = new AbortController();
    const timer = setTimeout(() => {
      ending.abort();
      swallowClick();
      this.#sheet(row);
    }, LONG_PRESS_MS);
    const end = () => {
      clearTimeout(timer);
      ending.abort();
    };
    for (const type of ['pointerup', 'pointercancel', 'scroll']) window.addEventListener(type, end, { signal: ending.signal, capture: true });
    window.addEventListener('pointermove', ({ clientX, clientY }) => {
      if (Math.hypot(clientX - event.clientX, clientY - event.clientY) > MOVE_TOLERANCE_PX) end();
    }, { signal: ending.signal });
  }

  /** The toolbar may not be rendered yet. */
  async #focusToolbar(element) {
    await this.#toolbar.updateComplete;
    element.querySelector('.message-toolbar button')?.focus();
  }

  #sheet(row) {
    users.request(row.reactions.flatMap(({ userIds }) => userIds));
    openDialog('message-sheet', { row, room: this.#log.room, act: (name, about) => this.perform(name, about, this.#elementOf(row)), react: (emoji) => this.react(row, emoji) });
  }

  async #open(what, row, anchor) {
    this.#pin(this.#toolbar.contains(anchor));
    const opened = await openDialog(what, {
      row, room: this.#log.room, anchor, act: (name) => this.perform(name, row, anchor), react: (emoji) => this.react(row, emoji),
    });
    if (opened) opened.addEventListener('closed', () => this.#pin(false), { once: true });
    else this.#pin(false);
  }

  #pin(held) {
    this.#isPinned = held;
    this.#toolbar.classList.toggle('held', held);
  }

  /** Moves the focus between the message and the controls in it. */
  #moveFocus(event, element) {
    if (event.target.matches('textarea, input')) return;
    const stops = [element, ...element.querySelectorAll(CONTROLS)];
    const forward = (event.key === 'ArrowRight') === (getComputedStyle(element).direction === 'ltr');
    stops[stops.indexOf(document.activeElement) + (forward ? 1 : -1)]?.focus({ preventScroll: true });
  }

  #focusMessage(event, element) {
    if (this.#tooltip.hide() || event.target === element) return;
    element.focus({ preventScroll: true });
  }

  #current(row) {
    return this.#log.conversation.rows.find(({ id }) => id === row.id) ?? row;
  }

  #rowOf(element) {
    const key = element?.dataset.key;
    return key && this.#log.conversation.rows.find((row) => row.key === key);
  }

  #elementOf({ key }) {
    return [...this.#log.querySelectorAll('li.message')].find((element) => element.dataset.key === key);
  }
}

/** Lifting the finger after a long press must not click what is under it. */
function swallowClick() {
  const ending = new AbortController();
  const options = { signal: ending.signal, capture: true };
  window.addEventListener('click', (event) => {
    event.preventDefault();
    event.stopPropagation();
  }, options);
  for (const type of ['pointerup', 'pointercancel']) window.addEventListener(type, () => setTimeout(() => ending.abort(), 50), options);
}
