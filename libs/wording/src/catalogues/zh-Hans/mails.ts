import type { mails as en } from '../en/mails.js';

/** 发给联络人员的邮件，途经的服务器均可读取。 */
export const mails: Readonly<Record<keyof typeof en, string>> = {
  'mail.alert.subject': '【热线·{severity}】{item} {reference}',
  'mail.alert.what': '{item}，级别：{severity}，{reference}',
  'mail.alert.body': '该事项有一条您尚未查看的提醒。',
  'mail.alert.link': '打开该事项（需登录）',
  'mail.alert.private': '本邮件只写明货物、级别和编号，其余内容请在工作台查看。',
  'mail.item.unnamed': '货物名称从略',
  'mail.settings': '何时接收邮件由您设定：{url}',
  'mail.confirm.subject': '请确认接收热线提醒的邮箱',
  'mail.confirm.body': '请在登录热线的状态下打开以下链接，24小时内有效。',
  'mail.confirm.not_you': '如非您本人申请，请勿操作，本邮箱不会收到提醒。',
  'mail.confirm.link': '确认此邮箱',
  'mail.test.subject': '热线提醒测试',
  'mail.test.body': '这是您申请的测试邮件。提醒可以送达此邮箱。',
  'mail.test.push': '未打开热线页面时，提醒也可以送达此浏览器。',
  'mail.contacts.subject': '请确认您的热线联系信息',
  'mail.contacts.body': '姓名、部门和邮箱是否有变化，每年确认一次。登录后点击一次即可。',
  'mail.contacts.link': '查看并确认（需登录）',
  'mail.recovery_asked.subject': '有人为您的热线账号申请了恢复链接',
  'mail.recovery_asked.body': '我方系统管理员申请了一个一次性链接，用于重新启用您的账号。目前没有任何变化，须先由我方另一名确认人确认。',
  'mail.recovery_asked.not_you': '如果您并未失去登录方式，请立即告知我方其他系统管理员或督查人员，由其拒绝该申请。',
  'mail.recovered.subject': '您的热线账号已恢复',
  'mail.recovered.body': '有人使用一次性链接为您的账号设置了新密码。此前的登录方式均已失效，所有设备均已退出登录。',
  'mail.recovered.not_you': '如非本人操作，请立即告知我方其他系统管理员或督查人员。',
};
