import { account } from './account.js';
import { acts } from './acts.js';
import { answers } from './answers.js';
import { board } from './board.js';
import { caseTime } from './case-time.js';
import { core } from './core.js';
import { desk } from './desk.js';
import { deskCase } from './desk-case.js';
import { deskFrame } from './desk-frame.js';
import { events } from './events.js';
import { failed } from './failed.js';
import { format } from './format.js';
import { history } from './history.js';
import { joining } from './joining.js';
import { outcomes } from './outcomes.js';
import { phrases } from './phrases.js';
import { measures } from './measures.js';
import { consultations } from './consultations.js';
import { routing } from './routing.js';
import { states } from './states.js';
import { terms } from './terms.js';
import { joined } from '../joined.js';

/** What the officers’ pages say in Korean: everything but the company’s own pages and what the server alone puts into words. */
export const pages = /* @__PURE__ */ joined(
  core, terms, format, states, acts, events, phrases, answers,
  board, desk, deskCase, caseTime, deskFrame, failed, history, account, routing, joining, measures, outcomes, consultations,
);
