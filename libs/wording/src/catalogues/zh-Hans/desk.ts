import type { desk as en } from '../en/desk.js';

export const desk: Readonly<Record<keyof typeof en, string>> = {
  // Whose turn it is
  'desk.title': '{goods}：{kind}',
  'desk.title.typed': '企业填写：{goods}',
  'desk.case_number': '事项{reference}',
  'desk.state.ours': '我方待办：{action}',
  'desk.state.waiting': '等待{side}答复',
  'desk.state.waiting_receipt': '等待{side}签收',
  'desk.state.waiting_accept': '等待{side}承办意见',
  'desk.state.proposal': '已建议提升至{rank}，等待{side}人工确认',
  'desk.state.closed': '已办结：{outcomes}',
  'desk.state.remind_from': '提醒（{time}起可用）',
  'desk.state.ours.next': '我方继续办理',
  'desk.state.nobody': '目前无待办',
  'desk.state.waiting_triage': '{side}正在初步核实',

  // Facts
  'desk.facts': '情况',
  'desk.facts.given': '情况（{side}已提供{count}项信息）',
  'desk.facts.given_to': '向{side}提供的信息',
  'desk.facts.given_count': '已提供{count}项',
  'desk.facts.not_given': '未提供：{fields}',
  'desk.facts.nothing': '尚未提供信息',
  'desk.facts.company': '企业',
  'desk.facts.company_said': '企业补充情况',
  'desk.facts.questions': '请企业补充的问题',
  'desk.facts.question_open': '尚未回答',
  'desk.facts.recipient': '接收单位',
  'desk.facts.report': '诉求{reference}，{state}',

  // Receipt by each side
  'desk.receipt.confirmed': '{time}签收',
  'desk.receipt.by_office': '{time}签收（{office}）',

  // Time limits
  'desk.clocks': '时限',
  'desk.clocks.none': '暂无计时中的时限',

  // Messages
  'desk.messages': '往来信息',
  'desk.messages.none': '暂无往来信息',
  'desk.messages.none.below': '各方尚未发送文字信息。以上为通报、签收等办理经过',
  'desk.messages.about': '针对询问：{text}',
  'desk.original': '原文（{language}）',
  'desk.translation.none': '无译文',
  'desk.translation.phrase': '规范用语，各语种均已审校',

  // Writing to the other side, apart from notes
  'desk.outward': '致{side}的信息',
  'desk.outward.named': '发给{side}：{type}',
  'desk.compose.type': '类型',
  'desk.compose.text': '内容',
  'desk.compose.phrase': '选用规范用语',
  'desk.compose.free': '自行撰写',
  'desk.compose.review': '发送前核对…',
  'desk.review': '发送前核对',
  'desk.review.gives': '提供的信息',
  'desk.review.audience': '可见范围',
  'desk.review.both_sides': '各方（{sides}）',
  'desk.review.sets': '同时登记',
  'desk.review.final': '发送后不可修改，只能补充或更正',
  'desk.review.back': '返回修改',
  'desk.review.send': '发送',

  // Consent of companies

  // Notes inside one side
  'desk.notes': '内部备注',
  'desk.notes.only': '仅{side}可见',
  'desk.notes.add': '添加备注',
  'desk.notes.none': '暂无备注',

  // Levels of office, in pairs
  'desk.ladder': '办理层级',
  'desk.ladder.zone': '{city}时间',
  'desk.ladder.told': '{time}通报',
  'desk.ladder.moved': '{time}转至本级',
  'desk.ladder.opened': '{time}登记',
  'desk.ladder.left.limit': '时限届满后转上一级',
  'desk.ladder.left.person': '经人工提升层级',
  'desk.ladder.next': '下一步：{side}{clock}，不晚于{when}，{then}',
  'desk.ladder.person': '提升须经{side}（提出方）人工确认',
  'desk.actions': '其他操作',

  // Record check

  // States of the page
  'desk.loading': '正在加载事项',
  'desk.not_found': '事项不存在，或不在我方可见范围',
  'desk.to_history': '本事项全部办理记录',
};
