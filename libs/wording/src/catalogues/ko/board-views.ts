import type { boardViews as en } from '../en/board-views.js';

export const boardViews: Readonly<Record<keyof typeof en, string>> = {
  'views.hint': '현재의 구분·검색어·필터를 그대로 저장합니다. 저장된 보기는 본인에게만 보이며, 다른 브라우저에서도 같습니다.',
  'views.none': '저장된 보기가 없습니다',
  'views.error': '보기를 불러오지 못했습니다',
  'views.opens_first': '처음에 열림',
  'views.open_first': '처음에 열기',
  'views.open_plain': '처음에 열지 않기',
  'views.rename': '이름 변경',
  'views.delete': '삭제',
  'views.name': '보기 이름',
  'views.name.missing': '보기 이름을 입력하세요',
  'views.name.taken': '같은 이름의 보기가 있습니다',
  'views.save': '현재 화면 저장',
  'views.save.again': '‘{name}’에 덮어쓰기',
  'views.saved': '저장됨: {name}',
  'views.deleted': '삭제됨: {name}',
};
