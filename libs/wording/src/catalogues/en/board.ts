/** The board of the liaison officers. */
export const board = {
  // Tabs
  'board.tab.ours': 'Ours to do',
  'board.tab.theirs': 'Waiting for the other side',
  'board.tab.theirs.named': 'Waiting for {side}',
  'board.tab.proposals': 'Higher level proposed',
  'board.tab.monitoring': 'Follow-up',
  'board.tab.closed': 'Closed',
  'board.tab.all': 'All',
  'board.tabs': 'Groups of cases',

  // Keys that move and open
  'board.keys.move': 'move',
  'board.keys.open': 'open',
  'board.keys.search': 'search',
  'board.keys.off': 'Turn shortcuts off',
  'board.keys.on': 'Turn shortcuts on',

  // Search, filters, order
  'board.search': 'Search item, HS, company, reference',
  'board.search.hs': 'Looked for by the first six digits of the code: {hs}',
  'board.filter.channel': 'Channel: {value}',
  'board.filter.all': 'all',
  'board.filter.measure': 'Measure: {value}',
  'board.filter.measure.label': 'Measure',
  'board.filter.measure.open': 'Open the measure',
  'board.filter.clear': 'Clear filters',
  'board.views': 'Saved views',
  'board.view.saved': 'Saved view: {name}',
  'board.count': '{shown} of {total} shown',
  'board.rest.loading': 'loading the others',
  'board.rest.error': 'The other cases could not be loaded. Only those that stand first are below',
  'board.count.pinned': '{count} pinned above',
  'board.order': 'past the limit first, then by time left',
  'board.sort': 'Order',
  'board.order.severity': 'highest grade first',
  'board.order.opened': 'newest case first',
  'board.order.oldest': 'oldest case first',
  'board.columns': 'Columns',
  'board.hidden': 'Show {count, plural, one {# serious case} other {# serious cases}} hidden by the filters',
  'board.hidden.overdue': 'Show {count, plural, one {# case} other {# cases}} past the limit, hidden by the filters',
  'board.fresh': 'Show {count, plural, one {# new alert} other {# new alerts}} ({breakdown})',
  'board.fresh.part': '{severity}: {count}',

  // Days by which limits are counted
  'board.calendar_missing': '{sides}: holidays of {year} not published yet. Limits in working days that reach {year} are provisional',

  // Columns
  'board.col.severity': 'Case grade',
  'board.col.case': 'Case',
  'board.col.ours': 'Our action and time limit',
  'board.col.theirs': 'Time limit of {side}',
  'board.col.rank': 'Level',
  'board.col.channel': 'Channel',

  // One line of the board
  'board.route': '{from} → {to}',
  'board.case': '{goods}: {kind}',
  'board.hs': 'HS {code}',
  'board.rung': 'level {n} of {total}',

  // The serious case that just arrived
  'board.company_news': 'New from the company:',
  'board.pin': 'Serious cases that have just arrived',
  'board.pin.told': '{side} notified {when}',

  // The preview
  'board.preview': 'Preview of the case',
  'board.preview.log': 'History · {city} time, latest first',

  // States of the page
  'board.empty.ours': 'Nothing is waiting for our side',
  'board.empty.theirs': 'Nothing is waiting for the other side',
  'board.empty.proposals': 'No higher level is proposed',
  'board.empty.monitoring': 'No case is in follow-up',
  'board.empty.closed': 'No case is closed yet',
  'board.empty.all': 'No cases yet. New ones appear here by themselves',
  'board.empty.beside': '{count, plural, one {Nothing beside the case above} other {Nothing beside the # cases above}}',
  'board.empty.filtered': 'No case matches these filters',
  'board.loading': 'Loading cases',
  'board.error': 'The cases could not be loaded. Try again, or call {phone}',
};
