import type { deskFrame as en } from '../en/desk-frame.js';

export const deskFrame: Readonly<Record<keyof typeof en, string>> = {
  // The connection in one word, for the bar
  'con.reconnecting.word': '다시 연결 중',
  'con.unreachable': '서비스가 응답하지 않습니다. 잠시 뒤 다시 시도하세요',
  'con.offline.word': '연결 끊김',

  // Frame of the signed-in pages
  'nav.administration': '운영 관리',
  'nav.desk_only': '지금은 브라우저에 이 화면이 열려 있을 때만 알림을 받습니다.',
  'nav.desk_only.set': '브라우저 알림·이메일 설정',
  'nav.desk_only.later': '나중에',
  'nav.contacts': '알림 받는 방법',
  'page.not_found': '이 주소에 해당하는 화면이 없습니다',

  // Board: what the tabs and rows still need
  'board.tab.untold': '통보 전',
  'board.empty.untold': '통보 전인 사안이 없습니다',
  'board.moved': '현재 구분: {tab}',
  'board.closed.beyond': '이전에 종결된 {count}건은 처리 이력에 있습니다',
  'board.cut': '상황판에 표시하지 못한 진행 중 사안이 더 있습니다. 처리 이력에서 확인하세요',
  'board.order.latest': '최근 변경 순',

  // Administration of one side’s accounts
  'admin.officers': '{side} 계정',
  'admin.col.name': '이름',
  'admin.col.account': '계정',
  'admin.col.office': '소속',
  'admin.col.role': '역할',
  'admin.col.state': '상태',
  'admin.active': '사용 중',
  'admin.inactive': '사용 중지',
  'admin.empty': '아직 계정이 없습니다',
  'admin.invite': '계정 초대',
  'admin.invite.hint': '같은 측의 다른 운영 관리자나 점검 담당관이 확인하고 당사자에게 코드를 전달합니다. 요청한 사람은 함께 쓰는 주소를 받습니다. 주소는 직접 또는 신뢰할 수 있는 경로로 전달하세요',
  'admin.invite.choose': '소속을 선택하세요',
  'admin.invite.error.office': '소속을 선택하세요',
  'admin.invite.submit': '계정 요청',
  'admin.link': '일회용 주소',
  'admin.link.once': '이 주소는 지금만 표시됩니다. 유효 기간: {when}까지',

  // Setting up an account from a one-time link
  'setup.welcome': '계정 설정',
  'setup.once': '이 주소는 한 번만 사용할 수 있습니다.',
  'setup.code': '8자리 코드',
  'setup.code.hint': '주소를 확인한 사람이 직접 만나거나 전화로 알려 줍니다. 확인할 사람이 없었던 경우에는 비워 두세요',
  'setup.name': '이름',
  'setup.account.rule': '3~61자: 영문 소문자, 숫자, . _ @ -',
  'setup.language': '업무 언어',
  'setup.error.name': '이름을 입력하세요',
  'setup.error.account': '계정은 영문 소문자, 숫자, . _ @ -로 3~61자여야 합니다',
};
