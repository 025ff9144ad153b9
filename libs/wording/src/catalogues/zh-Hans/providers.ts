import type { providers as en } from '../en/providers.js';

export const providers: Readonly<Record<keyof typeof en, string>> = {
  'problem.provider-sign-in-over.title': '本次登录已失效',
  'problem.provider-sign-in-over.detail': '该登录不是在此浏览器中发起，已超过{minutes}分钟，或已经完成。请重新登录',
  'problem.provider-cancelled.title': '已在{provider}取消登录',
  'problem.provider-cancelled.detail': '尚未登录。准备好后请重新登录',
  'problem.provider-no-office.title': '{provider}已确认您的身份，但您在本热线没有所属部门',
  'problem.provider-no-office.detail': '您在{provider}的用户组均不对应本热线的部门，请联系我方系统管理员',
  'problem.provider-other-side.title': '该账号属于另一方',
  'problem.provider-other-side.detail': '不能通过{provider}登录',
  'problem.provider-account-inactive.title': '该账号已停用',
  'problem.provider-account-inactive.detail': '请联系我方系统管理员',
  'problem.provider-not-believed.title': '无法核实{provider}的答复',
  'problem.provider-not-believed.detail': '尚未登录。请重试；如再次出现，请告知我方系统管理员',
  'problem.provider-clock.title': '{provider}与本服务的时间不一致',
  'problem.provider-clock.detail': '尚未登录。请告知我方系统管理员校准时间',
  'problem.provider-unavailable.title': '无法连接{provider}',
  'problem.provider-unavailable.detail': '尚未登录。请稍后重试，或使用其他登录方式',
  'problem.provider-someone-else.title': '未能确认是您本人',
  'problem.provider-someone-else.detail': '在{provider}登录的是他人，或您在此期间已退出本服务。未作任何更改',
  'problem.provider-did-not-ask.title': '{provider}未要求验证身份',
  'problem.provider-did-not-ask.detail': '未能确认是您本人。请在{provider}退出登录后重试',
};
