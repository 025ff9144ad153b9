import type { providers as en } from '../en/providers.js';

export const providers: Readonly<Record<keyof typeof en, string>> = {
  'problem.provider-sign-in-over.title': '더 이상 유효하지 않은 로그인입니다',
  'problem.provider-sign-in-over.detail': '이 브라우저에서 시작하지 않았거나, {minutes}분이 지났거나, 이미 완료된 로그인입니다. 다시 로그인하세요',
  'problem.provider-cancelled.title': '{provider}에서 로그인이 취소되었습니다',
  'problem.provider-cancelled.detail': '로그인되지 않았습니다. 준비되면 다시 로그인하세요',
  'problem.provider-no-office.title': '{provider}에서는 확인되었으나, 이 핫라인에 소속된 부서가 없습니다',
  'problem.provider-no-office.detail': '{provider}의 소속 그룹 가운데 이 핫라인의 부서에 해당하는 것이 없습니다. 우리 측 운영 관리자에게 문의하세요',
  'problem.provider-other-side.title': '상대측에 속한 계정입니다',
  'problem.provider-other-side.detail': '{provider} 로그인에는 사용할 수 없습니다',
  'problem.provider-account-inactive.title': '사용이 중지된 계정입니다',
  'problem.provider-account-inactive.detail': '우리 측 운영 관리자에게 문의하세요',
  'problem.provider-not-believed.title': '{provider}의 응답을 확인하지 못했습니다',
  'problem.provider-not-believed.detail': '로그인되지 않았습니다. 다시 시도하고, 반복되면 우리 측 운영 관리자에게 알려 주세요',
  'problem.provider-clock.title': '이 서비스의 시각과 {provider}의 시각이 서로 다릅니다',
  'problem.provider-clock.detail': '로그인되지 않았습니다. 시각을 맞출 수 있도록 우리 측 운영 관리자에게 알려 주세요',
  'problem.provider-unavailable.title': '{provider}에 연결할 수 없습니다',
  'problem.provider-unavailable.detail': '로그인되지 않았습니다. 나중에 다시 시도하거나, 다른 로그인 방법이 있으면 이용하세요',
  'problem.provider-someone-else.title': '본인임을 확인하지 못했습니다',
  'problem.provider-someone-else.detail': '{provider}에서 다른 사람이 로그인하였거나, 그사이 이 서비스에서 로그아웃되었습니다. 변경된 내용은 없습니다',
  'problem.provider-did-not-ask.title': '{provider}에서 본인 확인을 요구하지 않았습니다',
  'problem.provider-did-not-ask.detail': '본인임을 확인하지 못했습니다. {provider}에서 로그아웃한 뒤 다시 시도하세요',
};
