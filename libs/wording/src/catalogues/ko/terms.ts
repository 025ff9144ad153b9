import type { terms as en } from '../en/terms.js';

export const terms: Readonly<Record<keyof typeof en, string>> = {
  // Case grade
  severity: '사안 등급',
  'severity.1': '관심',
  'severity.2': '주의',
  'severity.3': '경계',
  'severity.4': '심각',
  'severity.first.1': '관심(4개 등급 중 최저)',
  'severity.first.2': '주의(4개 등급 중 두 번째로 낮음)',
  'severity.first.3': '경계(4개 등급 중 두 번째로 높음)',
  'severity.first.4': '심각(4개 등급 중 최고)',
  'severity.up': '등급 상향',
  'severity.down': '등급 하향',
  'severity.at_least': '{severity} 이상',
  'severity.legend': '이 등급은 핫라인 사안의 처리 순서를 정하기 위한 것으로, 법령에 따른 위기경보와는 별개입니다.',
  'severity.legend.order': '낮은 순',

  // Why a case has its grade
  'why.title': '등급 산정 근거',
  'why.cover': '재고 가용일수 {days}일',
  'why.cover.unknown': '재고 가용일수 미상',
  'why.dependence': '수입 의존도 {share}',
  'why.effect': '영향: {impact}',
  'why.other_source': '다른 공급처에서 제때 조달 가능(한 등급 하향)',
  'why.public_need': '공공 수요 관련(한 등급 상향): {impact}',

  // The only word about urgency that crosses
  urgency: '긴급한 정도',
  'urgency.immediate': '매우 긴급',
  'urgency.expected': '긴급',
  'urgency.future': '일반',

  // Kinds of trouble (DOMAIN §4.2)
  'kind.export_licensing': '수출허가 지연·미발급',
  'kind.export_ban': '수출 금지·물량 제한',
  'kind.export_clearance_delay': '통관·검사 지연',
  'kind.export_tax_change': '관세·수출세 변경',
  'kind.entity_sanction': '거래 상대의 제재 명단 등재',
  'kind.end_use_condition': '최종사용자·최종용도 조건',
  'kind.technology_control': '기술 수출통제',
  'kind.trade_remedy': '무역구제 조사·조치',
  'kind.third_country_control': '제3국·지역의 통제 조치',
  'kind.plant_shutdown': '공장 가동 중단',
  'kind.power_rationing': '전력 사용 제한',
  'kind.port_disruption': '항만 운영 차질',
  'kind.route_disruption': '항로·운송로 차질',
  'kind.logistics_strike': '물류 파업',
  'kind.mobility_restriction': '인력의 출입국 제한',
  'kind.conflict_supply_loss': '분쟁에 따른 공급 중단',
  'kind.other': '그 밖의 문제',

  // Part of the company in the trade, as a noun
  'part.importer': '수입 기업',
  'part.exporter': '수출 기업',
  'part.maker': '제조 기업',
  'part.carrier': '운송·통관 대행',

  // Parts of life touched, for the other side
  'sector.industry': '산업',
  'sector.health': '보건·의료',
  'sector.food': '식품',
  'sector.transport': '물류·대중교통',
  'sector.safety': '안전 설비',

  // Ground on which something crosses
  'ground.network_rule': '협력 체계 규정',
  'ground.company_consent': '기업 동의',
  'crossing.exact': '정확한 값',
  'crossing.as_typed': '원문 그대로',
  'crossing.band': '구간',
  'crossing.word': '개략적 표현만',

  // Sharing labels and secrecy
  tlp: '공유 범위',
  'tlp.RED': '지정된 수신자만 (TLP:RED)',
  'tlp.AMBER+STRICT': '해당 기관의 업무상 필요한 사람만 (TLP:AMBER+STRICT)',
  'tlp.AMBER': '업무상 필요한 사람만 (TLP:AMBER)',
  'tlp.GREEN': '관계 기관 안에서만 (TLP:GREEN)',
  'tlp.CLEAR': '제한 없음 (TLP:CLEAR)',
  secrecy: '비밀·대외비 내용은 입력하지 마십시오',

  // Marks on facts
  'mark.own': '우리 측만',
  'mark.band': '(구간)',
  'company.unnamed': '기업명 미제공',
};
