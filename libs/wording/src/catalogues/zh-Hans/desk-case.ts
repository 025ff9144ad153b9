import type { deskCase as en } from '../en/desk-case.js';

export const deskCase: Readonly<Record<keyof typeof en, string>> = {
  // Whose turn it is
  'desk.state.also': '我方另有待办：{action}',
  'desk.state.read_only': '督查人员仅可查看，由联络员办理',
  'desk.state.refused': '{side}暂不承办：{reason}',

  // Facts
  'desk.facts.view': '显示内容',
  'desk.facts.view.report': '企业诉求',
  'desk.facts.view.theirs': '{side}所见内容',
  'desk.facts.would': '尚未提供。如现在通报，将向{side}提供以下{count}项信息',
  'desk.facts.exactly': '{side}仅可见以下{count}项信息',
  'desk.facts.grounds': '未另注明的信息均按合作框架规则提供',

  // Time limits
  'desk.clocks.both': '各方共同',
  'desk.clocks.licences': '另有{count}项许可决定时限',
  'desk.clocks.of_list': '其后另有{days}个提交日、{count}件申请：见清单',
  'desk.clocks.ended': '已结束的时限',
  'desk.clocks.regraded': '之后调整过等级，所示为调整后的时限',

  // Messages
  'desk.question.open': '等待{side}答复',
  'desk.question.answered': '已答复',
  'desk.question.withdrawn': '已撤回',

  // Writing to the other side
  'desk.compose.about': '答复对象',
  'desk.compose.about.case': '本事项（首次实质性答复）',
  'desk.compose.about.question': '{when}的询问',
  'desk.compose.how': '撰写方式',
  'desk.compose.language': '撰写语言',
  'desk.compose.untranslated': '将按原文显示，如有译文则一并显示。规范用语会以各语种显示。',
  'desk.compose.no_phrase': '该类型暂无规范用语',
  'desk.compose.reads': '显示为',
  'desk.compose.phrase_missing': '请选择规范用语',
  'desk.compose.blank_missing': '请填写：{fields}',
  'desk.compose.about_missing': '请选择答复对象',
  'desk.compose.correct_missing': '请选择更正对象',
  'desk.compose.closed': '目前不能发送',
  'desk.compose.untold': '尚未通报{side}，暂不能发送信息',
  'desk.review.phrase_in': '{language}（规范用语）',
  'desk.review.typed_in': '{language}（原文）',
  'desk.review.only_text': '仅提供上述文字',
  'desk.review.consented': '企业同意提供：{fields}',
  'desk.review.consented.none': '除合作框架规则外，企业未同意提供其他信息',
  'desk.review.offices': '目前办理单位：{offices}',
  'desk.review.sets.question': '发送后即开始计算{side}的答复时限',
  'desk.review.sets.answer': '该询问登记为已答复，时限随之结束',
  'desk.review.sets.answer_case': '登记为我方首次实质性答复',
  'desk.review.sets.other': '视为事项有进展，并登记时间和单位',

  // Notes, company
  'desk.notes.text': '备注内容',
  'desk.notes.added': '备注已添加',
  'desk.company.answered': '已回答',
  'desk.company.agreed': '已以同意方式回答（{field}）：',
  'desk.company.ask.consent': '征求企业同意提供的内容',
  'desk.company.ask.consent.none': '不征求同意',
  'desk.company.ask.consent.hint': '企业页面上的问题将直接指向该项同意；企业表示同意即视为已回答',
  'desk.company.ask.text': '请企业补充的内容',
  'desk.company.ask.reads': '企业将看到以上原文。企业语言：{language}',

  // Second steps
  'desk.withdraw.title': '撤回询问',
  'desk.withdraw.text': '该询问以已撤回状态保留在记录中，{side}的答复时限随之结束。',
  'desk.settle.as': '处理方式',
  'desk.settle.answered_at_home': '由本国部门答复',
  'desk.settle.rejected': '不予受理',
  'desk.settle.text': '给企业的答复',
  'desk.close.text': '摘要（各方可见，选填）',
  'desk.refuse.reason': '理由（各方可见）',
  'desk.refuse.text': '说明（各方可见，选填）',
  'desk.severity.now': '现等级',
  'desk.severity.new': '新等级',
  'desk.changes': '填写期间的更新',
  'desk.choose': '请选择',

  // Levels of office
  'desk.ladder.above': '自{rank}起，须经{side}（提出方）人工确认',
  'desk.ladder.rank': '层级',
  'desk.ladder.offices.show': '显示全部单位',
  'desk.ladder.offices.hide': '隐藏单位',
  'desk.ladder.skipped': '未经该层级',
  'desk.ladder.untold': '尚未通报',
  'desk.ladder.proposed': '建议将{side}提升至{rank}，等待{home}人工确认',
  'desk.actions.none': '目前没有其他可用操作',
  'desk.proof.entries': '目前共{count}条记录',
};
