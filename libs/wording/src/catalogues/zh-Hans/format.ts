import type { format as en } from '../en/format.js';

export const format: Readonly<Record<keyof typeof en, string>> = {
  // Units by UN/ECE Recommendation 20 code: as a menu label
  unit: '单位',
  'unit.KGM': '千克',
  'unit.TNE': '吨',
  'unit.GRM': '克',
  'unit.LTR': '升',
  'unit.MTQ': '立方米',
  'unit.H87': '件',
  'unit.DAY': '天',

  // The same with a number before them; {number} is formatted, {count} is its value
  'quantity.KGM': '{number}千克',
  'quantity.TNE': '{number}吨',
  'quantity.GRM': '{number}克',
  'quantity.LTR': '{number}升',
  'quantity.MTQ': '{number}立方米',
  'quantity.H87': '{number}件',
  'quantity.DAY': '{number}天',

  // Ranges and lists
  'band.between': '{from}至{to}',
  'list.more': '{a}、{b}',
  'list.last': '{a}、{b}',

  // Dates: {month} is a number in Korean and Chinese and a name in English
  'date.long': '{year}年{month}月{day}日（{weekday}）',
  'date.month': '{year}年{month}月',
  'date.short': '{month}月{day}日（{weekday}）',

  // Moments: the city always stands beside the time, the reader's own first
  'moment.city': '{city}{time}',
  'moment.dated': '{day}{city}时间{time}',
  'moment.when': '{day}{city}时间{time}',
  'moment.when.also': '{day}{city}时间{time}（{others}）',
  'moment.today': '今日{city}时间{time}',
  'moment.today.also': '今日{city}时间{time}（{others}）',
  'moment.today.dated': '今日{city}时间{time}（{others}）',
  'moment.until': '不晚于{when}',
  'moment.ago': '{time}前',

  // Lengths of time
  'duration.days_hours': '{days}天{hours}小时',
  'duration.days': '{days}天',
  'duration.hours_minutes': '{hours}小时{minutes}分',
  'duration.hours': '{hours}小时',
  'duration.minutes': '{minutes}分钟',
  'duration.moment': '不到1分钟',
  'duration.seconds': '{seconds}秒',
  'duration.working_days': '{count}个工作日',
  'duration.working_days.of': '{count}个{place}工作日',
  'duration.working_days.part': '{count}个{place}工作日中本层级的部分',

  // A name, and what stands behind it
  named: '{name}：{value}',
};
