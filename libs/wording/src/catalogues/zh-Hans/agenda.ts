import type { agenda as en } from '../en/agenda.js';

export const agenda: Readonly<Record<keyof typeof en, string>> = {
  'agenda.title': '议程：{channel}',
  'agenda.choose': '选择要查看议程的机制',
  'agenda.loading': '正在整理议程',
  'agenda.hint': '本机制下办理中且其他方也知悉的事项，按商品和问题类别归并。每件只列知悉该事项的各方均可见的内容。',
  'agenda.as_of': '截至',
  'agenda.count': '议题{items}项，事项{cases}件',
  'agenda.beyond': '另有{count}件办理中的事项未列入。',
  'agenda.none': '本机制下没有其他方也知悉的办理中事项。在工作台将事项通报对方后，即列入议程。',
  'agenda.heading': 'HS {heading}品目',
  'agenda.no_goods': '未列商品',
  'agenda.restriction': '数量限制通报建议代码：{code}',
  'agenda.col.case': '事项',
  'agenda.col.since': '立案',
  'agenda.col.sides': '受理方 → 承办方',
  'agenda.col.state': '状态',
  'agenda.nowhere': '合作框架之外',
  'agenda.print': '打印',
};
