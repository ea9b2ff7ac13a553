import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayLabel, isSameDay } from '../../main/web/app/model/days.js';

const NOW = new Date(2026, 10, 24, 0, 30);
/** Whether a comma follows the weekday depends on the version of the locale data. */
const label = (date, locale) => dayLabel(date, NOW, locale).replace(',', '');
const ago = (days, hour = 23) => new Date(2026, 10, 24 - days, hour);

test('names near days by word, other days by date', () => {
  const labels = [0, 1, 2, 6, 7].map((days) => label(ago(days, 12), 'en-GB'));
  assert.deepEqual(labels, ['Today', 'Yesterday', 'Sunday', 'Wednesday', 'Tuesday 17 November']);
  assert.equal(label(new Date(2025, 0, 2), 'en-GB'), 'Thursday 2 January 2025');
});

test('names days in Polish', () => {
  const labels = [0, 1, 2, 7].map((days) => label(ago(days, 12), 'pl'));
  assert.deepEqual(labels, ['Dzisiaj', 'Wczoraj', 'Niedziela', 'Wtorek 17 listopada']);
});

test('counts days by midnight, not by hours', () => {
  assert.equal(dayLabel(ago(1), NOW, 'en'), 'Yesterday');
  assert.equal(isSameDay(ago(0, 0), ago(0)), true);
});

test('names a day in the future by its date', () => {
  assert.match(dayLabel(ago(-1), NOW, 'en-GB'), /25 November/);
});
