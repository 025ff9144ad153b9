import { CONSENTS, type Consent, HELPS, IMPACTS } from '#domain';
import { type Question, type Said, says, unless, wrong } from '../question.js';
import { one, ticked } from '../raw.js';
import { readChoice, readChoices, readPhone, readText } from '../read.js';
import { bareRegistrationNumber } from '../../registration-number.js';

/** Only what the report holds can be given or withheld; a licence without its number is nothing to name. */
export const consentChoices = (said: Said): readonly Consent[] => CONSENTS.filter((consent) => {
  switch (consent) {
    case 'company': return true;
    case 'partner': return Boolean(said.partner);
    case 'contract': return Boolean(said.contract);
    case 'licence': return Boolean(said.licence_application);
    // Exact only when the licence is named too (DOMAIN §4.7).
    case 'quantity_exact': return Boolean(said.quantity && said.licence_application);
  }
});

/** What stops, what is wanted, who files, whom to call, and what may cross. */
export const companyQuestions: readonly Question[] = [
  {
    id: 'impact', section: 'effect', fields: [{ type: 'checkboxes', name: 'impact', options: IMPACTS }],
    read: (raw) => {
      const impact = readChoices(raw, 'impact', IMPACTS);
      if (impact.length === 0) return wrong({ input: 'impact', say: 'form.impact.error.empty' });
      return impact.includes('nothing_yet') && impact.length > 1 ? wrong({ input: 'impact', say: 'form.impact.error.none_and' }) : says({ impact });
    },
  },
  { id: 'tried', section: 'effect', fields: [{ type: 'area', name: 'tried', rows: 8 }], read: (raw) => says({ tried: readText(raw, 'tried') }) },
  {
    id: 'help', section: 'effect', fields: [{ type: 'checkboxes', name: 'help', options: HELPS }],
    read: (raw) => {
      const help = readChoices(raw, 'help', HELPS);
      return help.length > 0 ? says({ help }) : wrong({ input: 'help', say: 'form.help.error.empty' });
    },
  },
  {
    id: 'company', section: 'company',
    fields: [{ type: 'text', name: 'name', width: 'long', complete: 'organization' }, { type: 'text', name: 'number', width: 'long' }],
    read: (raw) => {
      const name = readText(raw, 'name');
      const number = readText(raw, 'number');
      return unless([
        name ? null : { input: 'name', say: 'form.company.error.name' }, number ? null : { input: 'number', say: 'form.company.error.number' },
      ], () => ({ company: { name: name ?? '', registration_number: bareRegistrationNumber(number ?? '') } }));
    },
  },
  {
    id: 'contact', section: 'company',
    fields: [
      { type: 'text', name: 'name', width: 'long', complete: 'name' }, { type: 'text', name: 'phone', width: 'long', mode: 'tel', complete: 'tel' },
      { type: 'text', name: 'email', width: 'long', mode: 'email', complete: 'email' }, { type: 'select', name: 'language', list: 'languages' },
    ],
    read: (raw, { network }) => {
      const name = readText(raw, 'name');
      const language = readChoice(raw, 'language', network.languages);
      // Phone and email have their form in the contract; what is empty breaks it too.
      return unless([
        name ? null : { input: 'name', say: 'form.contact.error.name' },
        one(raw, 'phone').trim() ? null : { input: 'phone', say: 'form.contact.error.phone' },
        one(raw, 'email').trim() ? null : { input: 'email', say: 'form.contact.error.email' },
        language ? null : { input: 'language', say: 'form.contact.error.language' },
      ], () => ({ contact: { name: name ?? '', phone: readPhone(one(raw, 'phone')), email: one(raw, 'email').trim(), language: language ?? 'en' } }));
    },
  },
  {
    id: 'consent', section: 'consent', fields: [{ type: 'checkboxes', name: 'consent', options: (said) => [...consentChoices(said), 'none'] }],
    read: (raw, { said }) => {
      const consent = readChoices(raw, 'consent', consentChoices(said));
      const none = ticked({ none: (raw.consent ?? []).filter((c) => c === 'none') }, 'none');
      if (none && consent.length > 0) return wrong({ input: 'consent', say: 'form.consent.error.none_and' });
      if (!none && consent.length === 0) return wrong({ input: 'consent', say: 'form.consent.error.confirm' });
      return consent.includes('quantity_exact') && !consent.includes('licence') ? wrong({ input: 'consent', say: 'form.consent.error.quantity' }) : says({ consent });
    },
  },
];
