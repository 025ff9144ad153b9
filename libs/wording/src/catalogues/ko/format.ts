import type { format as en } from '../en/format.js';

export const format: Readonly<Record<keyof typeof en, string>> = {
  // Units by UN/ECE Recommendation 20 code: as a menu label
  unit: '단위',
  'unit.KGM': '킬로그램',
  'unit.TNE': '톤',
  'unit.GRM': '그램',
  'unit.LTR': '리터',
  'unit.MTQ': '세제곱미터',
  'unit.H87': '개',
  'unit.DAY': '일',

  // The same with a number before them; {number} is formatted, {count} is its value
  'quantity.KGM': '{number}킬로그램',
  'quantity.TNE': '{number}톤',
  'quantity.GRM': '{number}그램',
  'quantity.LTR': '{number}리터',
  'quantity.MTQ': '{number}세제곱미터',
  'quantity.H87': '{number}개',
  'quantity.DAY': '{number}일',

  // Ranges and lists
  'band.between': '{from}~{to}',
  'list.more': '{a}, {b}',
  'list.last': '{a}, {b}',

  // Dates: {month} is a number in Korean and Chinese and a name in English
  'date.long': '{year}. {month}. {day}.({weekday})',
  'date.month': '{year}년 {month}월',
  'date.short': '{month}. {day}.({weekday})',

  // Moments: the city always stands beside the time, the reader's own first, on the same line
  'moment.city': '{city}\u00a0{time}',
  'moment.dated': '{day} {city}\u00a0시각\u00a0{time}',
  'moment.when': '{day} {city}\u00a0시각\u00a0{time}',
  'moment.when.also': '{day} {city}\u00a0시각\u00a0{time} · {others}',
  'moment.today': '오늘 {city}\u00a0시각\u00a0{time}',
  'moment.today.also': '오늘 {city}\u00a0시각\u00a0{time} · {others}',
  'moment.today.dated': '오늘 {city}\u00a0시각\u00a0{time} · {others}',
  'moment.until': '{when}까지',
  'moment.ago': '{time} 전',

  // Lengths of time
  'duration.days_hours': '{days}일 {hours}시간',
  'duration.days': '{days}일',
  'duration.hours_minutes': '{hours}시간 {minutes}분',
  'duration.hours': '{hours}시간',
  'duration.minutes': '{minutes}분',
  'duration.moment': '1분 미만',
  'duration.seconds': '{seconds}초',
  'duration.working_days': '{count}근무일',
  'duration.working_days.of': '{place} 기준 {count}근무일',
  'duration.working_days.part': '{place} 기준 {count}근무일 중 이 직급 몫',

  // A name, and what stands behind it
  named: '{name}: {value}',
};
