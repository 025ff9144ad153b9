import type { access } from './catalogues/en/access.js';
import type { administration } from './catalogues/en/administration.js';
import type { agenda } from './catalogues/en/agenda.js';
import type { boardViews } from './catalogues/en/board-views.js';
import type { brief } from './catalogues/en/brief.js';
import type { contacts } from './catalogues/en/contacts.js';
import type { crossing } from './catalogues/en/crossing.js';
import type { figures } from './catalogues/en/figures.js';
import type { licences } from './catalogues/en/licences.js';
import type { notification } from './catalogues/en/notification.js';
import type { readiness } from './catalogues/en/readiness.js';
import type { register } from './catalogues/en/register.js';
import type { told } from './catalogues/en/told.js';
import type { en } from './catalogues/en/catalogue.js';
import type { ownAccount } from './catalogues/en/own-account.js';
import type { sittings } from './catalogues/en/sittings.js';
import type { talk } from './catalogues/en/talk.js';

/** BCP 47 tag of a language that this room has every text in. */
export type Language = 'ko' | 'zh-Hans' | 'en';

/** Key of one text: flat, dotted, the page or the enumeration first. */
export type WordingKey = keyof typeof en;

/** Every text of one language, as ICU MessageFormat. */
export type Catalogue = Readonly<Record<WordingKey, string>>;

/** The texts that a page loads: some of them all. */
export type PageCatalogue = Readonly<Partial<Record<WordingKey, string>>>;
/** Key of a text about what crosses, which comes with the pages that show it. */
export type CrossingKey = keyof typeof crossing;
export type CrossingTexts = Readonly<Record<CrossingKey, string>>;
/** Key of a text about views of the board, which come when somebody opens their list. */
export type BoardViewsKey = keyof typeof boardViews;
export type BoardViewsTexts = Readonly<Record<BoardViewsKey, string>>;
/** Key of a text about labels, corrections and translations, which comes with the page of a case. */
export type TalkKey = keyof typeof talk;
export type TalkTexts = Readonly<Record<TalkKey, string>>;
/** Key of a text about consultations that only the page of a case says. */
export type SittingsKey = keyof typeof sittings;
export type SittingsTexts = Readonly<Record<SittingsKey, string>>;
/** Key of a text that only the pages of rosters and calendars show. */
export type AdministrationKey = keyof typeof administration;
export type AdministrationTexts = Readonly<Record<AdministrationKey, string>>;
/** Key of a text that only the pages of accounts show. */
export type OwnAccountKey = keyof typeof ownAccount;
export type OwnAccountTexts = Readonly<Record<OwnAccountKey, string>>;
/** Key of a text that only the page of one's own contacts shows. */
export type ContactsKey = keyof typeof contacts;
export type ContactsTexts = Readonly<Record<ContactsKey, string>>;
/** Key of a text about who is given access to accounts. */
export type AccessKey = keyof typeof access;
export type AccessTexts = Readonly<Record<AccessKey, string>>;
/** Key of a text that only the panel of who was told shows. */
export type ToldKey = keyof typeof told;
export type ToldTexts = Readonly<Record<ToldKey, string>>;
/** Key of a text that only the page of who can be reached shows. */
export type ReadinessKey = keyof typeof readiness;
export type ReadinessTexts = Readonly<Record<ReadinessKey, string>>;
/** Key of a text that only the list of licence applications shows, and imports into it. */
export type LicencesKey = keyof typeof licences;
export type LicencesTexts = Readonly<Record<LicencesKey, string>>;
/** Key of a text of the supervisors' figures. */
export type FiguresKey = keyof typeof figures;
export type FiguresTexts = Readonly<Record<FiguresKey, string>>;
/** Key of a text of the register of measures. */
export type RegisterKey = keyof typeof register;
export type RegisterTexts = Readonly<Record<RegisterKey, string>>;
/** Key of a text of a channel's agenda. */
export type AgendaKey = keyof typeof agenda;
export type AgendaTexts = Readonly<Record<AgendaKey, string>>;
/** Key of a text of a draft notification, which only the server says. */
export type NotificationKey = keyof typeof notification;
/** Key of a text of a case's brief. */
export type BriefKey = keyof typeof brief;
export type BriefTexts = Readonly<Record<BriefKey, string>>;
/** Key of any text. */
export type EveryKey = WordingKey | AdministrationKey | OwnAccountKey | ContactsKey | ToldKey | AccessKey | ReadinessKey | LicencesKey | BriefKey | AgendaKey | RegisterKey | NotificationKey | FiguresKey;
