import type { terms as en } from '../en/terms.js';

export const terms: Readonly<Record<keyof typeof en, string>> = {
  // Case grade
  severity: '事项等级',
  'severity.1': '关注',
  'severity.2': '注意',
  'severity.3': '警戒',
  'severity.4': '严重（最高级）',
  'severity.first.1': '关注（四级中最低）',
  'severity.first.2': '注意（由低到高第二级，共四级）',
  'severity.first.3': '警戒（由低到高第三级，共四级）',
  'severity.first.4': '严重（四级中最高）',
  'severity.up': '调高等级',
  'severity.down': '调低等级',
  'severity.at_least': '{severity}及以上',
  'severity.legend': '本等级仅用于确定热线事项的办理顺序，不属于法定预警级别。',
  'severity.legend.order': '由低到高',

  // Why a case has its grade
  'why.title': '定级依据',
  'why.cover': '库存可用{days}天',
  'why.cover.unknown': '库存可用天数不详',
  'why.dependence': '进口依存度{share}',
  'why.effect': '影响：{impact}',
  'why.other_source': '可从其他来源及时采购（下调一级）',
  'why.public_need': '涉及公共需求（上调一级）：{impact}',

  // The only word about urgency that crosses
  urgency: '紧急程度',
  'urgency.immediate': '特急',
  'urgency.expected': '加急',
  'urgency.future': '一般',

  // Kinds of trouble (DOMAIN §4.2)
  'kind.export_licensing': '出口许可延迟或未获批',
  'kind.export_ban': '禁止出口或限制数量',
  'kind.export_clearance_delay': '通关或检验延迟',
  'kind.export_tax_change': '关税或出口税调整',
  'kind.entity_sanction': '交易对象被列入管制名单',
  'kind.end_use_condition': '最终用户和最终用途条件',
  'kind.technology_control': '技术出口管制',
  'kind.trade_remedy': '贸易救济调查或措施',
  'kind.third_country_control': '第三国（地区）管制措施',
  'kind.plant_shutdown': '工厂停产',
  'kind.power_rationing': '用电受限',
  'kind.port_disruption': '港口作业受阻',
  'kind.route_disruption': '航线或运输通道受阻',
  'kind.logistics_strike': '物流行业罢工',
  'kind.mobility_restriction': '人员出入境受限',
  'kind.conflict_supply_loss': '冲突导致供应中断',
  'kind.other': '其他问题',

  // Part of the company in the trade, as a noun
  'part.importer': '进口商',
  'part.exporter': '出口商',
  'part.maker': '生产企业',
  'part.carrier': '承运人或报关代理',

  // Parts of life touched, for the other side
  'sector.industry': '工业',
  'sector.health': '医疗卫生',
  'sector.food': '食品',
  'sector.transport': '物流、公共交通',
  'sector.safety': '安全设施',

  // Ground on which something crosses
  'ground.network_rule': '合作框架规则',
  'ground.company_consent': '企业同意',
  'crossing.exact': '准确内容',
  'crossing.as_typed': '按原文',
  'crossing.band': '区间',
  'crossing.word': '仅作概括表述',

  // Sharing labels and secrecy
  tlp: '共享范围',
  'tlp.RED': '仅限指定接收人（TLP:RED）',
  'tlp.AMBER+STRICT': '仅限本单位工作需要人员（TLP:AMBER+STRICT）',
  'tlp.AMBER': '仅限工作需要人员（TLP:AMBER）',
  'tlp.GREEN': '仅限有关部门内部（TLP:GREEN）',
  'tlp.CLEAR': '不限范围（TLP:CLEAR）',
  secrecy: '请勿填写国家秘密、工作秘密',

  // Marks on facts
  'mark.own': '仅我方可见',
  'mark.band': '（区间）',
  'company.unnamed': '企业名称未提供',
};
