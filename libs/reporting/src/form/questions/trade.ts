import { LICENCE_ANSWERS, STAGES, findPort } from '#domain';
import { UNITS } from '#contracts';
import { type Question, says, unless, wrong } from '../question.js';
import { ticked } from '../raw.js';
import { readChoice, readDate, readNumber, readText } from '../read.js';

/** How far the goods have got, where they are, how much, under which contract and licence, from whom. */
export const tradeQuestions: readonly Question[] = [
  {
    id: 'stage', section: 'status', fields: [{ type: 'radios', name: 'stage', options: STAGES }],
    read: (raw) => {
      const stage = readChoice(raw, 'stage', STAGES);
      return stage ? says({ stage }) : wrong({ input: 'stage', say: 'form.stage.error.empty' });
    },
  },
  {
    // Goods that are only contracted are at no port yet.
    id: 'port', section: 'status', applies: (said) => said.stage !== 'contracted', otherwise: { port: null },
    fields: [{ type: 'port', name: 'port' }, { type: 'instead', name: 'port-none', say: 'none' }, { type: 'instead', name: 'port-unknown', say: 'unknown' }],
    read: (raw, { network }) => {
      const typed = readText(raw, 'port');
      const port = typed === null ? null : findPort(typed, network);
      const [none, unknown] = [ticked(raw, 'port-none'), ticked(raw, 'port-unknown')];
      if (none || unknown) return port || none === unknown ? wrong({ input: 'port', say: 'form.port.error.one' }) : says({ port: null, no_port: none ? 'none' : 'unknown' });
      if (typed === null) return wrong({ input: 'port', say: 'form.port.error.empty' });
      return port ? says({ port: port.code }) : wrong({ input: 'port', say: 'form.port.error.none' });
    },
  },
  {
    id: 'quantity', section: 'status',
    fields: [
      { type: 'text', name: 'value', mode: 'decimal', width: 'short' }, { type: 'instead', name: 'value-unknown', say: 'unknown' },
      { type: 'select', name: 'unit', list: 'units' },
    ],
    read: (raw) => {
      const typed = readText(raw, 'value');
      const value = typed === null ? null : readNumber(typed);
      const unit = readChoice(raw, 'unit', UNITS);
      if (ticked(raw, 'value-unknown')) {
        return value !== null && value > 0 ? wrong({ input: 'value', say: 'form.frame.error.both' }) : says({ quantity: null });
      }
      if (typed === null) return wrong({ input: 'value', say: 'form.quantity.error.empty' });
      if (value === null) return wrong({ input: 'value', say: 'form.quantity.error.number' });
      if (value <= 0) return wrong({ input: 'value', say: 'form.quantity.error.positive' });
      return unit ? says({ quantity: { value, unit } }) : wrong({ input: 'unit', say: 'form.quantity.error.unit' });
    },
  },
  {
    id: 'contract', section: 'status', fields: [{ type: 'text', name: 'number', width: 'long' }, { type: 'date', name: 'date' }],
    read: (raw) => {
      const number = readText(raw, 'number');
      const date = readDate(raw, 'date');
      const unreal = date.is === 'partial' || date.is === 'unreal' ? { input: 'date', say: 'form.contract.error.real' as const } : null;
      const nameless = number === null && date.is !== 'empty' ? { input: 'number', say: 'form.contract.error.number' as const } : null;
      return unless([nameless, unreal], () => ({ contract: number === null ? null : { number, date: date.is === 'date' ? date.date : null } }));
    },
  },
  {
    id: 'licence', section: 'status', fields: [{ type: 'radios', name: 'licence', options: LICENCE_ANSWERS }],
    read: (raw) => {
      const licence = readChoice(raw, 'licence', LICENCE_ANSWERS);
      return licence ? says({ licence }) : wrong({ input: 'licence', say: 'form.licence.error.empty' });
    },
  },
  {
    id: 'licence_details', section: 'status', applies: (said) => said.licence === 'yes', otherwise: { licence_application: null },
    fields: [{ type: 'text', name: 'number', width: 'long' }, { type: 'date', name: 'filed_on' }, { type: 'text', name: 'office', width: 'long' }],
    read: (raw) => {
      const number = readText(raw, 'number');
      const filed = readDate(raw, 'filed_on');
      if (filed.is === 'partial' || filed.is === 'unreal') return wrong({ input: 'filed_on', say: 'form.licence_details.error.real' });
      return says({ licence_application: { number, filed_on: filed.is === 'date' ? filed.date : null, office: readText(raw, 'office') } });
    },
  },
  {
    id: 'partner', section: 'status', fields: [{ type: 'text', name: 'partner', width: 'long' }],
    read: (raw) => {
      const partner = readText(raw, 'partner');
      return partner ? says({ partner }) : wrong({ input: 'partner', say: 'form.partner.error.empty' });
    },
  },
];
