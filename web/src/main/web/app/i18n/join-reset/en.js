/** The pages that invitation and password reset links open. */
export const catalog = {
  'join.title': 'Invitation',
  'join.toRoom': '{name} invites you to {room} in {workspace}',
  'join.toWorkspace': '{name} invites you to {workspace}',
  'join.signedInAs': 'You are signed in as {name}.',
  'join.do': 'Join {room}',
  'join.open': 'Open {workspace}',
  'join.notNow': 'Not now',
  'join.home': 'Go to your rooms',
  'join.lost': 'This invitation is no longer valid',
  'join.lostText': 'It may have expired, been used up or been revoked, or the link is incomplete. Ask the person who sent it for a new one.',
  'join.unknown': 'Couldn’t load the invitation',
  'register.invited': 'Create an account to join.',
  'signIn.invited': 'Sign in to join.',

  'reset.title': 'Choose a new password',
  'reset.lead': 'for your account on {workspace}',
  'reset.do': 'Set new password',
  'reset.done': 'Your password has been changed. Sign in with the new one.',
  'reset.lost': 'This link is no longer valid',
  'reset.lostText': 'A reset link works once and expires after a day. Ask an administrator for a new one.',
};
