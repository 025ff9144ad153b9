import type { formGoods as en } from '../en/form-goods.js';

export const formGoods: Readonly<Record<keyof typeof en, string>> = {
  // Page kind
  'form.kind.question': '어떤 문제가 생겼나요?',
  'form.kind.hint': '가장 가까운 것 하나를 고르세요. 담당자가 나중에 바꿀 수 있습니다.',
  'form.kind.error.empty': '어떤 문제가 생겼는지 선택하세요',

  // Page part
  'form.part.question': '이 거래에서 귀사는 어떤 역할을 하나요?',
  'form.part.error.empty': '귀사의 역할을 선택하세요',

  // Page goods
  'form.goods.question': '어떤 물품인가요?',
  'form.goods.hint': '서류에 적힌 이름을 쓰고, 등급이나 순도를 알면 함께 쓰세요. 예: 요소, 차량용, 질소 46% 이상. 쓰신 그대로 {otherSide}에 제공되므로 회사 이름, 고객사, 단가, 계약 번호, 담당자 이름은 쓰지 마세요.',
  'form.goods.error.empty': '물품 이름을 입력하세요',
  'form.goods.error.long': '물품 이름은 {max}자 이내로 입력하세요',
  'form.goods.field.goods': '물품 이름',

  // Page hs
  'form.hs.question': 'HS 코드 앞 6자리를 아시나요?',
  'form.hs.hint': '품목 이름(예: 요소)으로 찾거나 수출입신고서·계약서에 적힌 번호를 입력하세요. 더 긴 국내 품목번호를 그대로 적어도 됩니다. 예: 310210, 3102.10-1000',
  'form.hs.error.empty': 'HS 코드를 입력하거나 ‘모름’을 선택하세요',
  'form.hs.error.choose': '다음 중 하나를 고르거나 다른 이름으로 찾으세요',
  'form.hs.error.none': '목록에 그 이름의 물품이 없습니다. 다른 이름으로 찾거나 서류에 적힌 번호를 입력하거나 ‘모름’을 선택하세요',
  'form.hs.offered': '찾으시는 물품',
  'form.hs.taken': '이름으로 찾은 HS 코드: {item}',
  'form.hs.error.format': 'HS 코드 앞 6자리나 전체 번호(8·10·13자리)를 숫자로 입력하세요. 예: 3102.10-1000',
  'form.hs.error.unknown': 'HS {versions}에 없는 코드입니다: {code}. 숫자를 다시 확인하세요',
  'form.hs.typed': '입력하신 번호는 {typed}이며, 신고에는 앞 6자리만 기재됩니다',
  'form.hs.field.hs': 'HS 코드',

  // Page route
  'form.route.question': '물품은 어디에서 어디로 가나요?',
  'form.route.hint': '처음 선적하는 국가·지역과 최종 도착 국가·지역을 고르세요.',
  'form.route.error.from': '출발 국가·지역을 선택하세요',
  'form.route.error.to': '도착 국가·지역을 선택하세요',
  'form.route.error.same': '출발지와 도착지를 서로 다르게 선택하세요',
  'form.route.field.from': '출발 국가·지역',
  'form.route.field.to': '도착 국가·지역',

  // Page since
  'form.since.question': '문제가 언제 시작되었나요?',
  'form.since.hint': '대략적인 때를 적어도 됩니다. 날짜를 모르면 ‘일’은 비워 두세요. 예: 2026년 3월 9일, 2026년 3월',
  'form.since.error.empty': '문제가 시작된 날짜나 달을 입력하세요',
  'form.since.error.real': '실제로 있는 날짜를 입력하세요',
  'form.since.error.future': '오늘이거나 지난 날짜를 입력하세요',
  'form.since.error.parts': '연도와 월을 입력하세요. 날짜를 모르면 ‘일’은 비워 두어도 됩니다',

  // Page stage
  'form.stage.question': '물품은 지금 어느 단계에 있나요?',
  'form.stage.hint': '물량이 나뉘어 있으면 가장 많은 물량을 기준으로 고르세요. 도착했지만 도착지 세관에서 통관되지 않았다면 ‘선적됨’을 고르고 다음 페이지에 그 항만을 쓰세요.',
  'form.stage.error.empty': '물품의 단계를 선택하세요',

  // Page port
  'form.port.question': '물품은 지금 어느 항만이나 공항에 있나요?',
  'form.port.hint': '이름이나 UN/LOCODE로 찾으세요. 예: 톈진항 또는 CNTXG',
  'form.port.error.empty': '항만이나 공항을 입력하거나 ‘항만이나 공항에 있지 않음’ 또는 ‘모름’을 선택하세요',
  'form.port.error.one': '항만이나 공항을 입력하거나 두 항목 중 하나만 선택하세요',
  'form.port.error.none': '찾을 수 없는 이름입니다. 다른 이름으로 찾거나 직접 입력하세요',
  'form.port.field.port': '항만이나 공항',

  // Page quantity
  'form.quantity.question': '받지 못했거나 보내지 못한 물량은 얼마인가요?',
  'form.quantity.counted': '{given}(= {counted})',
  'form.quantity.question.exporter': '보내지 못했거나 통관되지 않은 물량은 얼마인가요?',
  'form.quantity.hint': '{otherSide}에는 정확한 수치 대신 범위로 제공합니다. 예: 1,000~5,000톤',
  'form.quantity.error.empty': '물량을 입력하거나 ‘모름’을 선택하세요',
  'form.quantity.error.positive': '물량은 0보다 큰 수로 입력하세요',
  'form.quantity.error.unit': '단위를 선택하세요',
  'form.quantity.field.value': '물량',
  'form.quantity.field.unit': '단위',
  'form.quantity.error.number': '물량은 숫자로 입력하세요',

  // Page contract
  'form.contract.question': '계약 번호와 계약일을 알려 주세요 (선택)',
  'form.contract.hint': '담당 기관이 물품을 찾는 데 필요합니다. 귀사가 동의할 때만 제공합니다.',
  'form.contract.error.real': '계약일에는 실제로 있는 날짜를 입력하세요',
  'form.contract.error.future': '계약일은 오늘이거나 지난 날짜여야 합니다',
  'form.contract.field.number': '계약 번호',
  'form.contract.field.date': '계약일',
  'form.contract.error.number': '계약 번호를 입력하세요',
  'form.contract.error.long': '계약 번호는 {max}자 이내로 입력하세요',

  // Page licence
  'form.licence.question': '이 물품의 수출허가 신청이 되어 있나요?',
  'form.licence.hint': '보통 수출 기업이 신청합니다. 잘 모르면 거래처에 확인하세요.',
  'form.licence.hint.exporter': '귀사가 직접 신청했거나 대행업체를 통해 신청한 경우를 말합니다.',
  'form.licence.error.empty': '수출허가 신청 여부를 선택하세요',

  // Page licence_details
  'form.licence_details.question': '수출허가 신청 내용을 알려 주세요',
  'form.licence_details.hint': '접수증에 적힌 대로 쓰세요. 모르는 칸은 비워 두어도 됩니다.',
  'form.licence_details.error.one': '신청번호나 신청일 중 하나는 입력하세요',
  'form.licence_details.error.future': '신청일은 오늘이거나 지난 날짜여야 합니다',
  'form.licence_details.field.number': '신청번호',
  'form.licence_details.field.filed_on': '신청일',
  'form.licence_details.field.office': '접수 기관',
  'form.licence_details.error.real': '신청일에는 실제로 있는 날짜를 입력하세요',
  'form.licence_details.error.long': '{max}자 이내로 입력하세요',
};
