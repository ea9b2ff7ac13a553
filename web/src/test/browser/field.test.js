import '/app/view/field.js';
import { language } from '/app/parley.js';
import { click, equal, find, mount, test, textOf } from './harness.js';

await language.load('en');

test('a field has its label, and its error and hint describe it', async () => {
  await mount('parley-field', { name: 'username', label: 'Username', hint: 'Short', error: 'missing' });
  const input = find('input');
  equal(textOf(find('label')), 'Username');
  equal(find('label').control, input);
  equal(input.getAttribute('aria-describedby').split(' ').map((id) => textOf(document.getElementById(id))).join(' | '), 'Enter a username. | Short');
  equal(input.getAttribute('aria-invalid'), 'true');
});

test('a password is hidden until the user wants to see it', async () => {
  await mount('parley-field', { name: 'password', type: 'password', label: 'Password' });
  equal(find('input').type, 'password');
  await click('Show password');
  equal(find('input').type, 'text');
  await click('Hide password');
  equal(find('input').type, 'password');
});
