import type { failed as en } from '../en/failed.js';

export const failed: Readonly<Record<keyof typeof en, string>> = {
  'page.failed': '화면을 표시하지 못했습니다',
  'page.failed.load': '화면의 일부를 불러오지 못했습니다. 연결이 끊겼거나 그사이 서비스가 갱신되었을 수 있습니다.',
  'page.failed.draw': '프로그램 오류로 화면 표시가 중단되었습니다.',
  'page.failed.kept': '이미 보낸 내용은 그대로 남아 있습니다. 작성 중이던 내용은 다시 입력해야 할 수 있습니다.',
  'page.failed.note': '기술 담당자 참고:',
  'page.failed.scripts': '이 화면은 스크립트로 동작합니다. 이 브라우저에서 스크립트가 꺼져 있거나, 불러오지 못했거나, 브라우저가 오래되어 실행하지 못했습니다. 스크립트를 켜거나 화면을 다시 불러오거나 브라우저를 업데이트하세요. 기업은 스크립트 없이 /report에서 신고할 수 있습니다.',
  'page.reload': '다시 불러오기',
  'page.to_board': '상황판으로 이동',
  'page.to_sign_in': '로그인 화면으로 이동',
};
