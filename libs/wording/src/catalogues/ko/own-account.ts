import type { ownAccount as en } from '../en/own-account.js';

export const ownAccount: Readonly<Record<keyof typeof en, string>> = {
  'own.title': '내 계정',

  // Where one is signed in
  'own.sessions': '로그인된 곳',
  'own.sessions.hint': '모르는 곳이나 더 이상 쓰지 않는 곳은 로그아웃하세요',
  'own.sessions.loading': '로그인된 곳을 불러오는 중입니다',
  'own.sessions.end_others': '이 브라우저를 제외하고 모두 로그아웃',
  'own.sessions.ended_others': '이 브라우저를 제외하고 모두 로그아웃되었습니다',
  'own.session.current': '현재 브라우저',
  'own.session.with': '{browser} · {system}',
  'own.session.unknown': '알 수 없는 브라우저',
  'own.session.address': '접속 주소',
  'own.session.began': '로그인',
  'own.session.used': '마지막 사용',
  'own.session.ends': '최대 유지 기한',
  'own.session.end': '해당 브라우저 로그아웃',
  'own.session.ended': '로그아웃되었습니다',

  // One's own password
  'own.password': '비밀번호',
  'own.password.hint': '{min}자 이상. 기호보다 문장이 기억하기 쉽습니다. 바꾸면 이 브라우저를 제외하고 모두 로그아웃됩니다',
  'own.password.demo': '데모 계정은 다음에 시작할 때 화면에 표시된 비밀번호로 되돌아갑니다',
  'own.password.current': '현재 비밀번호',
  'own.password.new': '새 비밀번호',
  'own.password.again': '새 비밀번호 확인 입력',
  'own.password.submit': '비밀번호 변경',
  'own.password.done': '비밀번호를 변경했습니다',
  'own.password.error.current': '현재 비밀번호를 입력하세요',

  // One-time codes of an app
  'factor.title': '일회용 코드',
  'factor.hint': '휴대전화 앱에 30초마다 새 코드가 표시됩니다. 비밀번호를 아는 사람도 코드 없이는 로그인할 수 없습니다',
  'factor.off': '사용하지 않음. 설정하려면 비밀번호를 입력하세요',
  'factor.begin': '설정 시작',
  'factor.scan': '일회용 코드 앱으로 이 그림을 읽은 뒤, 앱에 표시된 코드를 입력하세요',
  'factor.picture': '앱으로 읽을 그림',
  'factor.by_hand': '또는 앱에 이 키를 직접 입력하세요.',
  'factor.code': '앱의 코드',
  'factor.confirm': '사용 시작',
  'factor.done': '이제부터 사용합니다',
  'factor.codes': '복구 코드',
  'factor.codes.hint': '복구 코드는 휴대전화와 따로 보관하세요. 앱이 없을 때 코드마다 한 번씩 로그인할 수 있습니다. 지금만 표시됩니다',
  'factor.codes.kept': '보관했습니다',
  'factor.on': '사용 시작: {when}',
  'factor.left': '남은 복구 코드: {count}개',
  'factor.remove': '사용 중지',
  'factor.removed': '일회용 코드를 더 이상 사용하지 않습니다',

  // The same, for an officer of one's side
  'officer.sessions': '로그인 현황',
  'officer.sessions.of': '{name} 님이 로그인된 곳',
  'officer.sessions.none': '로그인된 곳이 없습니다',
  'officer.sessions.end_all': '모두 로그아웃',
  'officer.sessions.ended_all': '모두 로그아웃되었습니다',
};
