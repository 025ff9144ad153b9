import type { deskFrame as en } from '../en/desk-frame.js';

export const deskFrame: Readonly<Record<keyof typeof en, string>> = {
  // The connection in one word, for the bar
  'con.reconnecting.word': '正在重新连接',
  'con.unreachable': '服务未响应，请稍后重试',
  'con.offline.word': '连接已断开',

  // Frame of the signed-in pages
  'nav.administration': '系统管理',
  'nav.desk_only': '目前仅在浏览器中打开本工作台时才能收到提醒。',
  'nav.desk_only.set': '设置浏览器通知或邮件',
  'nav.desk_only.later': '以后再说',
  'nav.contacts': '提醒方式',
  'page.not_found': '该地址没有对应页面',

  // Board: what the tabs and rows still need
  'board.tab.untold': '尚未通报',
  'board.empty.untold': '没有尚未通报的事项',
  'board.moved': '现已归入“{tab}”',
  'board.closed.beyond': '更早办结的{count}件可在办理记录中查看',
  'board.cut': '还有未在工作台显示的在办事项，请在办理记录中查看',
  'board.order.latest': '最近更新的在前',

  // Administration of one side’s accounts
  'admin.officers': '{side}账号',
  'admin.col.name': '姓名',
  'admin.col.account': '账号',
  'admin.col.office': '所属部门',
  'admin.col.role': '角色',
  'admin.col.state': '状态',
  'admin.active': '使用中',
  'admin.inactive': '已停用',
  'admin.empty': '暂无账号',
  'admin.invite': '邀请人员',
  'admin.invite.hint': '经我方另一名确认人确认后，确认人向本人告知确认码，您将获得配套的链接。请当面或通过可靠渠道转交',
  'admin.invite.choose': '请选择所属部门',
  'admin.invite.error.office': '请选择所属部门',
  'admin.invite.submit': '申请账号',
  'admin.link': '一次性链接',
  'admin.link.once': '该链接仅显示这一次，有效期至{when}',

  // Setting up an account from a one-time link
  'setup.welcome': '设置账号',
  'setup.once': '该链接仅可使用一次。',
  'setup.code': '8位确认码',
  'setup.code.hint': '由确认该链接的人当面或通过电话告知。如当时无人可以确认，请留空',
  'setup.name': '姓名',
  'setup.account.rule': '3至61个字符：小写字母、数字及 . _ @ -',
  'setup.language': '工作语言',
  'setup.error.name': '请输入姓名',
  'setup.error.account': '账号须为3至61个字符，可用小写字母、数字及 . _ @ -',
};
