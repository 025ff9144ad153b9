import { reportObject } from '#contracts';
import { BUYERS, CONSENTS, type Consent, HELPS, IMPACTS } from '#domain';
import { type Asking, type FormError, type Question, type Said, says, unless, wrong } from '../question.js';
import { all, one, ticked } from '../raw.js';
import { readChoice, readChoices, readPhone, readText } from '../read.js';
import { bareRegistrationNumber, registrationFault } from '../../registration-number.js';

const { phone: phoneSchema, email: emailSchema } = reportObject.shape.contact.shape;
const REGISTRATION_ERROR = {
  registration_kr: 'form.company.error.kr', registration_cn: 'form.company.error.cn', wrong_check_digit: 'form.company.error.check',
} as const;

/** Said on the page beside what else is wrong there; the report's own rules say the same (`checkReport`). */
function numberError(number: string | null, { side }: Asking): FormError | null {
  if (number === null) return { input: 'number', say: 'form.company.error.number' };
  const fault = registrationFault(number, side.registration_number);
  return fault && { input: 'number', say: REGISTRATION_ERROR[fault] };
}

const NO_MAIL = 'no-mail';
/** A question as it is asked where no mail goes out: nothing is there to be declined. */
export const withoutMail = (question: Question): Question => ({ ...question, fields: question.fields.filter(({ name }) => name !== NO_MAIL) });

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

/** Whoever sells the goods looks for no other supplier. */
const helpChoices = ({ part }: Said): readonly (typeof HELPS)[number][] => HELPS.filter((help) => help !== 'other_supplier' || part === undefined || BUYERS.includes(part));

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
    id: 'help', section: 'effect', fields: [{ type: 'checkboxes', name: 'help', options: helpChoices }],
    read: (raw, { said }) => {
      const help = readChoices(raw, 'help', helpChoices(said));
      return help.length > 0 ? says({ help }) : wrong({ input: 'help', say: 'form.help.error.empty' });
    },
  },
  {
    id: 'company', section: 'company',
    fields: [{ type: 'text', name: 'name', width: 'long', complete: 'organization' }, { type: 'text', name: 'number', width: 'long' }],
    read: (raw, asking) => {
      const name = readText(raw, 'name');
      const number = readText(raw, 'number');
      return unless([name ? null : { input: 'name', say: 'form.company.error.name' }, numberError(number, asking)], () => ({ company: { name: name ?? '', registration_number: bareRegistrationNumber(number ?? '') } }));
    },
  },
  {
    id: 'contact', section: 'company',
    fields: [
      { type: 'text', name: 'name', width: 'long', complete: 'name' }, { type: 'text', name: 'phone', width: 'long', mode: 'tel', complete: 'tel' },
      { type: 'text', name: 'email', width: 'long', mode: 'email', complete: 'email' }, { type: 'instead', name: NO_MAIL, say: 'none' }, { type: 'select', name: 'language', list: 'languages' },
    ],
    suggest: ({ said }) => ({ language: said.language ? [said.language] : [] }),
    read: (raw, { network, side }) => {
      const name = readText(raw, 'name');
      const language = readChoice(raw, 'language', network.languages);
      const [phone, email] = [readPhone(one(raw, 'phone'), side.countries[0]), one(raw, 'email').trim()];
      return unless([
        name ? null : { input: 'name', say: 'form.contact.error.name' },
        phoneSchema.safeParse(phone).success ? null : { input: 'phone', say: 'form.contact.error.phone' },
        emailSchema.safeParse(email).success ? null : { input: 'email', say: 'form.contact.error.email' },
        language ? null : { input: 'language', say: 'form.contact.error.language' },
      ], () => ({ contact: { name: name ?? '', phone, email, language: language ?? 'en', ...(ticked(raw, NO_MAIL) ? { mail: false } : {}) } }));
    },
  },
  {
    id: 'consent', section: 'consent', fields: [{ type: 'checkboxes', name: 'consent', options: (said) => [...consentChoices(said), 'none'] }],
    read: (raw, { said }) => {
      const consent = readChoices(raw, 'consent', consentChoices(said));
      const none = all(raw, 'consent').includes('none');
      if (none && consent.length > 0) return wrong({ input: 'consent', say: 'form.consent.error.none_and' });
      if (!none && consent.length === 0) return wrong({ input: 'consent', say: 'form.consent.error.confirm' });
      return consent.includes('quantity_exact') && !consent.includes('licence') ? wrong({ input: 'consent', say: 'form.consent.error.quantity' }) : says({ consent });
    },
  },
];
