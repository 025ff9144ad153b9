import type { board as en } from '../en/board.js';

export const board: Readonly<Record<keyof typeof en, string>> = {
  // Tabs
  'board.tab.ours': '我方待办',
  'board.tab.theirs': '等待对方答复',
  'board.tab.theirs.named': '等待{side}答复',
  'board.tab.proposals': '提升层级建议',
  'board.tab.monitoring': '跟踪落实',
  'board.tab.closed': '已办结',
  'board.tab.all': '全部',
  'board.tabs': '事项分组',

  // Keys that move and open
  'board.keys.move': '移动',
  'board.keys.open': '打开',
  'board.keys.search': '搜索',
  'board.keys.off': '关闭快捷键',
  'board.keys.on': '开启快捷键',

  // Search, filters, order
  'board.search': '搜索品名、HS、企业、编号',
  'board.search.hs': '按HS编码前6位（{hs}）查找',
  'board.filter.channel': '机制：{value}',
  'board.filter.all': '全部',
  'board.filter.measure': '有关措施：{value}',
  'board.filter.measure.label': '有关措施',
  'board.filter.measure.open': '打开有关措施',
  'board.filter.clear': '清除筛选',
  'board.views': '已存视图',
  'board.view.saved': '已存视图：{name}',
  'board.count': '共{total}件，显示{shown}件',
  'board.rest.loading': '其余事项正在加载',
  'board.rest.error': '其余事项未能加载。以下仅为排在最前的事项',
  'board.count.pinned': '上方置顶{count}件',
  'board.order': '超时限的在前，其余按剩余时限排序',
  'board.sort': '排序',
  'board.order.severity': '等级高的在前',
  'board.order.opened': '最近登记的在前',
  'board.order.oldest': '最早登记的在前',
  'board.columns': '显示项',
  'board.hidden': '查看被筛选隐藏的{count}件严重（最高级）事项',
  'board.hidden.overdue': '查看被筛选隐藏的{count}件超时限事项',
  'board.fresh': '查看{count}条新提醒：{breakdown}',
  'board.fresh.part': '{severity}{count}条',

  // Days by which limits are counted
  'board.calendar_missing': '{sides}：{year}年节假日安排尚未公布，跨入{year}年的工作日时限均为暂定时限',

  // Columns
  'board.col.severity': '事项等级',
  'board.col.case': '事项',
  'board.col.ours': '我方待办与时限',
  'board.col.theirs': '{side}时限',
  'board.col.rank': '办理层级',
  'board.col.channel': '机制',

  // One line of the board
  'board.route': '{from} → {to}',
  'board.case': '{goods}：{kind}',
  'board.hs': 'HS {code}',
  'board.rung': '第{n}层，共{total}层',

  // The serious case that just arrived
  'board.company_news': '企业新补充情况：',
  'board.pin': '新到的严重（最高级）事项',
  'board.pin.told': '{when}{side}通报',

  // The preview
  'board.preview': '事项预览',
  'board.preview.log': '办理记录（{city}时间，由近及远）',

  // States of the page
  'board.empty.ours': '我方暂无待办事项',
  'board.empty.theirs': '暂无等待对方答复的事项',
  'board.empty.proposals': '暂无提升层级建议',
  'board.empty.monitoring': '暂无跟踪落实事项',
  'board.empty.closed': '暂无已办结事项',
  'board.empty.all': '暂无事项，新事项将自动显示',
  'board.empty.beside': '除上方置顶的{count}件外，暂无其他事项',
  'board.empty.filtered': '没有符合条件的事项',
  'board.loading': '正在加载事项',
  'board.error': '事项加载失败，请重试或拨打{phone}',
};
