import type { formCompany as en } from '../en/form-company.js';

export const formCompany: Readonly<Record<keyof typeof en, string>> = {
  // Page partner
  'form.partner.question': '交易对方是哪家企业？',
  'form.partner.hint': '请按合同填写企业名称。仅在贵公司同意后向{otherSide}提供。',
  'form.partner.error.empty': '请输入交易对方名称',
  'form.partner.field.partner': '交易对方',
  'form.partner.error.long': '交易对方名称不能超过{max}个字',

  // Page stock
  'form.stock.question': '现有库存是多少？每天用多少？',
  'form.stock.hint': '用于计算库存可用天数，填大致数字即可，不会向{otherSide}提供。',
  'form.stock.error.stock': '请输入现有库存，或选择“不清楚”',
  'form.stock.error.use': '每天用量须为大于0的数字',
  'form.stock.error.use_empty': '请输入每天用量，或选择“不清楚”',
  'form.stock.field.unit': '单位',
  'form.stock.field.stock': '现有库存',
  'form.stock.field.use': '每天用量',
  'form.stock.error.number': '现有库存须为不小于0的数字',
  'form.stock.error.unit': '请选择单位',
  'form.stock.lasts': '约可用{days}天',
  'form.stock.pending': '两项都填写后，点击下方按钮即可显示库存约可用多少天。',
  'form.stock.calculate': '计算可用天数',
  'form.stock.only': '库存及可用时间仅{homeOffice}工作人员可见。向{otherSide}只说明紧急程度（特急、加急、一般）。',

  // Page next_delivery
  'form.next_delivery.question': '下一批货何时到？',
  'form.next_delivery.hint': '包括从其他国家（地区）进口的货物。',
  'form.next_delivery.error.empty': '请输入预计日期，或选择“暂无安排”或“不清楚”',
  'form.next_delivery.error.past': '预计日期不能早于今天',
  'form.next_delivery.error.real': '请输入有效日期',

  // Page share
  'form.share.question': '该货物的采购量中，来自{origin}的占多少？',
  'form.share.hint': '请按过去一年的采购量选择。',
  'form.share.error.empty': '请选择比例',

  // Page other_source
  'form.other_source.question': '能否从其他渠道采购？',
  'form.other_source.hint': '如能，请填写大致所需时间和增加的费用。',
  'form.other_source.error.empty': '请选择能否从其他渠道采购',
  'form.other_source.field.note': '时间和费用（选填）',
  'form.other_source.error.long': '不能超过{max}个字，目前{count}个字',

  // Page impact
  'form.impact.question': '持续缺货会影响什么？',
  'form.impact.hint': '可多选。',
  'form.impact.question.exporter': '货物持续无法运出会影响什么？',
  'form.impact.hint.exporter': '包括对贵公司和采购方的影响，可多选。',
  'form.impact.error.empty': '请至少选择一项',
  'form.impact.error.none_and': '“暂无影响”不能与其他选项同时选择',

  // Page tried
  'form.tried.question': '已采取哪些办法？（选填）',
  'form.tried.hint': '例如：联系出口企业，向当地海关提交材料',
  'form.tried.hint.exporter': '例如：向海关或许可机关了解情况，补充提交材料，请采购方提供材料',
  'form.tried.error.long': '不能超过{max}个字，目前{count}个字',

  // Page help
  'form.help.question': '希望得到哪些帮助？',
  'form.help.hint': '可多选。我们无法保证结果，但会持续告知办理进展。',
  'form.help.error.empty': '请至少选择一项需要的帮助',

  // Page files
  'form.files.question': '请上传相关材料（选填）',
  'form.files.hint': '如合同、报关单、受理单。每个文件不超过{maxMb} MB，支持PDF、JPG、PNG。请勿上传涉密材料。',

  // Page company
  'form.company.question': '请填写企业名称和登记号码',
  'form.company.hint': '中国企业：统一社会信用代码18位。韩国企业：营业者登记号（사업자등록번호）10位。未经贵公司同意，不向{otherSide}提供企业名称。',
  'form.company.error.name': '请输入企业名称',
  'form.company.error.number': '请输入登记号码',
  'form.company.error.kr': '韩国营业者登记号须为10位数字',
  'form.company.error.cn': '统一社会信用代码须为18位数字或大写字母',
  'form.company.error.check': '请核对号码，可能有输入错误',
  'form.company.field.name': '企业名称',
  'form.company.field.number': '登记号码',
  'form.company.field.number.kr-business': '营业者登记号（사업자등록번호）',
  'form.company.field.number.cn-unified-social-credit': '统一社会信用代码',
  'form.company.field.number.any': '登记号码',
  'form.company.hint.kr-business': '请填写10位营业者登记号（사업자등록번호）。未经贵公司同意，不向{otherSide}提供企业名称。',
  'form.company.hint.cn-unified-social-credit': '请填写18位统一社会信用代码。未经贵公司同意，不向{otherSide}提供企业名称。',
  'form.company.hint.any': '请填写贵公司的登记号码。未经贵公司同意，不向{otherSide}提供企业名称。',
  'form.company.error.long': '企业名称不能超过{max}个字',

  // Page contact
  'form.contact.question': '我们应该联系谁？',
  'form.contact.hint': '仅用于联系本次诉求，不会提供给{otherSide}。',
  'form.contact.error.name': '请输入联系人姓名',
  'form.contact.error.phone': '请输入完整电话号码（固定电话含区号），例如：010-1234 5678、138 0013 8000；其他国家的号码请加国家代码，例如：+82 2 1234 5678',
  'form.contact.error.language': '请选择联系语言',
  'form.contact.field.name': '联系人姓名',
  'form.contact.field.phone': '电话号码',
  'form.contact.field.email': '电子邮箱',
  'form.contact.field.language': '联系语言',
  'form.contact.error.long': '联系人姓名不能超过{max}个字',

  // Page consent
  'form.consent.question': '可以向{otherSide}提供哪些信息？',
  'form.consent.hint': '不同意也可以提交。对今后提供信息的同意可随时撤回。库存、单价、客户信息一律不提供。',
  'form.consent.error.confirm': '请选择可以提供的信息，或选择“均不提供”',
  'form.consent.preview': '{otherSide}看到的内容',
  'form.consent.preview.ticked': '按目前的选择，{otherSide}看到的内容',
  'form.consent.preview.refresh': '按新的选择重新显示',
  'form.consent.preview.open': '所选内容相互矛盾，无法显示。请核对选择后重新显示。',
  'form.consent.list.licence': '您附有许可申请清单。如不同意提供此项，清单仅留存于{homeOffice}，{otherSide}无法查询清单中的申请。提交后也可在办理进展页面表示同意。',
  'form.consent.list.rows': '如您填写已申请许可，仅在您于上方同意提供该项信息时才会采用清单。',
  'form.consent.error.none_and': '“均不提供”不能与其他选项同时选择',
  'form.consent.error.quantity': '如提供准确数量，请同时选择出口许可申请编号',

  // Page check
  'form.check.question': '请核对填写内容',
  'form.check.hint': '提交后不能修改，如情况有变，可补充说明。',
  'form.check.at_once': '提交后，以下内容将按合作框架规则立即提供给{otherSide}，无法收回。',
  'form.check.agreed': '以下为您另外同意提供的项目，须经{homeOffice}工作人员核对诉求后提供；在此之前可撤回同意。',
  'form.check.after': '{homeOffice}工作人员核实后，以下内容将提供给{otherSide}。',
  'form.check.error.declare': '请确认所填内容属实',
  'form.check.error.send': '提交失败，填写内容已保存。请重试或拨打{phone}',
  'form.check.held': '{field}：其中文字会透露是哪家企业的诉求，将由工作人员先行核对',
  'form.check.list': '许可申请清单在事项通报后由{homeOffice}工作人员采用。采用后，{otherSide}可看到的内容为：',
  'form.check.list.numbers': '件数',
  'form.check.list.numbers.text': '全部{count}件申请按提交日、结果和决定日统计的件数',
  'form.check.list.names': '逐件申请',
  'form.check.list.names.text': '{named, plural, =0 {无} other {{count}件中的#件}}（仅限有申请编号且该行注明同意的申请）',
  'form.check.list_stays': '您未同意提供许可申请信息，因此本清单仅留存于{homeOffice}，{otherSide}无法查询其中的申请。可在下方“{answer}”中修改并同意“{field}”，也可在提交后于办理进展页面表示同意。',
  'form.check.declare': '所填内容属实',
  'form.check.send': '提交',

  // Answers that may contradict each other, on the page check
  'form.doubt.title': '部分内容前后不一致',
  'form.doubt.text': '已在下方标出，如有误请修改；如均无误，可直接提交。',
  'form.doubt.more_listed': '清单中尚未放行的合同合计{total}，多于此数量。',
  'form.doubt.after_since': '问题始于{since}，早于此日期。',
  'form.doubt.listed_before': '清单中合同{contract}的货物自{on}起为“{stage}”，而合同签订日期更晚，为{signed}。',
};
