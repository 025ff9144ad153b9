/** Sign-ins at the provider of an officer's house that came to nothing, told on a page by the service itself. */
export const providers = {
  'problem.provider-sign-in-over.title': 'This sign-in is no longer valid',
  'problem.provider-sign-in-over.detail': 'It was not begun in this browser, took more than {minutes} minutes, or was completed already. Sign in again',
  'problem.provider-cancelled.title': 'The sign-in was cancelled at {provider}',
  'problem.provider-cancelled.detail': 'You are not signed in. Sign in again when you are ready',
  'problem.provider-no-office.title': '{provider} knows you, but you have no office here',
  'problem.provider-no-office.detail': 'None of your groups at {provider} belongs to an office of this hotline. Ask your side’s administrator',
  'problem.provider-other-side.title': 'This account belongs to another side',
  'problem.provider-other-side.detail': 'It cannot sign in by way of {provider}',
  'problem.provider-account-inactive.title': 'This account is not in use',
  'problem.provider-account-inactive.detail': 'Ask your side’s administrator',
  'problem.provider-not-believed.title': 'The answer of {provider} could not be confirmed',
  'problem.provider-not-believed.detail': 'You are not signed in. Try again; if it happens once more, tell your side’s administrator',
  'problem.provider-clock.title': 'The clocks of {provider} and of this service differ',
  'problem.provider-clock.detail': 'You are not signed in. Tell your side’s administrator, so that the clock is set right',
  'problem.provider-unavailable.title': '{provider} cannot be reached',
  'problem.provider-unavailable.detail': 'You are not signed in. Try again later, or sign in another way if you have one',
};
