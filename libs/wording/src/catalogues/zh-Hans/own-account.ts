import type { ownAccount as en } from '../en/own-account.js';

export const ownAccount: Readonly<Record<keyof typeof en, string>> = {
  'own.title': '我的账号',

  // Where one is signed in
  'own.sessions': '已登录的设备',
  'own.sessions.hint': '请退出不认识或不再使用的登录',
  'own.sessions.loading': '正在读取登录情况',
  'own.sessions.end_others': '退出本浏览器以外的所有登录',
  'own.sessions.ended_others': '本浏览器以外的登录均已退出',
  'own.session.current': '本浏览器',
  'own.session.with': '{browser}，{system}',
  'own.session.unknown': '未知浏览器',
  'own.session.address': '登录地址',
  'own.session.began': '登录时间',
  'own.session.used': '最近使用',
  'own.session.ends': '最迟有效至',
  'own.session.end': '退出该登录',
  'own.session.ended': '已退出该登录',

  // One's own password
  'own.password': '密码',
  'own.password.hint': '至少{min}个字符，句子比符号更容易记住。更改后，本浏览器以外的登录将全部退出',
  'own.password.demo': '演示账号在下次启动时恢复为启动时显示的密码',
  'own.password.current': '当前密码',
  'own.password.new': '新密码',
  'own.password.again': '再次输入新密码',
  'own.password.submit': '更改密码',
  'own.password.done': '密码已更改',
  'own.password.error.current': '请输入当前密码',

  // One-time codes of an app
  'factor.title': '一次性验证码',
  'factor.hint': '手机应用每30秒显示一个新验证码，他人即使知道密码，没有验证码也无法登录',
  'factor.off': '未启用。如需设置，请输入密码',
  'factor.begin': '开始设置',
  'factor.scan': '请用验证码应用扫描此图，再输入应用显示的验证码',
  'factor.picture': '供应用扫描的图',
  'factor.by_hand': '或在应用中手动输入此密钥：',
  'factor.code': '应用中的验证码',
  'factor.confirm': '启用',
  'factor.done': '已启用',
  'factor.codes': '恢复码',
  'factor.codes.hint': '请将恢复码与手机分开保存。无法使用应用时，每个恢复码可登录一次。恢复码仅在此时显示',
  'factor.codes.kept': '已保存',
  'factor.on': '启用时间：{when}',
  'factor.left': '剩余恢复码：{count}个',
  'factor.remove': '停用',
  'factor.removed': '已停用一次性验证码',

  // The same, for an officer of one's side
  'officer.sessions': '登录情况',
  'officer.sessions.of': '{name}的登录情况',
  'officer.sessions.none': '目前没有登录',
  'officer.sessions.end_all': '退出所有登录',
  'officer.sessions.ended_all': '所有登录均已退出',
};
