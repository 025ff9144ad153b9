import { crossing } from './crossing.js';
import { duty } from './duty.js';
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
import type { Catalogue } from '../../catalogue.js';

export const ko: Catalogue = /* @__PURE__ */ joined(pages, crossing, talk, sittings, track, problems, duty, mails, verify, papers, providers, hs, sheets);
