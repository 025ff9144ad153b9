import type { account as en } from '../en/account.js';

export const account: Readonly<Record<keyof typeof en, string>> = {
  // Sign-in
  'sign_in.title': '로그인',
  'sign_in.account': '계정',
  'sign_in.password': '비밀번호',
  'sign_in.submit': '로그인',
  'sign_in.show_password': '비밀번호 표시',
  'sign_in.error.empty_account': '계정을 입력하세요',
  'sign_in.error.empty_password': '비밀번호를 입력하세요',
  'sign_in.error.wrong': '계정 또는 비밀번호가 올바르지 않습니다',
  'sign_in.error.locked': '로그인 시도가 너무 많습니다. {time} 뒤에 다시 시도하세요',
  'sign_in.error.disabled': '사용이 중지된 계정입니다',
  'sign_in.expired': '로그아웃되었습니다. 다시 로그인하세요',
  'sign_in.signed_out': '로그아웃하였습니다',
  'sign_in.signed_in_as': '로그인 계정: {office} {role}',
  'sign_in.demo': '시연용 계정',
  'sign_in.demo.name': '데모 {role}',
  'sign_in.demo.use': '이 계정 사용',
  'sign_in.report_instead': '기업이신가요? 공급망 애로 신고로 이동',

  // First administrator
  'setup.title': '운영 관리자 계정 설정',
  'setup.intro': '이 주소는 한 번만 사용할 수 있으며, {side} 첫 운영 관리자 계정을 설정합니다.',
  'setup.account': '계정',
  'setup.password': '비밀번호',
  'setup.password_again': '비밀번호 확인 입력',
  'setup.rule': '{min}자 이상. 기호보다 문장이 기억하기 쉽습니다',
  'setup.submit': '계정 설정',
  'setup.done': '계정이 준비되었습니다. 로그인하세요',
  'setup.error.short': '비밀번호는 {min}자 이상이어야 합니다',
  'setup.error.differ': '두 비밀번호가 서로 다릅니다',
  'setup.error.taken': '이미 사용 중인 계정입니다',
  'setup.error.link': '이미 사용했거나 유효하지 않은 주소입니다. 새 주소를 요청하세요',
};
