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
  'join.lost': 'This invitation is not valid any more',
  'join.lostText': 'It has expired, was used up or withdrawn, or the link is not complete. Ask whoever sent it for a new one.',
  'join.unknown': 'The invitation could not be looked up',
  'register.invited': 'Create your account to come in.',
  'signIn.invited': 'Sign in to come in.',

  'reset.title': 'Choose a new password',
  'reset.lead': 'for your account on {workspace}',
  'reset.do': 'Set the password',
  'reset.done': 'Your new password is set. Sign in with it.',
  'reset.lost': 'This link is not valid any more',
  'reset.lostText': 'It works once and for a day only. Ask an administrator for a new one.',
};
