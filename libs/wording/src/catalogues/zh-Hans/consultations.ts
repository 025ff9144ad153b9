import type { consultations as en } from '../en/consultations.js';

export const consultations: Readonly<Record<keyof typeof en, string>> = {
  'calendar.consultation': '磋商（{rank}），{what}',
  'clock.action': '落实商定事项',
  'basis.agreed.action': '为磋商纪要商定之日的最后时刻',
  'event.ConsultationProposed': '提议磋商时间：{when}',
  'event.ConsultationProposed.moved': '提议将磋商改至{when}',
  'event.ConsultationConfirmed': '同意磋商时间',
  'event.ConsultationCalledOff': '取消磋商',
  'event.MinutesDrafted': '保存磋商纪要内部草稿',
  'event.MinutesPutForward': '送交磋商纪要草稿（第{edition}稿）',
  'event.MinutesApproved': '确认磋商纪要（第{edition}稿）',
  'event.MinutesApproved.agreed': '确认磋商纪要（第{edition}稿），纪要定稿',
  'event.ActionCompleted': '告知商定事项{id}已落实',
  'last.ConsultationProposed': '提议磋商时间',
  'last.MinutesPutForward': '送交磋商纪要草稿',
  'last.MinutesApproved': '确认磋商纪要',
  'last.ActionCompleted': '告知商定事项已落实',
  'problem.move-unexplained.title': '请说明更改商定时间的理由',
  'problem.move-unexplained.detail': '未作任何更改。更改各方商定的时间时须说明理由',
  'problem.language-needed.title': '缺少{language}文本',
  'problem.language-needed.detail': '未作任何更改。各部分均须以各方工作语言书写',
};
