/**
 * A test runner for components in the browser: runs the tests of a suite one after the other and reports each to the server
 * that serves the page.
 */

/** Long enough for a busy machine. */
const TIMEOUT_MS = 20_000;

const tests = [];
const teardowns = [];

/** @param {string} name @param {() => unknown} run may be asynchronous */
export function test(name, run) {
  tests.push({ name, run });
}

/** Registers something to be undone after the current test. */
export function afterTest(undo) {
  teardowns.push(undo);
}

/** Runs all registered tests. @returns {Promise<{name: string, error?: string}[]>} */
export async function runAll() {
  const results = [];
  for (const { name, run } of tests) results.push({ name, ...await outcomeOf(run) });
  return results;
}

async function outcomeOf(run) {
  const failures = [];
  const onError = ({ error, reason, message }) => failures.push(error ?? reason ?? message);
  const onViolation = ({ violatedDirective, blockedURI }) => failures.push(`CSP: ${violatedDirective} ${blockedURI}`);
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onError);
  addEventListener('securitypolicyviolation', onViolation);
  try {
    await run();
  } catch (error) {
    failures.unshift(error);
  }
  try {
    for (const undo of teardowns.splice(0).reverse()) await undo();
    await settled();
  } catch (error) {
    failures.push(error);
  }
  document.body.replaceChildren();
  removeEventListener('error', onError);
  removeEventListener('unhandledrejection', onError);
  removeEventListener('securitypolicyviolation', onViolation);
  return failures.length ? { error: failures.map((failure) => failure?.stack ?? String(failure)).join('\n') } : {};
}

// Assertions

export function ok(value, message = 'expected a truthy value') {
  if (!value) throw new Error(`${message}, got ${show(value)}`);
}

export function equal(actual, expected, message = '') {
  if (!Object.is(actual, expected)) throw new Error(`${message} expected ${show(expected)}, got ${show(actual)}`.trim());
}

export function deepEqual(actual, expected, message = '') {
  if (show(actual) !== show(expected)) throw new Error(`${message} expected ${show(expected)}, got ${show(actual)}`.trim());
}

export function includes(text, part) {
  if (!text.includes(part)) throw new Error(`expected ${show(text)} to include ${show(part)}`);
}

const show = (value) => (value === undefined ? 'undefined' : JSON.stringify(value, (_key, one) => {
  if (one instanceof Element) return one.outerHTML.slice(0, 120);
  return one === undefined ? 'undefined' : one;
}));

// Time

const nextFrame = requestAnimationFrame.bind(globalThis);
// Components do not wait for real frames, of which a busy machine draws only a few per second.
globalThis.requestAnimationFrame = (draw) => setTimeout(() => draw(performance.now()));

const tasks = new MessageChannel();
const waiting = [];
tasks.port1.onmessage = () => waiting.shift()();

const task = () => new Promise((done) => {
  waiting.push(done);
  tasks.port2.postMessage(null);
});

/** Lets everything run that needs no time to pass: promises, updates of elements, and frames. */
export async function settled() {
  for (let round = 0; round < 4; round++) await task();
  await new Promise((done) => { setTimeout(done); });
  // Dialogs and popovers dispatch their events with the next frame.
  if (document.querySelector('dialog, [popover]')) await new Promise((done) => { nextFrame(done); });
  await task();
}

/** Waits for something that needs a network response or a style sheet. */
export async function until(condition, what = String(condition)) {
  for (const end = performance.now() + TIMEOUT_MS; performance.now() < end;) {
    if (condition()) return;
    await settled();
  }
  throw new Error(`timed out: ${what}`);
}

// The page

/** @param {string} selector @param {ParentNode} [root] the only match */
export function find(selector, root = document) {
  const found = root.querySelectorAll(selector);
  if (found.length !== 1) throw new Error(`expected one ${selector}, found ${found.length} in ${(root.body ?? root).textContent.trim().slice(0, 300)}`);
  return found[0];
}

export const all = (selector, root = document) => [...root.querySelectorAll(selector)];

/** The text as it is rendered, with white space collapsed. */
export const textOf = (element) => element.textContent.replace(/\s+/g, ' ').trim();

/** Finds a button, link or menu item by its accessible name. */
export function control(name, root = document) {
  const found = all('button, a[href], [role=option], summary', root).filter((one) => (one.getAttribute('aria-label') ?? textOf(one)) === name);
  if (found.length !== 1) throw new Error(`expected one control "${name}", found ${found.length} among ${show(all('button, a[href]', root).map((one) => one.getAttribute('aria-label') ?? textOf(one)))}`);
  return found[0];
}

export async function click(target, root = document) {
  (typeof target === 'string' ? control(target, root) : target).click();
  await settled();
}

/** Types into a field as far as scripts can tell. */
export async function fill(field, value) {
  field.focus();
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settled();
}

/** Presses a key on an element, by default on the focused one. @returns {Promise<boolean>} whether the default action is allowed */
export async function press(key, options = {}, target = document.activeElement) {
  const allowed = target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...options }));
  await settled();
  return allowed;
}

export async function pointer(type, target, options = {}) {
  target.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, ...options }));
  await settled();
}

/** Submits a form as a click on its button does. */
export async function submit(form) {
  form.requestSubmit();
  await settled();
}

/** Adds an element to the page. @template {HTMLElement} T @param {string | T} element a tag name or an element @param {object} [properties] */
export async function mount(element, properties = {}) {
  const mounted = Object.assign(typeof element === 'string' ? document.createElement(element) : element, properties);
  document.body.append(mounted);
  await mounted.updateComplete;
  await settled();
  return mounted;
}
