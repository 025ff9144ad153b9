import type { phrases as en } from '../en/phrases.js';

export const phrases: Readonly<Record<keyof typeof en, string>> = {
  // Groups in the picker
  'phrase.group.receipt': '签收、联络、承办',
  'phrase.group.asking': '询问情况',
  'phrase.group.progress': '办理进展',
  'phrase.group.goods': '货物与海关',
  'phrase.group.licences': '出口许可',
  'phrase.group.consultation': '磋商、层级、机制',
  'phrase.group.agreement': '商定、跟踪、办结',
  'phrase.group.other': '更正、保密、演练',

  // Receipt, contact, taking up
  'phrase.ack.received': '贵方通报（{caseNo}）已于{date}收悉。签收仅表示收到，不代表认可其内容。',
  'phrase.ack.contact': '本事项由{office}负责。如遇紧急情况，请拨打值班电话{phone}。',
  'phrase.accept.taken': '我方同意承办本事项，将不晚于{date}作出首次答复。',
  'phrase.decline.authority': '经了解，本事项属我方{authority}职责范围。如贵方同意，我方将转请该部门办理，并告知结果。',
  'phrase.decline.facts': '仅凭现有材料，我方暂难开展核实。收到下列材料后，我方将即行办理：{documents}',
  'phrase.decline.commercial': '我方初步认为，本事项属企业间合同问题，建议由当事企业协商解决。如涉及政府措施，请告知有关情况。',
  'phrase.decline.procedure': '本事项正处于法定程序中，我方不便通过本机制发表意见，敬请谅解。',

  // Asking for facts
  'phrase.ask.contract': '请提供合同编号及报检日期，以便我方向{authority}核实。',
  'phrase.ask.licence': '请在征得申请企业同意后，提供出口许可申请编号、申请日期和受理机关。',
  'phrase.ask.needed_by': '请告知该货物最迟需于何时到位，无需提供库存数据。',
  'phrase.ask.reason': '烦请协助了解{item}在{port}暂未装船的有关情况，并告知我方。',
  'phrase.ask.rule': '请告知该项措施的法规依据、适用范围和施行日期。',

  // Progress
  'phrase.progress.checking': '我方正向{authority}核实有关情况，将不晚于{date}通报进展。',
  'phrase.progress.forwarded': '我方已于{date}将本事项转请{authority}研究，并请其尽快办理。',
  'phrase.progress.none': '截至目前暂无新进展，我方将于{date}再次联系贵方。',
  'phrase.progress.more_time': '核实工作尚需时日，我方拟将答复日期由{oldDate}调整至{newDate}，敬请谅解。',
  'phrase.progress.reminder': '关于我方{date}的询问，烦请告知办理进展，谢谢。',
  'phrase.progress.holiday': '我方{startDate}至{endDate}放假，紧急事项由值班人员照常办理。',

  // Goods and customs
  'phrase.goods.released': '{port}的{item}（{quantity}）已于{date}放行。',
  'phrase.goods.partial': '{item}共{total}，其中{quantity}已放行，其余预计不晚于{date}办结。',
  'phrase.goods.inspection': '该批货物正在{port}接受出口检验，预计不晚于{date}出具结果。',
  'phrase.goods.not_applied': '经核实，出口企业尚未报检，烦请贵方进口企业也提醒其尽快申请。',
  'phrase.goods.query_notice': '海关已于{date}向出口企业制发质疑通知书，待企业提交材料后继续办理。',
  'phrase.goods.papers': '所提交材料需要补正：{documents}。收到后将继续审查。',
  'phrase.goods.no_measure': '经核实，未对{item}采取新的出口限制措施。延迟原因如下：{cause}',

  // Licences
  'phrase.licence.review': '许可申请（{licenceNo}）正在审查，法定审查期限为{date}。',
  'phrase.licence.granted': '{count}件申请中，{granted}件已于{date}获准。',
  'phrase.licence.list': '随附许可申请清单，共{count}件，烦请告知各件办理进展。',
  'phrase.licence.general': '对长期稳定开展贸易的企业，请研究适用通用许可的可能性。',

  // Consultation, level, channel
  'phrase.consult.propose': '我方提议于{when}举行{rank}视频磋商，议题如下：{agenda}',
  'phrase.consult.accept': '我方同意所提时间（{when}），将由{office}参加。',
  'phrase.consult.other_time': '所提时间我方难以参加，请告知{when}是否可行。',
  'phrase.consult.record': '现送上磋商纪要草稿（第{version}稿），请不晚于{date}反馈意见。各方确认前不作为定稿。',
  'phrase.level.moved': '按照约定时限，本事项已于{date}转至{rank}办理。此为既定程序，不涉及对任何一方的评价。',
  'phrase.level.propose': '鉴于本事项的重要性，我方建议提升至{rank}沟通，请不晚于{date}告知贵方意见。',
  'phrase.channel.propose': '我方认为本事项更宜在下列机制下处理：{channel}。如贵方同意，将连同记录一并转交。',

  // Agreement, follow-up, closing
  'phrase.agree.action': '各方商定不晚于{date}采取下列措施：{action}（负责单位：{office}）',
  'phrase.monitor.suspended': '该项措施的暂停实施期将于{date}届满，我方提议在届满前{days}天再次沟通。',
  'phrase.close.propose': '经向企业了解，有关困难已经解决，我方拟办结本事项。如有不同意见，请不晚于{date}告知。',
  'phrase.close.thanks': '感谢贵方的及时协助，{count}家企业的供应已恢复正常。',
  'phrase.close.no_agreement': '本次磋商未能达成一致。我方提议将各方立场一并记录，并在下列机制下继续沟通：{channel}',
  'phrase.reopen': '{item}自{date}起再次出现受阻情况，我方提请重新办理本事项。',

  // Corrections, confidentiality, drills
  'phrase.correct': '现将我方{date}所发内容更正如下：{text}。原信息仍保留在记录中。',
  'phrase.confidential': '本材料仅供办理本事项使用，请勿向第三方提供。',
  'phrase.identity.withheld': '因尚未征得企业同意，我方暂不便提供企业名称，请凭下列信息核实：{facts}',
  'phrase.drill': '【演练】本信息仅用于演练，请确认收悉，无需采取实际措施。',
  'phrase.contact_test': '这是定期联络测试，请不晚于{when}确认收悉。',

  // Names of the blanks, for the person who fills them in
  'blank.action': '措施内容',
  'blank.agenda': '议题',
  'blank.authority': '主管部门',
  'blank.caseNo': '事项编号',
  'blank.cause': '延迟原因',
  'blank.channel': '沟通机制',
  'blank.count': '数量',
  'blank.date': '日期',
  'blank.days': '天数',
  'blank.documents': '材料',
  'blank.endDate': '截止日期',
  'blank.facts': '核实信息',
  'blank.granted': '获准件数',
  'blank.item': '品名',
  'blank.licenceNo': '许可申请编号',
  'blank.newDate': '调整后日期',
  'blank.office': '负责单位',
  'blank.oldDate': '原定日期',
  'blank.phone': '电话号码',
  'blank.port': '港口或机场',
  'blank.quantity': '数量',
  'blank.rank': '办理层级',
  'blank.startDate': '起始日期',
  'blank.text': '更正内容',
  'blank.total': '总数量',
  'blank.version': '草稿版次',
  'blank.when': '日期和时间',
};
