/** One's own account, and the accounts of one's side: shown by their pages only, and loaded with them. */
export const ownAccount = {
  'own.title': 'Your account',

  // Where one is signed in
  'own.sessions': 'Where you are signed in',
  'own.sessions.hint': 'Sign out whatever you do not know or no longer use',
  'own.sessions.loading': 'Loading where you are signed in',
  'own.sessions.end_others': 'Sign out everywhere but here',
  'own.sessions.ended_others': 'You are signed out everywhere but here',
  'own.session.current': 'This browser',
  'own.session.with': '{browser}, {system}',
  'own.session.unknown': 'Unknown browser',
  'own.session.address': 'Address',
  'own.session.began': 'Signed in',
  'own.session.used': 'Last used',
  'own.session.ends': 'Ends at the latest',
  'own.session.end': 'Sign out there',
  'own.session.ended': 'Signed out there',

  // One's own password
  'own.password': 'Password',
  'own.password.hint': 'At least {min} characters. A sentence is easier to remember than symbols. You stay signed in here, and are signed out everywhere else',
  'own.password.demo': 'Demonstration accounts get the printed password back at the next start',
  'own.password.current': 'Present password',
  'own.password.new': 'New password',
  'own.password.again': 'New password again',
  'own.password.submit': 'Change password',
  'own.password.done': 'The password is changed',
  'own.password.error.current': 'Enter your present password',

  // One-time codes of an app
  'factor.title': 'One-time codes',
  'factor.hint': 'An app on your phone shows a new code every 30 seconds. Whoever knows your password cannot sign in without it',
  'factor.off': 'Not in use. To set it up, enter your password',
  'factor.begin': 'Set up',
  'factor.scan': 'Scan this picture with an app for one-time codes, then enter the code that it shows',
  'factor.picture': 'Picture for the app',
  'factor.by_hand': 'Or type this key into the app:',
  'factor.code': 'Code of the app',
  'factor.confirm': 'Take into use',
  'factor.done': 'In use from now on',
  'factor.codes': 'Recovery codes',
  'factor.codes.hint': 'Keep these recovery codes apart from the phone. Each lets you sign in once without the app. They are shown only now',
  'factor.codes.kept': 'I have kept them',
  'factor.on': 'In use since {when}',
  'factor.left': 'Recovery codes left: {count}',
  'factor.remove': 'Stop asking for codes',
  'factor.removed': 'No more codes are asked for',

  // The same, for an officer of one's side
  'officer.sessions': 'Sign-ins',
  'officer.sessions.of': 'Where {name} is signed in',
  'officer.sessions.none': 'Not signed in anywhere',
  'officer.sessions.end_all': 'Sign out everywhere',
  'officer.sessions.ended_all': 'Signed out everywhere',
};
