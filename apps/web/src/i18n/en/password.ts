import type { Text } from '../vi';

export const password: Text['password'] = {
  heading: 'Password',
  current: 'Current password',
  oneTime: 'The one-time password you received',
  fresh: 'New password',
  freshHint: (length) => `A phrase of ${length} characters or more, with or without diacritics; not your user name.`,
  firstHint: 'A phrase of 15 characters (the office may ask for more), with or without diacritics; not your user name.',
  currentMissing: 'Enter the current password',
  freshMissing: 'Enter a new password',
  submit: 'Change the password',
  note: 'Your other sessions end.',
  done: 'The password is changed. Your other sessions have ended.',
  mustHeading: 'Set a password of your own',
  mustWhy: 'The password you used was made by the system for one use. Nobody but you knows the new one.',
  wornOutHeading: 'Change the password',
  wornOutWhy: 'Your password is older than the office allows. Change it and go on.',
  linkWhy: 'This link works once. Set your password to begin.',
  linkSubmit: 'Set the password and enter',
  linkMissing: 'The link lacks its code. Open the whole link that you received.',
};
