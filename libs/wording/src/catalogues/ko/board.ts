import type { board as en } from '../en/board.js';

export const board: Readonly<Record<keyof typeof en, string>> = {
  // Tabs
  'board.tab.ours': '우리 측 조치',
  'board.tab.theirs': '상대측 회신 대기',
  'board.tab.theirs.named': '{side} 회신 대기',
  'board.tab.proposals': '격상 제안',
  'board.tab.monitoring': '이행 점검',
  'board.tab.closed': '종결',
  'board.tab.all': '전체',
  'board.tabs': '사안 구분',

  // Keys that move and open
  'board.keys.move': '이동',
  'board.keys.open': '열기',
  'board.keys.search': '검색',
  'board.keys.off': '단축키 끄기',
  'board.keys.on': '단축키 켜기',

  // Search, filters, order
  'board.search': '품목·HS·기업·번호 검색',
  'board.search.hs': 'HS 코드 앞 6자리({hs})로 찾습니다',
  'board.filter.channel': '채널: {value}',
  'board.filter.all': '전체',
  'board.filter.measure': '관련 조치: {value}',
  'board.filter.measure.label': '관련 조치',
  'board.filter.measure.open': '관련 조치 열기',
  'board.filter.clear': '필터 해제',
  'board.views': '저장된 보기',
  'board.view.saved': '저장된 보기: {name}',
  'board.count': '{total}건 중 {shown}건 표시',
  'board.rest.loading': '나머지 사안을 불러오는 중',
  'board.rest.error': '나머지 사안을 불러오지 못했습니다. 아래에는 먼저 처리할 사안만 있습니다',
  'board.count.pinned': '위에 고정 {count}건',
  'board.order': '기한 지난 사안 먼저, 남은 기한 순',
  'board.sort': '정렬',
  'board.order.severity': '등급 높은 순',
  'board.order.opened': '최근 등록 순',
  'board.order.oldest': '먼저 등록된 순',
  'board.columns': '표시 항목',
  'board.hidden': '필터에 가려진 심각 {count}건 보기',
  'board.hidden.overdue': '필터에 가려진 기한 경과 {count}건 보기',
  'board.fresh': '새 알림 {count}건 보기({breakdown})',
  'board.fresh.part': '{severity} {count}건',

  // Days by which limits are counted
  'board.calendar_missing': '{sides}: {year}년 공휴일이 아직 공표되지 않았습니다. {year}년까지 이어지는 근무일 기준 기한은 잠정 기한입니다',

  // Columns
  'board.col.severity': '사안 등급',
  'board.col.case': '사안',
  'board.col.ours': '우리 측 조치와 기한',
  'board.col.theirs': '{side} 기한',
  'board.col.rank': '협의 직급',
  'board.col.channel': '채널',

  // One line of the board
  'board.route': '{from} → {to}',
  'board.case': '{goods} — {kind}',
  'board.hs': 'HS {code}',
  'board.rung': '{total}개 직급 중 {n}번째',

  // The serious case that just arrived
  'board.company_news': '기업 추가 제출(새로 도착):',
  'board.pin': '새로 도착한 심각 등급 사안',
  'board.pin.told': '{when} {side} 통보',

  // The preview
  'board.preview': '사안 미리보기',
  'board.preview.log': '처리 이력 · {city} 시각, 최근 것부터',

  // States of the page
  'board.empty.ours': '우리 측 조치가 필요한 사안이 없습니다',
  'board.empty.theirs': '상대측 회신을 기다리는 사안이 없습니다',
  'board.empty.proposals': '격상 제안이 없습니다',
  'board.empty.monitoring': '이행 점검 중인 사안이 없습니다',
  'board.empty.closed': '종결된 사안이 없습니다',
  'board.empty.all': '아직 사안이 없습니다. 새 사안은 이곳에 바로 표시됩니다',
  'board.empty.beside': '위에 고정된 {count}건 외에는 사안이 없습니다',
  'board.empty.filtered': '조건에 맞는 사안이 없습니다',
  'board.loading': '사안을 불러오는 중입니다',
  'board.error': '사안을 불러오지 못했습니다. 다시 시도하거나 {phone}번으로 전화하세요',
};
