import type { formCompany as en } from '../en/form-company.js';

export const formCompany: Readonly<Record<keyof typeof en, string>> = {
  // Page partner
  'form.partner.question': '거래 상대 기업은 어디인가요?',
  'form.partner.hint': '계약서에 적힌 회사 이름을 쓰세요. 귀사가 동의할 때만 {otherSide}에 제공합니다.',
  'form.partner.error.empty': '거래 상대 기업의 이름을 입력하세요',
  'form.partner.field.partner': '거래 상대 기업',
  'form.partner.error.long': '거래 상대 기업의 이름은 {max}자 이내로 입력하세요',

  // Page stock
  'form.stock.question': '재고는 얼마나 있고, 하루에 얼마나 쓰나요?',
  'form.stock.hint': '재고로 며칠을 버틸 수 있는지 계산합니다. 대략적인 수치도 괜찮습니다. {otherSide}에는 제공하지 않습니다.',
  'form.stock.error.stock': '현재 재고를 입력하거나 ‘모름’을 선택하세요',
  'form.stock.error.use': '하루 사용량은 0보다 큰 수로 입력하세요',
  'form.stock.error.use_empty': '하루 사용량을 입력하거나 ‘모름’을 선택하세요',
  'form.stock.field.unit': '단위',
  'form.stock.field.stock': '현재 재고',
  'form.stock.field.use': '하루 사용량',
  'form.stock.error.number': '현재 재고는 0 이상의 숫자로 입력하세요',
  'form.stock.error.unit': '단위를 선택하세요',
  'form.stock.lasts': '약 {days}일 쓸 수 있는 양입니다',
  'form.stock.pending': '두 수를 모두 입력하고 아래 버튼을 누르면 며칠 쓸 수 있는 양인지 표시합니다.',
  'form.stock.calculate': '며칠 쓸 수 있는지 계산하기',
  'form.stock.only': '재고와 재고로 버틸 수 있는 기간은 {homeOffice} 담당자만 봅니다. {otherSide}에는 긴급한 정도만 제공합니다(매우 긴급·긴급·일반).',

  // Page next_delivery
  'form.next_delivery.question': '다음 물량은 언제 들어올 예정인가요?',
  'form.next_delivery.hint': '다른 나라에서 들어오는 물량도 포함합니다.',
  'form.next_delivery.error.empty': '예정일을 입력하거나 ‘예정 없음’ 또는 ‘모름’을 선택하세요',
  'form.next_delivery.error.past': '예정일은 오늘이거나 앞으로의 날짜여야 합니다',
  'form.next_delivery.error.real': '실제로 있는 날짜를 입력하세요',

  // Page share
  'form.share.question': '이 물품의 구매량 가운데 {origin}에서 들여오는 비율은 얼마인가요?',
  'form.share.hint': '지난 1년의 구매량을 기준으로 고르세요.',
  'form.share.error.empty': '비율을 선택하세요',

  // Page other_source
  'form.other_source.question': '다른 곳에서 구할 수 있나요?',
  'form.other_source.hint': '구할 수 있다면 걸리는 기간과 추가 비용을 대략 적어 주세요.',
  'form.other_source.error.empty': '다른 곳에서 구할 수 있는지 선택하세요',
  'form.other_source.field.note': '걸리는 기간과 추가 비용 (선택)',
  'form.other_source.error.long': '{max}자 이내로 입력하세요. 지금 {count}자입니다',

  // Page impact
  'form.impact.question': '공급이 계속 막히면 무엇이 멈추나요?',
  'form.impact.hint': '해당하는 것을 모두 고르세요.',
  'form.impact.question.exporter': '물품이 계속 나가지 못하면 무엇이 멈추나요?',
  'form.impact.hint.exporter': '귀사와 구매 기업을 함께 생각하여 해당하는 것을 모두 고르세요.',
  'form.impact.error.empty': '영향을 받는 것을 하나 이상 선택하세요',
  'form.impact.error.none_and': '‘아직 없음’과 다른 항목은 함께 선택할 수 없습니다',

  // Page tried
  'form.tried.question': '지금까지 무엇을 해 보셨나요? (선택)',
  'form.tried.hint': '예: 수출 기업에 문의, 현지 세관에 서류 제출',
  'form.tried.hint.exporter': '예: 세관이나 허가 기관에 문의, 서류 보완 제출, 구매 기업에 서류 요청',
  'form.tried.error.long': '{max}자 이내로 입력하세요. 지금 {count}자입니다',

  // Page help
  'form.help.question': '정부가 무엇을 도와주기를 바라시나요?',
  'form.help.hint': '해당하는 것을 모두 고르세요. 원하시는 결과를 보장하지는 못하지만 처리 상황은 계속 알려 드립니다.',
  'form.help.error.empty': '필요한 도움을 하나 이상 선택하세요',

  // Page files
  'form.files.question': '관련 서류를 올려 주세요 (선택)',
  'form.files.hint': '계약서, 신고서, 접수증 등. 파일당 {maxMb}MB까지, PDF·JPG·PNG. 비밀로 지정된 자료는 올리지 마세요.',

  // Page company
  'form.company.question': '귀사의 이름과 등록번호를 알려 주세요',
  'form.company.hint': '한국: 사업자등록번호 10자리. 중국: 통일사회신용코드 18자리. 귀사가 동의하지 않으면 {otherSide}에 기업명을 제공하지 않습니다.',
  'form.company.error.name': '회사 이름을 입력하세요',
  'form.company.error.number': '등록번호를 입력하세요',
  'form.company.error.kr': '사업자등록번호는 숫자 10자리로 입력하세요',
  'form.company.error.cn': '통일사회신용코드는 숫자와 영문 대문자 18자리로 입력하세요',
  'form.company.error.check': '번호를 다시 확인하세요. 잘못 입력된 숫자가 있는 것 같습니다',
  'form.company.field.name': '회사 이름',
  'form.company.field.number': '등록번호',
  'form.company.field.number.kr-business': '사업자등록번호',
  'form.company.field.number.cn-unified-social-credit': '통일사회신용코드(统一社会信用代码)',
  'form.company.field.number.any': '등록번호',
  'form.company.hint.kr-business': '사업자등록번호 10자리를 입력하세요. 귀사가 동의하지 않으면 {otherSide}에 기업명을 제공하지 않습니다.',
  'form.company.hint.cn-unified-social-credit': '통일사회신용코드 18자리를 입력하세요. 귀사가 동의하지 않으면 {otherSide}에 기업명을 제공하지 않습니다.',
  'form.company.hint.any': '귀사의 등록번호를 입력하세요. 귀사가 동의하지 않으면 {otherSide}에 기업명을 제공하지 않습니다.',
  'form.company.error.long': '회사 이름은 {max}자 이내로 입력하세요',

  // Page contact
  'form.contact.question': '누구에게 연락하면 되나요?',
  'form.contact.hint': '이 신고에 관한 연락에만 사용하며, {otherSide}에는 제공하지 않습니다.',
  'form.contact.error.name': '담당자 이름을 입력하세요',
  'form.contact.error.phone': '지역번호부터 전화번호 전체를 입력하세요. 예: 02-1234-5678, 010-1234-5678. 다른 나라 번호는 국가번호부터 입력하세요. 예: +86 10 1234 5678',
  'form.contact.error.language': '연락받을 언어를 선택하세요',
  'form.contact.field.name': '담당자 이름',
  'form.contact.field.phone': '전화번호',
  'form.contact.field.email': '이메일 주소',
  'form.contact.field.language': '연락받을 언어',
  'form.contact.error.long': '담당자 이름은 {max}자 이내로 입력하세요',

  // Page consent
  'form.consent.question': '어떤 정보를 {otherSide}에 제공하는 데 동의하시나요?',
  'form.consent.hint': '동의하지 않아도 신고할 수 있습니다. 동의는 언제든지 철회할 수 있으며, 철회한 뒤에는 제공하지 않습니다. 재고, 단가, 고객사 정보는 어떤 경우에도 제공하지 않습니다.',
  'form.consent.error.confirm': '제공에 동의하는 정보를 선택하거나 ‘동의하지 않음’을 선택하세요',
  'form.consent.preview': '{otherSide}에 보이는 내용',
  'form.consent.preview.ticked': '현재 선택대로라면 {otherSide}에 보이는 내용',
  'form.consent.preview.refresh': '바꾼 선택으로 다시 보기',
  'form.consent.preview.open': '선택하신 내용이 서로 맞지 않아 표시할 수 없습니다. 선택을 확인하고 다시 보기를 누르세요.',
  'form.consent.list.licence': '허가 신청 목록을 함께 올리셨습니다. 이 항목에 동의하지 않으면 목록은 {homeOffice}에만 남고 {otherSide}에서는 목록의 신청을 조회할 수 없습니다. 제출한 뒤 처리 상황 페이지에서 동의할 수도 있습니다.',
  'form.consent.list.rows': '수출허가를 신청했다고 답하셨다면 위에서 그 정보의 제공에 동의한 경우에만 목록을 반영합니다.',
  'form.consent.error.none_and': '‘동의하지 않음’과 다른 항목은 함께 선택할 수 없습니다',
  'form.consent.error.quantity': '정확한 물량을 제공하려면 수출허가 신청번호의 제공에도 동의해야 합니다',

  // Page check
  'form.check.question': '제출하기 전에 답변을 확인하세요',
  'form.check.hint': '제출한 뒤에는 고칠 수 없습니다. 달라진 내용은 추가로 알려 주시면 됩니다.',
  'form.check.at_once': '제출하는 즉시 협력 체계 규정에 따라 {otherSide}에 다음 내용이 제공되며, 되돌릴 수 없습니다.',
  'form.check.agreed': '다음은 귀사가 따로 동의하신 항목입니다. {homeOffice} 담당자가 신고 내용을 확인한 뒤에 제공되며, 그 전에는 동의를 철회할 수 있습니다.',
  'form.check.after': '{homeOffice} 담당자가 검토한 뒤 {otherSide}에 다음 내용이 제공됩니다.',
  'form.check.error.declare': '사실대로 작성했음을 확인해 주세요',
  'form.check.error.send': '제출하지 못했습니다. 답변은 저장되어 있습니다. 다시 시도하거나 {phone}번으로 전화하세요',
  'form.check.held': '{field}: 어느 기업의 신고인지 알 수 있는 내용이 있어 담당자가 먼저 확인합니다',
  'form.check.list': '허가 신청 목록은 사안이 통보된 뒤 {homeOffice} 담당자가 반영합니다. 반영되면 목록에서 {otherSide}에 보이는 것은 다음과 같습니다.',
  'form.check.list.numbers': '건수',
  'form.check.list.numbers.text': '신청 {count}건 전체에 대한 신청일·결과·결정일별 건수',
  'form.check.list.names': '개별 신청',
  'form.check.list.names.text': '{named, plural, =0 {없음} other {{count}건 중 #건}}(신청 번호가 있고 그 행에서 동의한 신청만)',
  'form.check.list_stays': '허가 신청 정보의 제공에 동의하지 않으셨으므로 이 목록은 {homeOffice}에만 남고 {otherSide}에서는 목록의 신청을 조회할 수 없습니다. 아래 ‘{answer}’의 수정에서 ‘{field}’ 항목에 동의하거나, 제출한 뒤 처리 상황 페이지에서 동의할 수 있습니다.',
  'form.check.declare': '사실대로 작성하였습니다',
  'form.check.send': '제출하기',

  // Answers that may contradict each other, on the page check
  'form.doubt.title': '서로 맞지 않는 답변이 있습니다',
  'form.doubt.text': '아래에 표시한 답변을 확인하고 틀린 것을 고치세요. 모두 맞으면 그대로 제출하면 됩니다.',
  'form.doubt.more_listed': '올리신 목록에서 통관되지 않은 계약의 합계({total})가 이 물량보다 많습니다.',
  'form.doubt.after_since': '문제가 시작된 때는 이보다 앞선 {since}입니다.',
  'form.doubt.listed_before': '목록에는 계약 {contract}의 물품이 {on}부터 ‘{stage}’ 단계로 적혀 있습니다. 계약일은 그보다 늦은 {signed}입니다.',
};
