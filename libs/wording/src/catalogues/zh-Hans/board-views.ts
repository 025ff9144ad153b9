import type { boardViews as en } from '../en/board-views.js';

export const boardViews: Readonly<Record<keyof typeof en, string>> = {
  'views.hint': '按当前的分组、搜索词和筛选条件保存。视图仅本人可见，在其他浏览器中同样可用。',
  'views.none': '尚未保存视图',
  'views.error': '视图加载失败',
  'views.opens_first': '默认打开',
  'views.open_first': '设为默认打开',
  'views.open_plain': '取消默认打开',
  'views.rename': '重命名',
  'views.delete': '删除',
  'views.name': '视图名称',
  'views.name.missing': '请填写视图名称',
  'views.name.taken': '已有同名视图',
  'views.save': '保存当前视图',
  'views.save.again': '覆盖“{name}”',
  'views.saved': '已保存：{name}',
  'views.deleted': '已删除：{name}',
};
