import type { joining as en } from '../en/joining.js';

export const joining: Readonly<Record<keyof typeof en, string>> = {
  'desk.joined': '同一问题的诉求',
  'desk.joined.into': '在{reference}事项中继续办理',
  'desk.joined.companies': '共有{count}家企业反映该问题。',
  'desk.joined.severity': '多家企业反映时，等级应不低于{severity}；如认为适当，请上调等级。',
  'desk.joined.at': '并入时间',
  'desk.joined.undo': '如需撤回合并，请打开该诉求的事项并恢复办理。',
  'desk.similar': '{count}件相似诉求',
  'desk.similar.hint': '请选择属于同一问题的诉求。系统不会自动合并，误并后可以撤回。',
  'desk.similar.all': '全选（{count}件）',
  'do.join-into': '合并{count}件诉求…',
  'do.join-into.now': '合并{count}件诉求',
  'confirm.join-into.title': '将{count}件诉求并入{reference}',
  'confirm.join-into.text': '这些诉求各自的事项将以“已并入”办结，其时限停止。各企业会在自己的页面上看到其诉求与其他诉求一并办理，并在之后看到本事项的结果。',
  'similar.heading': 'HS品目{code}',
  'similar.words': '相同用词：{words}',
  'similar.same_day': '同日发生',
  'similar.days': '发生日期相差{count}天',
  'similar.has_joined': '已有{count}件诉求并入该事项，请反向合并',
  'board.joined': '+{count}件诉求',
};
