import type { formGoods as en } from '../en/form-goods.js';

export const formGoods: Readonly<Record<keyof typeof en, string>> = {
  // Page kind
  'form.kind.question': '遇到了什么问题？',
  'form.kind.hint': '请选择最接近的一项，工作人员之后可以调整。',
  'form.kind.error.empty': '请选择遇到的问题',

  // Page part
  'form.part.question': '贵公司的角色是什么？',
  'form.part.error.empty': '请选择贵公司的角色',

  // Page goods
  'form.goods.question': '是什么货物？',
  'form.goods.hint': '请按单证填写品名，如知道规格或纯度，请一并填写。例如：尿素，车用，含氮量46%以上。所填文字将原样提供给{otherSide}，请勿填写企业名称、客户、单价、合同编号或人名。',
  'form.goods.error.empty': '请输入货物名称',
  'form.goods.error.long': '货物名称不能超过{max}个字',
  'form.goods.field.goods': '货物名称',

  // Page hs
  'form.hs.question': '您知道HS编码前6位吗？',
  'form.hs.hint': '可按品名（如尿素）查找，或填写报关单、合同上的编码，也可直接填写更长的本国编码。例如：310210、3102.10-1000',
  'form.hs.error.empty': '请输入HS编码，或选择“不清楚”',
  'form.hs.error.choose': '请选择其中一项，或换一个名称查找',
  'form.hs.error.none': '列表中没有该名称的货物。请换一个名称查找，或填写单证上的编码，或选择“不清楚”',
  'form.hs.offered': '可能的货物',
  'form.hs.taken': '按名称找到的HS编码：{item}',
  'form.hs.error.format': '请输入HS编码前6位，或完整编码（8位、10位或13位数字），例如：3102.10-1000',
  'form.hs.error.unknown': 'HS {versions}中没有该编码：{code}。请核对数字',
  'form.hs.typed': '您填写的是{typed}，诉求中仅保留前6位',
  'form.hs.field.hs': 'HS编码',

  // Page route
  'form.route.question': '货物从哪里运往哪里？',
  'form.route.hint': '请选择起运国（地区）和最终目的国（地区）。',
  'form.route.error.from': '请选择起运国（地区）',
  'form.route.error.to': '请选择目的国（地区）',
  'form.route.error.same': '起运地与目的地不能相同',
  'form.route.field.from': '起运国（地区）',
  'form.route.field.to': '最终目的国（地区）',

  // Page since
  'form.since.question': '问题何时开始？',
  'form.since.hint': '不必十分准确，不清楚是哪一天的，“日”可不填。例如：2026年3月9日，或2026年3月',
  'form.since.error.empty': '请输入问题开始的日期或月份',
  'form.since.error.real': '请输入有效日期',
  'form.since.error.future': '日期不能晚于今天',
  'form.since.error.parts': '请填写年和月；不清楚是哪一天的，“日”可不填',

  // Page stage
  'form.stage.question': '货物处于哪个环节？',
  'form.stage.hint': '如分批，请按数量最多的一批选择。如货物已到港但进口地海关尚未放行，请选择“已装船”，并在下一页填写该港口。',
  'form.stage.error.empty': '请选择货物所处环节',

  // Page port
  'form.port.question': '货物在哪个港口或机场？',
  'form.port.hint': '可按名称或UN/LOCODE查找。例如：天津港或CNTXG',
  'form.port.error.empty': '请选择港口或机场，或选择“不在港口或机场”或“不清楚”',
  'form.port.error.one': '请填写港口或机场，或只选择其中一项',
  'form.port.error.none': '未找到该名称，请换一个名称查找或直接填写',
  'form.port.field.port': '港口或机场',

  // Page quantity
  'form.quantity.question': '未收到或未能发出的货物有多少？',
  'form.quantity.counted': '{given}（= {counted}）',
  'form.quantity.question.exporter': '未能发出或未放行的货物有多少？',
  'form.quantity.hint': '向{otherSide}提供时只给出区间，不给出准确数字。例如：1000至5000吨',
  'form.quantity.error.empty': '请输入数量，或选择“不清楚”',
  'form.quantity.error.positive': '数量须大于0',
  'form.quantity.error.unit': '请选择单位',
  'form.quantity.field.value': '数量',
  'form.quantity.field.unit': '单位',
  'form.quantity.error.number': '数量须为数字',

  // Page contract
  'form.contract.question': '合同编号和签订日期（选填）',
  'form.contract.hint': '主管部门查找货物时需要。仅在贵公司同意后提供。',
  'form.contract.error.real': '请输入有效的合同签订日期',
  'form.contract.error.future': '合同签订日期不能晚于今天',
  'form.contract.field.number': '合同编号',
  'form.contract.field.date': '签订日期',
  'form.contract.error.number': '请输入合同编号',
  'form.contract.error.long': '合同编号不能超过{max}个字',

  // Page licence
  'form.licence.question': '是否已申请出口许可？',
  'form.licence.hint': '通常由出口企业申请。如不清楚，请向交易方了解。',
  'form.licence.hint.exporter': '包括贵公司自行申请和委托代理申请。',
  'form.licence.error.empty': '请选择是否已申请出口许可',

  // Page licence_details
  'form.licence_details.question': '请填写出口许可申请情况',
  'form.licence_details.hint': '请按受理单填写，不清楚的可不填。',
  'form.licence_details.error.one': '申请编号和申请日期请至少填写一项',
  'form.licence_details.error.future': '申请日期不能晚于今天',
  'form.licence_details.field.number': '申请编号',
  'form.licence_details.field.filed_on': '申请日期',
  'form.licence_details.field.office': '受理机关',
  'form.licence_details.error.real': '请输入有效的申请日期',
  'form.licence_details.error.long': '不能超过{max}个字',
};
