/** A page that could not be shown. In every language with the first program: what failed may be the words themselves. */
export const failed = {
  'page.failed': 'This page could not be shown',
  'page.failed.load': 'A part of it did not come: the connection may have broken, or the service may have been renewed meanwhile.',
  'page.failed.draw': 'An error in the program stopped it.',
  'page.failed.kept': 'What you sent is kept. What you were writing here may have to be written again.',
  'page.failed.note': 'For whoever looks after the service:',
  'page.failed.scripts': 'These pages run on scripts. In this browser they are switched off, did not come, or are too new for it: switch them on, load the page again or update the browser. Companies report without them at /report.',
  'page.reload': 'Load again',
  'page.to_board': 'To the board',
  'page.to_sign_in': 'To sign-in',
} as const;
