import type { mails as en } from '../en/mails.js';

/** 담당자에게 나가는 메일. 지나가는 모든 서버가 읽을 수 있다. */
export const mails: Readonly<Record<keyof typeof en, string>> = {
  'mail.alert.subject': '[핫라인 {severity}] {item} {reference}',
  'mail.alert.what': '{item}, 등급: {severity}, {reference}',
  'mail.alert.body': '이 사안에 아직 확인하지 않은 알림이 있습니다.',
  'mail.alert.link': '사안 열기(로그인 필요)',
  'mail.alert.private': '이 메일에는 품목, 등급, 접수번호만 적습니다. 나머지는 상황판에서 확인하세요.',
  'mail.item.unnamed': '품목명 생략',
  'mail.settings': '메일을 받을 때는 직접 정할 수 있습니다: {url}',
  'mail.confirm.subject': '핫라인 알림을 받을 메일 주소 확인',
  'mail.confirm.body': '핫라인에 로그인한 상태에서 아래 링크를 여세요. 24시간 동안 쓸 수 있습니다.',
  'mail.confirm.not_you': '요청한 적이 없으면 그대로 두세요. 이 주소로 알림이 가지 않습니다.',
  'mail.confirm.link': '이 주소 확인',
  'mail.test.subject': '핫라인 알림 시험',
  'mail.test.body': '요청하신 시험 메일입니다. 알림이 이 주소로 도착합니다.',
  'mail.test.push': '핫라인 화면을 닫아 두어도 이 브라우저로 알림이 도착합니다.',
  'mail.contacts.subject': '핫라인 연락처 확인 요청',
  'mail.contacts.body': '이름, 소속, 메일 주소가 그대로인지 1년에 한 번 확인합니다. 로그인한 뒤 한 번만 누르면 됩니다.',
  'mail.contacts.link': '연락처 확인하기(로그인 필요)',
  'mail.recovery_asked.subject': '핫라인 계정 복구 요청 알림',
  'mail.recovery_asked.body': '같은 측 운영 관리자가 귀하의 계정을 다시 여는 일회용 주소를 요청했습니다. 아직 바뀐 것은 없으며, 같은 측의 다른 운영 관리자나 점검 담당관이 먼저 확인해야 합니다.',
  'mail.recovery_asked.not_you': '로그인할 수 없게 된 일이 없다면 같은 측의 다른 운영 관리자나 점검 담당관에게 바로 알리세요. 요청을 거절할 수 있습니다.',
  'mail.recovered.subject': '핫라인 계정이 복구되었습니다',
  'mail.recovered.body': '일회용 주소로 귀하의 계정에 새 비밀번호가 설정되었습니다. 이전 로그인 수단은 더 이상 쓸 수 없으며, 모든 기기에서 로그아웃되었습니다.',
  'mail.recovered.not_you': '본인이 한 일이 아니라면 같은 측의 다른 운영 관리자나 점검 담당관에게 바로 알리세요.',
};
