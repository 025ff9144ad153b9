/** Sign-in and the first administrator. */
export const account = {
  // Sign-in
  'sign_in.title': 'Sign in',
  'sign_in.account': 'Account name',
  'sign_in.password': 'Password',
  'sign_in.submit': 'Sign in',
  'sign_in.show_password': 'Show password',
  'sign_in.error.empty_account': 'Enter your account name',
  'sign_in.error.empty_password': 'Enter your password',
  'sign_in.error.wrong': 'Account name or password is not correct',
  'sign_in.error.locked': 'Too many attempts. Try again in {time}',
  'sign_in.error.disabled': 'This account is not in use',
  'sign_in.expired': 'You were signed out. Sign in again',
  'sign_in.signed_out': 'You are signed out',
  'sign_in.signed_in_as': 'Signed in as {role}, {office}',
  'sign_in.demo': 'Demonstration accounts',
  'sign_in.demo.use': 'Use this account',
  'sign_in.report_instead': 'Is yours a company? Report a supply chain problem',

  // First administrator
  'setup.title': 'Set up the administrator’s account',
  'setup.intro': 'This link works once. It sets up the first administrator of {side}.',
  'setup.account': 'Account name',
  'setup.password': 'Password',
  'setup.password_again': 'Password again',
  'setup.rule': 'At least {min} characters. A sentence is easier to remember than symbols',
  'setup.submit': 'Set up the account',
  'setup.done': 'The account is ready. Sign in',
  'setup.error.short': 'Password must be at least {min} characters',
  'setup.error.differ': 'The two passwords are not the same',
  'setup.error.taken': 'This account name is already in use',
  'setup.error.link': 'This link has been used or is not valid. Ask for a new one',
};
