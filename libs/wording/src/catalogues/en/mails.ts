/** What goes out to officers by mail, which every server on its way can read. */
export const mails = {
  'mail.alert.subject': '[Hotline, {severity}] {item}, {reference}',
  'mail.alert.what': '{item}, grade: {severity}, {reference}',
  'mail.alert.body': 'You have an alert about this case that you have not looked at yet.',
  'mail.alert.link': 'Open the case (you will be asked to sign in)',
  'mail.alert.private': 'This mail names the item, the grade and the reference only. Everything else is at your desk.',
  'mail.item.unnamed': 'item not named here',
  'mail.settings': 'When you are mailed is up to you: {url}',
  'mail.confirm.subject': 'Confirm this address for hotline alerts',
  'mail.confirm.body': 'Open this link while you are signed in to the Hotline. It works for 24 hours.',
  'mail.confirm.not_you': 'If you did not ask for it, do nothing: no alerts will be sent to this address.',
  'mail.confirm.link': 'Confirm this address',
  'mail.test.subject': 'Test of your hotline alerts',
  'mail.test.body': 'This is the test that you asked for. Alerts reach you at this address.',
};
