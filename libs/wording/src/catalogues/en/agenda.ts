/** The agenda of a channel: what is open in it, put together for those who meet. */
export const agenda = {
  'agenda.title': 'Agenda: {channel}',
  'agenda.loading': 'Putting the agenda together',
  'agenda.hint': 'Open cases of this channel that both sides know, by goods and kind of trouble. It says only what every side reads, so the other side holds the same paper.',
  'agenda.as_of': 'as of',
  'agenda.count': '{items, plural, one {# item} other {# items}}, {cases, plural, one {# case} other {# cases}}',
  'agenda.beyond': '{count, plural, one {# more case is} other {# more cases are}} open and not listed here.',
  'agenda.none': 'Nothing that both sides know is open in this channel.',
  'agenda.heading': 'HS {heading}',
  'agenda.no_goods': 'no goods named',
  'agenda.restriction': 'suggested code for a notification of quantitative restrictions: {code}',
  'agenda.col.case': 'case',
  'agenda.col.since': 'open since',
  'agenda.col.sides': 'home side → lead side',
  'agenda.col.state': 'state',
  'agenda.nowhere': 'outside the network',
  'agenda.print': 'Print',
};
