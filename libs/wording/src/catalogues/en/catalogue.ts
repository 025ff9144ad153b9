import { boardViews } from './board-views.js';
import { crossing } from './crossing.js';
import { duty } from './duty.js';
import { formCompany } from './form-company.js';
import { formFrame } from './form-frame.js';
import { formGoods } from './form-goods.js';
import { hs } from './hs.js';
import { mails } from './mails.js';
import { pages } from './pages.js';
import { papers } from './papers.js';
import { problems } from './problems.js';
import { providers } from './providers.js';
import { sheets } from './sheets.js';
import { sittings } from './sittings.js';
import { talk } from './talk.js';
import { track } from './track.js';
import { verify } from './verify.js';
import { joined } from '../joined.js';

/** Every text in English. Its keys are the keys: a language that lacks one does not compile. */
export const en = /* @__PURE__ */ joined(pages, formFrame, formGoods, formCompany, crossing, talk, sittings, track, problems, duty, mails, verify, papers, providers, hs, sheets, boardViews);
