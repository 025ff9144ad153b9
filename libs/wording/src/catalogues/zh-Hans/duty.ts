import type { duty as en } from '../en/duty.js';

export const duty: Readonly<Record<keyof typeof en, string>> = {
  'rule.no_officers': '该值班组没有人员：{rotation}',
  'rule.unknown_officer': '不是本方人员的账号',
  'rule.inactive_officer': '账号已停用：{officer}',
  'rule.other_office': '属于其他部门：{officer}，{office}',
  'rule.zero_turn': '交接间隔不能小于1：{rotation}',
  'rule.long_turn': '交接间隔不能大于{max}：{rotation}',
  'rule.zero_shift': '{rotation}：第{number}个班次没有时长或没有星期',
  'rule.same_name': '有两个值班组同名：{rotation}',
  'rule.ends_before_it_begins': '结束时间须晚于开始时间：{from}至{to}',
  'rule.long_absence': '离岗最长为{max}天',
  'rule.overrides_overlap': '第{number}条替班与第{other}条替班时间重叠：{from}至{to}',
  'rule.unknown_rotation': '没有该值班组：{rotation}',
  'rule.absences_overlap': '与另一段离岗时间重叠：{from}至{to}',
  'rule.own_deputy': '不能由本人代理本人',
  'rule.deputy_absent': '代理人员同时离岗：{officer}，{from}至{to}',
  'rule.unknown_office': '没有该部门：{office}',
  'rule.other_side': '该部门属于另一方：{office}',
  'rule.deputy_loop': '逐级代理后又回到本部门：{office}',
};
