import type { phrases as en } from '../en/phrases.js';

export const phrases: Readonly<Record<keyof typeof en, string>> = {
  // Groups in the picker
  'phrase.group.receipt': '수신, 연락, 수락',
  'phrase.group.asking': '사실관계 질의',
  'phrase.group.progress': '진행 상황',
  'phrase.group.goods': '물품과 통관',
  'phrase.group.licences': '수출허가',
  'phrase.group.consultation': '협의, 직급, 채널',
  'phrase.group.agreement': '합의, 점검, 종결',
  'phrase.group.other': '정정, 보안, 훈련',

  // Receipt, contact, taking up
  'phrase.ack.received': '귀측의 통보({caseNo})를 {date} 수신하였습니다. 이는 수신 사실을 확인하는 것이며 내용에 대한 동의를 뜻하지 않습니다.',
  'phrase.ack.contact': '이 사안은 {office}에서 담당합니다. 긴급한 경우 당직 전화 {phone}번으로 연락하여 주시기 바랍니다.',
  'phrase.accept.taken': '우리 측은 이 사안을 맡아 처리하기로 하였습니다. {date}까지 1차 회신을 드리겠습니다.',
  'phrase.decline.authority': '확인 결과 이 사안은 우리 측 {authority} 소관입니다. 동의하여 주시면 해당 기관에 전달하고 그 결과를 알려 드리겠습니다.',
  'phrase.decline.facts': '현재 자료만으로는 확인을 시작하기 어렵습니다. 다음 자료를 보내 주시면 바로 착수하겠습니다: {documents}',
  'phrase.decline.commercial': '이 사안은 기업 간 계약에 관한 문제로 보이며, 당사자 간 협의를 권합니다. 정부 조치와 관련된 사실이 있으면 알려 주시기 바랍니다.',
  'phrase.decline.procedure': '이 사안은 법적 절차가 진행 중이어서 이 채널에서 의견을 드리기 어렵습니다. 양해하여 주시기 바랍니다.',

  // Asking for facts
  'phrase.ask.contract': '{authority}에 확인할 수 있도록 계약 번호와 수출 전 검사 신청일을 알려 주시기 바랍니다.',
  'phrase.ask.licence': '신청 기업의 동의를 받아 수출허가 신청번호, 신청일, 접수 기관을 알려 주시기 바랍니다.',
  'phrase.ask.needed_by': '이 물품이 늦어도 언제까지 필요한지 알려 주시기 바랍니다. 재고 수치는 보내지 않으셔도 됩니다.',
  'phrase.ask.reason': '{port}에서 {item} 선적이 지연되고 있는 사정을 확인하여 알려 주시면 감사하겠습니다.',
  'phrase.ask.rule': '이번 조치의 근거 규정, 적용 범위, 시행일을 알려 주시기 바랍니다.',

  // Progress
  'phrase.progress.checking': '{authority}에 사실관계를 확인하고 있으며, {date}까지 진행 상황을 알려 드리겠습니다.',
  'phrase.progress.forwarded': '{date} 이 사안을 {authority}에 전달하고 신속한 검토를 요청하였습니다.',
  'phrase.progress.none': '현재까지 새로운 진전은 없습니다. {date}에 다시 연락드리겠습니다.',
  'phrase.progress.more_time': '확인에 시간이 더 필요하여 회신 예정일을 {oldDate}에서 {newDate}로 조정하고자 합니다. 양해하여 주시기 바랍니다.',
  'phrase.progress.reminder': '{date} 보내 드린 질의에 대하여 진행 상황을 알려 주시면 감사하겠습니다.',
  'phrase.progress.holiday': '우리 측은 {startDate}부터 {endDate}까지 휴무입니다. 긴급 사안은 당직자가 계속 처리합니다.',

  // Goods and customs
  'phrase.goods.released': '{port}에서 {item} {quantity}의 수출통관이 {date} 완료되었습니다.',
  'phrase.goods.partial': '{item} {total} 가운데 {quantity}의 통관이 완료되었고, 나머지는 {date}까지 처리될 예정입니다.',
  'phrase.goods.inspection': '해당 물량은 {port}에서 수출 전 검사를 받고 있으며, 결과는 {date}까지 나올 예정입니다.',
  'phrase.goods.not_applied': '확인 결과 수출 기업이 아직 수출 전 검사를 신청하지 않았습니다. 귀측 수입 기업을 통해서도 신청을 안내하여 주시면 감사하겠습니다.',
  'phrase.goods.query_notice': '세관이 {date} 수출 기업에 질의통지서를 발송하였습니다. 기업이 자료를 제출하면 절차가 이어집니다.',
  'phrase.goods.papers': '제출 서류에 보완이 필요합니다: {documents}. 보완된 서류를 받으면 심사를 이어가겠습니다.',
  'phrase.goods.no_measure': '확인 결과 {item}에 대한 새로운 수출 제한 조치는 없습니다. 지연 사유는 다음과 같습니다: {cause}',

  // Licences
  'phrase.licence.review': '허가 신청({licenceNo})은 현재 심사 중이며, 법정 심사기한은 {date}입니다.',
  'phrase.licence.granted': '신청 {count}건 가운데 {granted}건이 {date} 허가되었습니다.',
  'phrase.licence.list': '허가 신청 {count}건의 목록을 첨부하오니 건별 진행 상황을 알려 주시면 감사하겠습니다.',
  'phrase.licence.general': '장기간 안정적으로 거래해 온 기업에 통용허가를 적용할 수 있는지 검토하여 주시기 바랍니다.',

  // Consultation, level, channel
  'phrase.consult.propose': '{when}에 {rank} 화상 협의를 제안합니다. 의제는 다음과 같습니다: {agenda}',
  'phrase.consult.accept': '제안하신 일정({when})에 동의합니다. 우리 측에서는 {office}에서 참석합니다.',
  'phrase.consult.other_time': '제안하신 시간에는 참석이 어렵습니다. {when}에 가능하신지 알려 주시기 바랍니다.',
  'phrase.consult.record': '협의 결과록 초안({version}차)을 보내 드립니다. {date}까지 의견을 주시기 바랍니다. 모든 측이 확인하기 전에는 확정된 문안이 아닙니다.',
  'phrase.level.moved': '정해진 기한에 따라 이 사안이 {date} {rank}으로 격상되었습니다. 이는 자동 절차이며 어느 한쪽에 대한 평가가 아닙니다.',
  'phrase.level.propose': '사안의 중요성을 고려하여 {rank}으로 격상하여 협의할 것을 제안합니다. {date}까지 의견을 주시기 바랍니다.',
  'phrase.channel.propose': '이 사안은 다음 채널에서 다루는 것이 적절하다고 봅니다: {channel}. 동의하시면 기록과 함께 이관하겠습니다.',

  // Agreement, follow-up, closing
  'phrase.agree.action': '협의 결과 {date}까지 다음 조치를 하기로 하였습니다: {action} (담당: {office})',
  'phrase.monitor.suspended': '조치 유예 기간이 {date} 끝납니다. 종료 {days}일 전에 다시 협의할 것을 제안합니다.',
  'phrase.close.propose': '기업의 애로가 해소된 것으로 확인되어 이 사안을 종결하고자 합니다. 다른 의견이 있으시면 {date}까지 알려 주시기 바랍니다.',
  'phrase.close.thanks': '귀측의 신속한 협조에 감사드립니다. {count}개 기업의 공급이 정상화되었습니다.',
  'phrase.close.no_agreement': '이번 협의에서는 의견을 모으지 못하였습니다. 각 측 입장을 함께 기록하고 다음 채널에서 논의를 이어갈 것을 제안합니다: {channel}',
  'phrase.reopen': '{item} 공급에 {date}부터 다시 차질이 발생하여 이 사안의 재개를 요청합니다.',

  // Corrections, confidentiality, drills
  'phrase.correct': '{date} 보낸 내용을 다음과 같이 정정합니다: {text}. 앞선 메시지는 기록에 그대로 남습니다.',
  'phrase.confidential': '이 자료는 이 사안의 처리에만 사용하고 제3자에게 제공하지 말아 주시기 바랍니다.',
  'phrase.identity.withheld': '기업의 동의가 없어 기업명은 알려 드리기 어렵습니다. 다음 정보로 확인하여 주시기 바랍니다: {facts}',
  'phrase.drill': '[훈련] 이 메시지는 훈련용입니다. 실제 조치 없이 수신 확인만 하여 주시기 바랍니다.',
  'phrase.contact_test': '정기 연락 점검입니다. {when}까지 수신 확인을 부탁드립니다.',

  // Names of the blanks, for the person who fills them in
  'blank.action': '조치 내용',
  'blank.agenda': '의제',
  'blank.authority': '소관 기관',
  'blank.caseNo': '사안 번호',
  'blank.cause': '지연 사유',
  'blank.channel': '협의 채널',
  'blank.count': '건수',
  'blank.date': '날짜',
  'blank.days': '일수',
  'blank.documents': '자료',
  'blank.endDate': '종료일',
  'blank.facts': '확인할 정보',
  'blank.granted': '허가 건수',
  'blank.item': '품명',
  'blank.licenceNo': '허가 신청번호',
  'blank.newDate': '변경 날짜',
  'blank.office': '담당 부서',
  'blank.oldDate': '당초 날짜',
  'blank.phone': '전화번호',
  'blank.port': '항만·공항',
  'blank.quantity': '물량',
  'blank.rank': '협의 직급',
  'blank.startDate': '시작일',
  'blank.text': '정정 내용',
  'blank.total': '전체 물량',
  'blank.version': '초안 차수',
  'blank.when': '일시',
};
