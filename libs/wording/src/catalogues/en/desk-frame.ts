/** What the officers’ pages say around the cases: connection, frame, board, accounts. */
export const deskFrame = {
  // The connection in one word, for the bar
  'con.reconnecting.word': 'Reconnecting',
  'con.unreachable': 'The service does not answer. Try again in a moment',
  'con.offline.word': 'Offline',

  // Frame of the signed-in pages
  'nav.administration': 'Administration',
  'nav.desk_only': 'Alerts reach you only while this desk is open in a browser.',
  'nav.desk_only.set': 'Set up notifications or mail',
  'nav.desk_only.later': 'Not now',
  'nav.contacts': 'How you are told',
  'page.not_found': 'There is no page at this address',

  // Board: what the tabs and rows still need
  'board.tab.untold': 'Not yet notified',
  'board.empty.untold': 'Every case has been notified',
  'board.moved': 'Now under “{tab}”',
  'board.closed.beyond': '{count, plural, one {# older closed case is} other {# older closed cases are}} in the history',
  'board.cut': 'There are more open cases than the board shows. Find the others in the history',
  'board.order.latest': 'latest change first',

  // Administration of one side’s accounts
  'admin.officers': 'Accounts of {side}',
  'admin.col.name': 'Name',
  'admin.col.account': 'Account name',
  'admin.col.office': 'Office',
  'admin.col.role': 'Role',
  'admin.col.state': 'State',
  'admin.active': 'in use',
  'admin.inactive': 'not in use',
  'admin.empty': 'No accounts yet',
  'admin.invite': 'Invite a person',
  'admin.invite.hint': 'A second person of your side confirms it and hands the person a code; you get the link that goes with it. Hand it over in person or by a channel you trust',
  'admin.invite.choose': 'Choose an office',
  'admin.invite.error.office': 'Select an office',
  'admin.invite.submit': 'Ask for the account',
  'admin.link': 'One-time link',
  'admin.link.once': 'This link is shown only now. It is valid until {when}',

  // Setting up an account from a one-time link
  'setup.welcome': 'Set up your account',
  'setup.once': 'This link works once.',
  'setup.code': 'Eight-digit code',
  'setup.code.hint': 'From the person who confirmed your link, in person or by telephone. Leave it empty if your side had nobody to confirm it',
  'setup.name': 'Your name',
  'setup.account.rule': '3 to 61 characters: small letters, digits and . _ @ -',
  'setup.language': 'Your working language',
  'setup.error.name': 'Enter your name',
  'setup.error.account': 'Account name must be 3 to 61 characters: small letters, digits and . _ @ -',
};
