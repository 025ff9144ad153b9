import { access as enAccess } from './catalogues/en/access.js';
import { administration as enAdministration } from './catalogues/en/administration.js';
import { agenda as enAgenda } from './catalogues/en/agenda.js';
import { brief as enBrief } from './catalogues/en/brief.js';
import { contacts as enContacts } from './catalogues/en/contacts.js';
import { figures as enFigures } from './catalogues/en/figures.js';
import { licences as enLicences } from './catalogues/en/licences.js';
import { notification as enNotification } from './catalogues/en/notification.js';
import { readiness as enReadiness } from './catalogues/en/readiness.js';
import { register as enRegister } from './catalogues/en/register.js';
import { told as enTold } from './catalogues/en/told.js';
import { en } from './catalogues/en/catalogue.js';
import { ownAccount as enOwnAccount } from './catalogues/en/own-account.js';
import { access as koAccess } from './catalogues/ko/access.js';
import { administration as koAdministration } from './catalogues/ko/administration.js';
import { agenda as koAgenda } from './catalogues/ko/agenda.js';
import { brief as koBrief } from './catalogues/ko/brief.js';
import { contacts as koContacts } from './catalogues/ko/contacts.js';
import { figures as koFigures } from './catalogues/ko/figures.js';
import { licences as koLicences } from './catalogues/ko/licences.js';
import { notification as koNotification } from './catalogues/ko/notification.js';
import { readiness as koReadiness } from './catalogues/ko/readiness.js';
import { register as koRegister } from './catalogues/ko/register.js';
import { told as koTold } from './catalogues/ko/told.js';
import { ko } from './catalogues/ko/catalogue.js';
import { ownAccount as koOwnAccount } from './catalogues/ko/own-account.js';
import { access as zhAccess } from './catalogues/zh-Hans/access.js';
import { administration as zhAdministration } from './catalogues/zh-Hans/administration.js';
import { agenda as zhAgenda } from './catalogues/zh-Hans/agenda.js';
import { brief as zhBrief } from './catalogues/zh-Hans/brief.js';
import { contacts as zhContacts } from './catalogues/zh-Hans/contacts.js';
import { figures as zhFigures } from './catalogues/zh-Hans/figures.js';
import { licences as zhLicences } from './catalogues/zh-Hans/licences.js';
import { notification as zhNotification } from './catalogues/zh-Hans/notification.js';
import { readiness as zhReadiness } from './catalogues/zh-Hans/readiness.js';
import { register as zhRegister } from './catalogues/zh-Hans/register.js';
import { told as zhTold } from './catalogues/zh-Hans/told.js';
import { zhHans } from './catalogues/zh-Hans/catalogue.js';
import { ownAccount as zhOwnAccount } from './catalogues/zh-Hans/own-account.js';
import { joined } from './catalogues/joined.js';
import type { EveryKey, Language } from './catalogue.js';
import { translator, type Translator } from './translate.js';

/** Every language at once, for the server. A page that names this carries all three: it calls `loadCatalogue` instead. */
export const catalogues: Readonly<Record<Language, Readonly<Record<EveryKey, string>>>> = {
  ko: /* @__PURE__ */ joined(ko, koAdministration, koOwnAccount, koContacts, koTold, koAccess, koReadiness, koLicences, koBrief, koAgenda, koRegister, koNotification, koFigures), 'zh-Hans': /* @__PURE__ */ joined(zhHans, zhAdministration, zhOwnAccount, zhContacts, zhTold, zhAccess, zhReadiness, zhLicences, zhBrief, zhAgenda, zhRegister, zhNotification, zhFigures),
  en: /* @__PURE__ */ joined(en, enAdministration, enOwnAccount, enContacts, enTold, enAccess, enReadiness, enLicences, enBrief, enAgenda, enRegister, enNotification, enFigures),
};

const translators = new Map<Language, Translator<EveryKey>>();

/** The server's translator of a language; one per language for the life of the process, so messages compile once. */
export function translatorFor(language: Language): Translator<EveryKey> {
  const known = translators.get(language);
  if (known) return known;
  const made = translator(language, catalogues[language]);
  translators.set(language, made);
  return made;
}
