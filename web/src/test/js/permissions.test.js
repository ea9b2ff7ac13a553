import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayArchive, mayBan, mayChangeTopic, mayDelete, mayInvite, mayLeave, mayRemoveMember, mayRename, maySeeBans, rolesFor } from '../../main/web/app/model/permissions.js';

const somebody = { id: 7, admin: false };
const admin = { id: 1, admin: true };
const room = (role, more = {}) => ({ id: 5, role, visibility: 'public', ...more });
const general = { id: 1, role: 'member', visibility: 'public' };
const roles = ['member', 'moderator', 'owner'];
const by = (rule, ...more) => roles.map((role) => rule(room(role), somebody, ...more));

test('moderators see to the topic and the people, owners to the room itself', () => {
  for (const rule of [mayChangeTopic, mayInvite, maySeeBans]) assert.deepEqual(by(rule), [false, true, true], rule.name);
  for (const rule of [mayRename, mayArchive, mayDelete]) assert.deepEqual(by(rule), [false, false, true], rule.name);
});

test('administrators are as owners', () => {
  for (const rule of [mayChangeTopic, mayInvite, maySeeBans, mayRename, mayArchive, mayDelete]) assert.equal(rule(room('member'), admin), true, rule.name);
});

test('general is everybody’s: nobody is invited, removed or made its owner, and it stays', () => {
  for (const rule of [mayInvite, maySeeBans, mayArchive, mayDelete]) assert.equal(rule(general, admin), false, rule.name);
  assert.deepEqual([mayLeave(general), mayLeave(room('owner')), mayChangeTopic(general, admin)], [false, true, true]);
  assert.deepEqual(rolesFor(general, admin, { id: 9, role: 'member' }), ['moderator']);
  assert.equal(mayRemoveMember(general, admin, { id: 9, role: 'member' }), false);
});

test('in a direct room all are equal, and in an archived one nothing is changed but that', () => {
  for (const one of [room('owner', { visibility: 'direct' }), room('owner', { archived: true })]) {
    for (const rule of [mayChangeTopic, mayInvite, maySeeBans, mayRename]) assert.equal(rule(one, admin), false, rule.name);
    assert.deepEqual([rolesFor(one, admin, { id: 9, role: 'member' }), mayRemoveMember(one, admin, { id: 9, role: 'member' })], [[], false]);
  }
  assert.deepEqual([mayArchive(room('owner', { archived: true }), somebody), mayArchive(room('owner', { visibility: 'direct' }), admin)], [true, false]);
});

test('roles are given by owners, and one’s own may be given up', () => {
  assert.deepEqual(rolesFor(room('owner'), somebody, { id: 9, role: 'member' }), ['moderator', 'owner']);
  assert.deepEqual(rolesFor(room('moderator'), somebody, { id: 9, role: 'member' }), []);
  assert.deepEqual(rolesFor(room('moderator'), somebody, { id: 7, role: 'moderator' }), ['member']);
  assert.deepEqual(rolesFor(room('owner'), somebody, { id: 7, role: 'owner' }), ['member', 'moderator']);
});

test('nobody removes anybody above themselves, nor bans an administrator', () => {
  const others = roles.map((role) => ({ id: 9, role }));
  assert.deepEqual(others.map((other) => mayRemoveMember(room('member'), somebody, other)), [false, false, false]);
  assert.deepEqual(others.map((other) => mayRemoveMember(room('moderator'), somebody, other)), [true, true, false]);
  assert.deepEqual(others.map((other) => mayRemoveMember(room('owner'), somebody, other)), [true, true, true]);
  assert.equal(mayRemoveMember(room('owner'), somebody, { id: 7, role: 'owner' }), false);
  assert.deepEqual([mayBan(room('owner'), somebody, others[0]), mayBan(room('owner'), somebody, { ...others[0], admin: true })], [true, false]);
});
