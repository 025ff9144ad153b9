import type { Language } from './catalogue.js';
import { failed as en } from './catalogues/en/failed.js';
import { failed as ko } from './catalogues/ko/failed.js';
import { failed as zhHans } from './catalogues/zh-Hans/failed.js';

/** What a page that could not be shown says, in every language: for where no catalogue can be loaded any more. */
export const failedTexts: Readonly<Record<Language, Readonly<Record<keyof typeof en, string>>>> = { ko, 'zh-Hans': zhHans, en };
