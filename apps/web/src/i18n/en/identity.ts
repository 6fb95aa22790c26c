import type { Text } from '../vi';

export const identity: Text['identity'] = {
  points: [
    'Findings recorded on the spot',
    'Due dates in working days, with the reason shown',
    'Somebody outside the unit confirms the fix',
  ],
  signIn: 'Sign in',
  username: 'User name',
  password: 'Password',
  showPassword: 'Show',
  hidePassword: 'Hide',
  showPasswordLong: 'Show the password',
  hidePasswordLong: 'Hide the password',
  usernameMissing: 'Enter the user name',
  passwordMissing: 'Enter the password',
  forgotten: 'Forgotten password: ask the administrator of your office to reset it.',
  noSecrets: 'Do not enter classified content into this system.',
  tryHeading: 'Try it – choose a role',
  fictional: 'Sample data: people, units and figures are all fictional.',
  entering: 'Entering…',
  switchHeading: 'Change role',
  current: 'in use',
  renew: {
    heading: 'Your session has ended',
    why: 'What you were typing is unchanged. Sign in again and the same action is sent.',
    submit: 'Sign in and continue',
    other: 'Sign in with another account',
    otherNote: 'The drafts of this account stay on the device.',
  },
};
