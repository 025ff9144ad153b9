import type { consultations as en } from '../en/consultations.js';

export const consultations: Readonly<Record<keyof typeof en, string>> = {
  'calendar.consultation': '협의({rank}), {what}',
  'clock.action': '합의 조치 이행',
  'basis.agreed.action': '협의 결과록에서 합의한 날의 마지막 시각입니다',
  'event.ConsultationProposed': '협의 일정 제안: {when}',
  'event.ConsultationProposed.moved': '협의 일정 변경 제안: {when}',
  'event.ConsultationConfirmed': '협의 일정 동의',
  'event.ConsultationCalledOff': '협의 취소',
  'event.MinutesDrafted': '협의 결과록 내부 초안 저장',
  'event.MinutesPutForward': '협의 결과록 초안 송부({edition}차)',
  'event.MinutesApproved': '협의 결과록 확인({edition}차)',
  'event.MinutesApproved.agreed': '협의 결과록 확인·확정({edition}차)',
  'event.ActionCompleted': '합의 조치 {id} 이행 완료 통보',
  'last.ConsultationProposed': '협의 일정 제안',
  'last.MinutesPutForward': '협의 결과록 초안 송부',
  'last.MinutesApproved': '협의 결과록 확인',
  'last.ActionCompleted': '합의 조치 이행 완료 통보',
  'problem.move-unexplained.title': '정해진 일정을 변경하는 사유를 입력하세요',
  'problem.move-unexplained.detail': '변경된 내용이 없습니다. 각 측이 합의한 일정을 변경할 때는 사유가 필요합니다',
  'problem.language-needed.title': '{language} 문안이 없습니다',
  'problem.language-needed.detail': '변경된 내용이 없습니다. 모든 부분을 각 측의 업무 언어로 작성해야 합니다',
};
