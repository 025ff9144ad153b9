import type { AccessTexts, AdministrationTexts, AgendaTexts, BoardViewsTexts, BriefTexts, ContactsTexts, CrossingTexts, FiguresTexts, Language, LicencesTexts, OwnAccountTexts, PageCatalogue, ReadinessTexts, RegisterTexts, SittingsTexts, TalkTexts, ToldTexts } from './catalogue.js';

const loaders: Readonly<Record<Language, () => Promise<PageCatalogue>>> = {
  ko: async () => (await import('./catalogues/ko/pages.js')).pages,
  'zh-Hans': async () => (await import('./catalogues/zh-Hans/pages.js')).pages,
  en: async () => (await import('./catalogues/en/pages.js')).pages,
};

const administrationLoaders: Readonly<Record<Language, () => Promise<AdministrationTexts>>> = {
  ko: async () => (await import('./catalogues/ko/administration.js')).administration,
  'zh-Hans': async () => (await import('./catalogues/zh-Hans/administration.js')).administration,
  en: async () => (await import('./catalogues/en/administration.js')).administration,
};

const contactsLoaders: Readonly<Record<Language, () => Promise<ContactsTexts>>> = {
  ko: async () => (await import('./catalogues/ko/contacts.js')).contacts,
  'zh-Hans': async () => (await import('./catalogues/zh-Hans/contacts.js')).contacts,
  en: async () => (await import('./catalogues/en/contacts.js')).contacts,
};

const toldLoaders: Readonly<Record<Language, () => Promise<ToldTexts>>> = {
  ko: async () => (await import('./catalogues/ko/told.js')).told,
  'zh-Hans': async () => (await import('./catalogues/zh-Hans/told.js')).told,
  en: async () => (await import('./catalogues/en/told.js')).told,
};

const readinessLoaders: Readonly<Record<Language, () => Promise<ReadinessTexts>>> = {
  ko: async () => (await import('./catalogues/ko/readiness.js')).readiness,
  'zh-Hans': async () => (await import('./catalogues/zh-Hans/readiness.js')).readiness,
  en: async () => (await import('./catalogues/en/readiness.js')).readiness,
};

const licencesLoaders: Readonly<Record<Language, () => Promise<LicencesTexts>>> = {
  ko: async () => (await import('./catalogues/ko/licences.js')).licences,
  'zh-Hans': async () => (await import('./catalogues/zh-Hans/licences.js')).licences,
  en: async () => (await import('./catalogues/en/licences.js')).licences,
};

const agendaLoaders: Readonly<Record<Language, () => Promise<AgendaTexts>>> = {
  ko: async () => (await import('./catalogues/ko/agenda.js')).agenda,
  'zh-Hans': async () => (await import('./catalogues/zh-Hans/agenda.js')).agenda,
  en: async () => (await import('./catalogues/en/agenda.js')).agenda,
};

const figuresLoaders: Readonly<Record<Language, () => Promise<FiguresTexts>>> = {
  ko: async () => (await import('./catalogues/ko/figures.js')).figures,
  'zh-Hans': async () => (await import('./catalogues/zh-Hans/figures.js')).figures,
  en: async () => (await import('./catalogues/en/figures.js')).figures,
};

const registerLoaders: Readonly<Record<Language, () => Promise<RegisterTexts>>> = {
  ko: async () => (await import('./catalogues/ko/register.js')).register,
  'zh-Hans': async () => (await import('./catalogues/zh-Hans/register.js')).register,
  en: async () => (await import('./catalogues/en/register.js')).register,
};

const briefLoaders: Readonly<Record<Language, () => Promise<BriefTexts>>> = {
  ko: async () => (await import('./catalogues/ko/brief.js')).brief,
  'zh-Hans': async () => (await import('./catalogues/zh-Hans/brief.js')).brief,
  en: async () => (await import('./catalogues/en/brief.js')).brief,
};

const boardViewsLoaders: Readonly<Record<Language, () => Promise<BoardViewsTexts>>> = {
  ko: async () => (await import('./catalogues/ko/board-views.js')).boardViews,
  'zh-Hans': async () => (await import('./catalogues/zh-Hans/board-views.js')).boardViews,
  en: async () => (await import('./catalogues/en/board-views.js')).boardViews,
};

const accessLoaders: Readonly<Record<Language, () => Promise<AccessTexts>>> = {
  ko: async () => (await import('./catalogues/ko/access.js')).access,
  'zh-Hans': async () => (await import('./catalogues/zh-Hans/access.js')).access,
  en: async () => (await import('./catalogues/en/access.js')).access,
};

const crossingLoaders: Readonly<Record<Language, () => Promise<CrossingTexts>>> = {
  ko: async () => (await import('./catalogues/ko/crossing.js')).crossing,
  'zh-Hans': async () => (await import('./catalogues/zh-Hans/crossing.js')).crossing,
  en: async () => (await import('./catalogues/en/crossing.js')).crossing,
};

const sittingsLoaders: Readonly<Record<Language, () => Promise<SittingsTexts>>> = {
  ko: async () => (await import('./catalogues/ko/sittings.js')).sittings,
  'zh-Hans': async () => (await import('./catalogues/zh-Hans/sittings.js')).sittings,
  en: async () => (await import('./catalogues/en/sittings.js')).sittings,
};

const talkLoaders: Readonly<Record<Language, () => Promise<TalkTexts>>> = {
  ko: async () => (await import('./catalogues/ko/talk.js')).talk,
  'zh-Hans': async () => (await import('./catalogues/zh-Hans/talk.js')).talk,
  en: async () => (await import('./catalogues/en/talk.js')).talk,
};

const ownAccountLoaders: Readonly<Record<Language, () => Promise<OwnAccountTexts>>> = {
  ko: async () => (await import('./catalogues/ko/own-account.js')).ownAccount,
  'zh-Hans': async () => (await import('./catalogues/zh-Hans/own-account.js')).ownAccount,
  en: async () => (await import('./catalogues/en/own-account.js')).ownAccount,
};

/**
 * The texts of one language, fetched when asked for, so that a page carries no language but its reader's, and none of what
 * only the server says: problem documents, mails, the company's own page.
 */
export const loadCatalogue = (language: Language): Promise<PageCatalogue> => loaders[language]();

/** The texts of rosters and calendars in one language: a board that never shows them does not carry them. */
export const loadAdministration = (language: Language): Promise<AdministrationTexts> => administrationLoaders[language]();

/** The texts of the page of one's own contacts in one language. */
export const loadContacts = (language: Language): Promise<ContactsTexts> => contactsLoaders[language]();

/** The texts about who was told, in one language. */
export const loadTold = (language: Language): Promise<ToldTexts> => toldLoaders[language]();

/** The texts about what crosses in one language, for the page of a case and for supervisors. */
export const loadCrossing = (language: Language): Promise<CrossingTexts> => crossingLoaders[language]();

/** The texts about consultations in one language, for the page of a case. */
export const loadSittings = (language: Language): Promise<SittingsTexts> => sittingsLoaders[language]();

/** The texts about labels, corrections and translations in one language, for the page of a case. */
export const loadTalk = (language: Language): Promise<TalkTexts> => talkLoaders[language]();

/** The texts about accounts in one language, for their own pages. */
export const loadOwnAccount = (language: Language): Promise<OwnAccountTexts> => ownAccountLoaders[language]();

/** The texts about who is given access to accounts, in one language. */
export const loadAccess = (language: Language): Promise<AccessTexts> => accessLoaders[language]();

/** The texts of the page of who can be reached, in one language. */
export const loadReadiness = (language: Language): Promise<ReadinessTexts> => readinessLoaders[language]();

/** The texts of the list of licence applications in one language. */
export const loadLicences = (language: Language): Promise<LicencesTexts> => licencesLoaders[language]();

/** The texts of a case's brief in one language. */
export const loadBrief = (language: Language): Promise<BriefTexts> => briefLoaders[language]();

/** The texts of a channel's agenda in one language. */
export const loadAgenda = (language: Language): Promise<AgendaTexts> => agendaLoaders[language]();

/** The texts of the register of measures in one language. */
export const loadRegister = (language: Language): Promise<RegisterTexts> => registerLoaders[language]();

/** The texts of the supervisors' figures in one language. */
export const loadFigures = (language: Language): Promise<FiguresTexts> => figuresLoaders[language]();

/** The texts about views of the board in one language. */
export const loadBoardViews = (language: Language): Promise<BoardViewsTexts> => boardViewsLoaders[language]();
