import type { agenda as en } from '../en/agenda.js';

export const agenda: Readonly<Record<keyof typeof en, string>> = {
  'agenda.title': '의제: {channel}',
  'agenda.choose': '의제를 볼 채널을 선택하세요',
  'agenda.loading': '의제를 정리하는 중입니다',
  'agenda.hint': '이 채널에서 진행 중이며 다른 측도 아는 사안을 품목과 애로 유형별로 묶었습니다. 사안별로 해당 사안을 아는 모든 측이 볼 수 있는 내용만 담습니다.',
  'agenda.as_of': '기준 시각',
  'agenda.count': '의제 {items}건, 사안 {cases}건',
  'agenda.beyond': '이 밖에 진행 중인 사안 {count}건은 싣지 않았습니다.',
  'agenda.none': '이 채널에서 진행 중이며 다른 측도 아는 사안이 없습니다. 상황판에서 사안을 상대측에 통보하면 의제에 오릅니다.',
  'agenda.heading': 'HS {heading}호',
  'agenda.no_goods': '품목 미기재',
  'agenda.restriction': '수량제한 통보 제안 코드: {code}',
  'agenda.col.case': '사안',
  'agenda.col.since': '개시',
  'agenda.col.sides': '신고 측 → 대응 측',
  'agenda.col.state': '상태',
  'agenda.nowhere': '협력 체계 밖',
  'agenda.print': '인쇄',
};
