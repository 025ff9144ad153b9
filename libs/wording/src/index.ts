export type { AdministrationKey, AdministrationTexts, Catalogue, CrossingKey, CrossingTexts, EveryKey, FiguresKey, Language, NotificationKey, OwnAccountKey, OwnAccountTexts, PageCatalogue, SittingsKey, WordingKey } from './catalogue.js';
export { loadAccess, loadAdministration, loadAgenda, loadBoardViews, loadBrief, loadCatalogue, loadContacts, loadCrossing, loadFigures, loadLicences, loadOwnAccount, loadReadiness, loadRegister, loadSittings, loadTalk, loadTold } from './load-catalogue.js';
export { failedTexts } from './failed-texts.js';
export { translator, type Translator, type Values } from './translate.js';
export { bandWords, figureNames, figureSummary, figureTables, weekdayName, type FigureCell, type FigureNames, type FigureTableView, type FigureWords } from './figure-tables.js';
export { jointTables, type StatedFigures } from './joint-tables.js';
export { formatter, type Formatter } from './format.js';
export type { Moment, Place, Places } from './moments.js';
export type { Band } from './amounts.js';
export { chooseLanguage, namedLanguage } from './choose-language.js';
export { BLANKS, isPhrase, PHRASE_GROUPS, phraseText, type Blank, type BlankName, type PhraseName, type PhraseReader } from './phrases.js';
// For the server: a page that imports neither carries no language it did not load.
export { catalogues, translatorFor } from './catalogues.js';
