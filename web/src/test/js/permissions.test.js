import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayArchive, mayBan, mayChangeTopic, mayDelete, mayInvite, mayLeave, mayRemoveMember, mayRename, maySeeBans, rolesFor } from '../../main/web/app/model/permissions.js';

const user = { id: 7, admin: false };
const admin = { id: 1, admin: true };
const room = (role, more = {}) => ({ id: 5, role, visibility: 'public', ...more });
const general = { id: 1, role: 'member', visibility: 'public' };
const roles = ['member', 'moderator', 'owner'];
const by = (rule, ...more) => roles.map((role) => rule(room(role), user, ...more));

test('moderators may change the topic, invite and see bans; owners may also rename, archive and delete', () => {
  for (const rule of [mayChangeTopic, mayInvite, maySeeBans]) assert.deepEqual(by(rule), [false, true, true], rule.name);
  for (const rule of [mayRename, mayArchive, mayDelete]) assert.deepEqual(by(rule), [false, false, true], rule.name);
});

test('administrators have the permissions of owners', () => {
  for (const rule of [mayChangeTopic, mayInvite, maySeeBans, mayRename, mayArchive, mayDelete]) assert.equal(rule(room('member'), admin), true, rule.name);
});

test('no user is invited to general, removed from it or made its owner, and it stays', () => {
  for (const rule of [mayInvite, maySeeBans, mayArchive, mayDelete]) assert.equal(rule(general, admin), false, rule.name);
  assert.deepEqual([mayLeave(general), mayLeave(room('owner')), mayChangeTopic(general, admin)], [false, true, true]);
  assert.deepEqual(rolesFor(general, admin, { id: 9, role: 'member' }), ['moderator']);
  assert.equal(mayRemoveMember(general, admin, { id: 9, role: 'member' }), false);
});

test('direct and archived rooms allow no changes, except that an owner may unarchive', () => {
  for (const one of [room('owner', { visibility: 'direct' }), room('owner', { archived: true })]) {
    for (const rule of [mayChangeTopic, mayInvite, maySeeBans, mayRename]) assert.equal(rule(one, admin), false, rule.name);
    assert.deepEqual([rolesFor(one, admin, { id: 9, role: 'member' }), mayRemoveMember(one, admin, { id: 9, role: 'member' })], [[], false]);
  }
  assert.deepEqual([mayArchive(room('owner', { archived: true }), user), mayArchive(room('owner', { visibility: 'direct' }), admin)], [true, false]);
});

test('owners give roles, and members may give up their own', () => {
  assert.deepEqual(rolesFor(room('owner'), user, { id: 9, role: 'member' }), ['moderator', 'owner']);
  assert.deepEqual(rolesFor(room('moderator'), user, { id: 9, role: 'member' }), []);
  assert.deepEqual(rolesFor(room('moderator'), user, { id: 7, role: 'moderator' }), ['member']);
  assert.deepEqual(rolesFor(room('owner'), user, { id: 7, role: 'owner' }), ['member', 'moderator']);
});

test('no member may remove one of a higher role, or ban an administrator', () => {
  const others = roles.map((role) => ({ id: 9, role }));
  assert.deepEqual(others.map((other) => mayRemoveMember(room('member'), user, other)), [false, false, false]);
  assert.deepEqual(others.map((other) => mayRemoveMember(room('moderator'), user, other)), [true, true, false]);
  assert.deepEqual(others.map((other) => mayRemoveMember(room('owner'), user, other)), [true, true, true]);
  assert.equal(mayRemoveMember(room('owner'), user, { id: 7, role: 'owner' }), false);
  assert.deepEqual([mayBan(room('owner'), user, others[0]), mayBan(room('owner'), user, { ...others[0], admin: true })], [true, false]);
});
