/** Grades, urgency, kinds of problem, what crosses and under which label. */
export const terms = {
  // Case grade
  severity: 'case grade',
  'severity.1': 'attention',
  'severity.2': 'caution',
  'severity.3': 'alert',
  'severity.4': 'serious',
  'severity.first.1': 'attention (lowest of four)',
  'severity.first.2': 'caution (second lowest of four)',
  'severity.first.3': 'alert (second highest of four)',
  'severity.first.4': 'serious (highest of four)',
  'severity.up': 'raise the grade',
  'severity.down': 'lower the grade',
  'severity.at_least': '{severity} and above',
  'severity.legend': 'These grades only set the order in which hotline cases are handled. They are not statutory warning levels.',
  'severity.legend.order': 'From the lowest',

  // Why a case has its grade
  'why.title': 'Basis of the grade',
  'why.cover': '{days, plural, one {# day of cover} other {# days of cover}}',
  'why.cover.unknown': 'days of cover not known',
  'why.dependence': 'import dependence: {share}',
  'why.effect': 'effect on: {impact}',
  'why.other_source': 'another source can deliver in time: one grade lower',
  'why.public_need': 'the public depends on it: one grade higher ({impact})',

  // The only word about urgency that crosses
  urgency: 'urgency',
  'urgency.immediate': 'most urgent',
  'urgency.expected': 'urgent',
  'urgency.future': 'routine',

  // Kinds of problem (DOMAIN §4.2)
  'kind.export_licensing': 'export licence late or not granted',
  'kind.export_ban': 'export ban or quantity limit',
  'kind.export_clearance_delay': 'clearance or inspection delay',
  'kind.export_tax_change': 'tariff or export tax change',
  'kind.entity_sanction': 'trading partner put on a list',
  'kind.end_use_condition': 'end-user or end-use condition',
  'kind.technology_control': 'technology export control',
  'kind.trade_remedy': 'trade remedy investigation or measure',
  'kind.third_country_control': 'control measure of a third country or region',
  'kind.plant_shutdown': 'plant shutdown',
  'kind.power_rationing': 'power rationing',
  'kind.port_disruption': 'port disruption',
  'kind.route_disruption': 'route disruption',
  'kind.logistics_strike': 'logistics strike',
  'kind.mobility_restriction': 'limits on people’s travel',
  'kind.conflict_supply_loss': 'supply lost to a conflict',
  'kind.other': 'other',

  // Part of the company in the trade, as a noun
  'part.importer': 'importer',
  'part.exporter': 'exporter',
  'part.maker': 'maker',
  'part.carrier': 'carrier or customs agent',

  // Parts of life touched, for the other side
  'sector.industry': 'industry',
  'sector.health': 'health care',
  'sector.food': 'food',
  'sector.transport': 'logistics and public transport',
  'sector.safety': 'safety equipment',

  // Ground on which something crosses
  'ground.network_rule': 'network rule',
  'ground.company_consent': 'consent of the company',
  'crossing.exact': 'exact',
  'crossing.as_typed': 'as typed',
  'crossing.band': 'range',
  'crossing.word': 'in general words',

  // Sharing labels and secrecy
  tlp: 'sharing label',
  'tlp.RED': 'named recipients only (TLP:RED)',
  'tlp.AMBER+STRICT': 'for those who need it, inside the organisation (TLP:AMBER+STRICT)',
  'tlp.AMBER': 'for those who need it (TLP:AMBER)',
  'tlp.GREEN': 'within the bodies concerned (TLP:GREEN)',
  'tlp.CLEAR': 'no limit (TLP:CLEAR)',
  secrecy: 'Do not enter classified or confidential content',

  // Marks on facts
  'mark.own': 'our side only',
  'mark.band': '(range)',
  'company.unnamed': 'company name not given',
};
