import type { failed as en } from '../en/failed.js';

export const failed: Readonly<Record<keyof typeof en, string>> = {
  'page.failed': '页面无法显示',
  'page.failed.load': '部分内容未能加载：连接可能已中断，或服务在此期间已更新。',
  'page.failed.draw': '程序出错，页面未能显示。',
  'page.failed.kept': '已发送的内容不会丢失。正在填写的内容可能需要重新填写。',
  'page.failed.note': '供技术人员参考：',
  'page.failed.scripts': '本系统页面依靠脚本运行。脚本可能已被此浏览器关闭、未能加载，或因浏览器版本过旧而无法运行。请启用脚本、重新加载页面或更新浏览器。企业无需脚本即可在/report反映问题。',
  'page.reload': '重新加载',
  'page.to_board': '前往工作台',
  'page.to_sign_in': '前往登录页面',
};
