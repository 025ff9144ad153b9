/** Words that the formatters put around numbers, days and moments. */
export const format = {
  // Units by UN/ECE Recommendation 20 code: as a menu label
  unit: 'unit',
  'unit.KGM': 'kilograms',
  'unit.TNE': 'tonnes',
  'unit.GRM': 'grams',
  'unit.LTR': 'litres',
  'unit.MTQ': 'cubic metres',
  'unit.H87': 'pieces',
  'unit.DAY': 'days',

  // The same with a number before them; {number} is formatted, {count} is its value
  'quantity.KGM': '{number} {count, plural, one {kilogram} other {kilograms}}',
  'quantity.TNE': '{number} {count, plural, one {tonne} other {tonnes}}',
  'quantity.GRM': '{number} {count, plural, one {gram} other {grams}}',
  'quantity.LTR': '{number} {count, plural, one {litre} other {litres}}',
  'quantity.MTQ': '{number} {count, plural, one {cubic metre} other {cubic metres}}',
  'quantity.H87': '{number} {count, plural, one {piece} other {pieces}}',
  'quantity.DAY': '{number} {count, plural, one {day} other {days}}',

  // Ranges and lists
  'band.between': '{from} to {to}',
  'list.more': '{a}, {b}',
  'list.last': '{a} and {b}',

  // Dates: {month} is a number in Korean and Chinese and a name in English
  'date.long': '{weekday} {day} {month} {year}',
  'date.month': '{month} {year}',
  'date.short': '{weekday} {day} {month}',

  // Moments: the city always stands beside the time, the reader's own first, on the same line
  'moment.city': '{time}\u00a0{city}',
  'moment.dated': '{day}, {time}\u00a0{city}',
  'moment.when': '{day}, {time}\u00a0{city}',
  'moment.when.also': '{day}, {time}\u00a0{city} · {others}',
  'moment.today': '{time}\u00a0{city} today',
  'moment.today.also': '{time}\u00a0{city} · {others} today',
  'moment.today.dated': '{time}\u00a0{city} today · {others}',
  'moment.until': 'by {when}',
  'moment.ago': '{time} ago',

  // Lengths of time
  'duration.days_hours': '{days} d {hours} h',
  'duration.days': '{days} d',
  'duration.hours_minutes': '{hours} h {minutes} min',
  'duration.hours': '{hours} h',
  'duration.minutes': '{minutes} min',
  'duration.moment': 'less than 1 min',
  'duration.seconds': '{seconds} s',
  'duration.working_days': '{count, plural, one {# working day} other {# working days}}',
  'duration.working_days.of': '{count, plural, one {# working day} other {# working days}}, {place}',
  'duration.working_days.part': '{count, plural, one {part of # working day} other {part of # working days}}, {place}',

  // A name, and what stands behind it
  named: '{name}: {value}',
};
