import type { account as en } from '../en/account.js';

export const account: Readonly<Record<keyof typeof en, string>> = {
  // Sign-in
  'sign_in.title': '登录',
  'sign_in.account': '账号',
  'sign_in.password': '密码',
  'sign_in.submit': '登录',
  'sign_in.show_password': '显示密码',
  'sign_in.error.empty_account': '请输入账号',
  'sign_in.error.empty_password': '请输入密码',
  'sign_in.error.wrong': '账号或密码不正确',
  'sign_in.error.locked': '尝试次数过多，请在{time}后重试',
  'sign_in.error.disabled': '该账号已停用',
  'sign_in.expired': '登录已过期，请重新登录',
  'sign_in.signed_out': '已退出登录',
  'sign_in.signed_in_as': '当前登录：{office}{role}',
  'sign_in.demo': '演示账号',
  'sign_in.demo.name': '演示{role}',
  'sign_in.demo.use': '使用此账号',
  'sign_in.report_instead': '企业用户请前往反映产供链问题',

  // First administrator
  'setup.title': '设置系统管理员账号',
  'setup.intro': '此链接仅可使用一次，用于设置{side}首个系统管理员账号。',
  'setup.account': '账号',
  'setup.password': '密码',
  'setup.password_again': '再次输入密码',
  'setup.rule': '至少{min}个字符，句子比符号更容易记住',
  'setup.submit': '完成设置',
  'setup.done': '账号已设置完成，请登录',
  'setup.error.short': '密码至少须为{min}个字符',
  'setup.error.differ': '两次输入的密码不一致',
  'setup.error.taken': '该账号已被使用',
  'setup.error.link': '此链接已使用或无效，请重新获取',
};
