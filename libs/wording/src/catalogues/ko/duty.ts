import type { duty as en } from '../en/duty.js';

export const duty: Readonly<Record<keyof typeof en, string>> = {
  'rule.no_officers': '당직 조에 당직자가 없습니다: {rotation}',
  'rule.unknown_officer': '우리 측 담당자 계정이 아닙니다',
  'rule.inactive_officer': '사용이 중지된 계정입니다: {officer}',
  'rule.other_office': '다른 부서 소속입니다: {officer}, {office}',
  'rule.zero_turn': '교대 간격은 1 이상이어야 합니다: {rotation}',
  'rule.long_turn': '교대 간격은 {max} 이하여야 합니다: {rotation}',
  'rule.zero_shift': '{rotation}: {number}번째 근무 시간대에 시간이나 요일이 없습니다',
  'rule.same_name': '이름이 같은 당직 조가 둘입니다: {rotation}',
  'rule.ends_before_it_begins': '종료 시각이 시작 시각보다 늦어야 합니다: {from} ~ {to}',
  'rule.long_absence': '부재는 최대 {max}일까지 등록할 수 있습니다',
  'rule.overrides_overlap': '{number}번째 대체 당직이 {other}번째 대체 당직과 겹칩니다: {from} ~ {to}',
  'rule.unknown_rotation': '없는 당직 조입니다: {rotation}',
  'rule.absences_overlap': '다른 부재 기간과 겹칩니다: {from} ~ {to}',
  'rule.own_deputy': '본인을 대행자로 지정할 수 없습니다',
  'rule.deputy_absent': '대행자도 부재중입니다: {officer}, {from} ~ {to}',
  'rule.unknown_office': '없는 부서입니다: {office}',
  'rule.other_side': '다른 측 부서입니다: {office}',
  'rule.deputy_loop': '대행 부서를 따라가면 이 부서로 되돌아옵니다: {office}',
};
