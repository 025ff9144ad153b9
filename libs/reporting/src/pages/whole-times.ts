/** A day, and a city's hour, as Chinese writes them within a sentence: no blank says where a line may not break. */
const CHINESE_TIME = /\d{4}年\d{1,2}月\d{1,2}日(?:（周.）)?|\p{Script=Han}{1,8}时间\d{2}:\d{2}/gu;
/** Text between tags. Elements that hold nothing but text come first, and stay as they are; React escapes every other angle bracket. */
const TEXT = /<(title|option|textarea)\b[^>]*>[^<]*|>[^<]+/g;

/**
 * A finished page with each of its Chinese days and hours on one line. Times stand within sentences that the catalogue makes, on every page of
 * the companies: this is the one place that knows them all.
 */
export const keepTimesWhole = (html: string): string => html.replace(TEXT, (found, plain?: string) => (plain ? found : found.replace(CHINESE_TIME, '<span class="whole">$&</span>')));
