import { useState } from 'react';
import type { CaseView } from '#contracts';
import { REFUSAL_REASONS, type RefusalReason } from '#domain';
import { useSession } from '../data/session.js';
import { useNames, useWords } from '../words.js';
import { CaseAct, type CaseActProps } from './case-act.js';
import { Radios, Select, TextField } from './fields.js';

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** Authorities that can be named, each with whose it is, those of the side of the obstacle first. */
function useAuthorities({ authorities, line }: CaseView): { value: string; label: string }[] {
  const { t } = useWords();
  const names = useNames();
  const { network } = useSession();
  const sideOf = (office: string): string => network.offices[office]?.side ?? '';
  const first = line.lead ?? line.home;
  return [...authorities].sort((a, b) => Number(sideOf(b) === first) - Number(sideOf(a) === first))
    .map((office) => ({ value: office, label: t.text('authority.of', { authority: names.office(office), side: names.sideNamed(sideOf(office)) }) }));
}

/** Why something is not taken up: a reason of the list, in words if need be, and which authority is the right one where that is the reason. */
export function useRefusalReason(view: CaseView) {
  const { t } = useWords();
  const options = useAuthorities(view);
  const [reason, setReason] = useState<RefusalReason | null>(null);
  const [authority, setAuthority] = useState('');
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const wrong = reason === 'wrong_authority';
  const take = (version: number) => {
    setAsked(true);
    return reason === null || (wrong && authority === '') ? null : { version, reason, text: orNull(text), ...(wrong ? { authority } : {}) };
  };
  const fields = (
    <>
      <Radios label={t.text('desk.refuse.reason')} name="reason" choices={REFUSAL_REASONS.map((r) => ({ value: r, label: t.label(`ref.${r}`) }))} value={reason} onChange={setReason}
        wrong={asked && reason === null ? t.text('err.reason_missing') : null} />
      {wrong && <Select label={t.label('role.authority')} value={authority} options={options} onChange={setAuthority} wrong={asked && authority === '' ? t.text('err.authority_missing') : null} />}
      <TextField label={t.text('desk.refuse.text')} value={text} onChange={setText} wrong={null} rows={3} />
    </>
  );
  return { take, fields };
}

/** The receiving side takes the case in the channel to which it was referred. */
export function AcceptReferralAct(props: CaseActProps) {
  const { t } = useWords();
  const names = useNames();
  const { line } = props.view;
  return (
    <CaseAct {...props} command="accept-referral" label={t.text('do.accept-referral')} title={t.text('confirm.accept-referral.title', { reference: line.reference })}
      text={t.text(line.lead === names.own ? 'confirm.accept-referral.lead' : 'confirm.accept-referral.text', { channel: names.channel(line.channel) })} body={(version) => ({ version })} />
  );
}

/** The receiving side says why not, and the case goes back. */
export function RefuseReferralAct(props: CaseActProps) {
  const { t } = useWords();
  const names = useNames();
  const refusal = useRefusalReason(props.view);
  const { line } = props.view;
  return (
    <CaseAct {...props} command="refuse-referral" label={t.text('do.refuse-referral')} title={t.text('confirm.refuse-referral.title', { reference: line.reference })}
      text={t.text('confirm.refuse-referral.text', { channel: names.channel(line.referral?.from ?? line.channel) })} body={refusal.take}>
      {refusal.fields}
    </CaseAct>
  );
}

/** People name the competent authority; the suggestion stands first, and another one needs a reason. */
export function NameAuthorityAct(props: CaseActProps) {
  const { t } = useWords();
  const names = useNames();
  const { line } = props.view;
  const suggested = line.suggested.authority;
  const options = useAuthorities(props.view).filter((o) => o.value !== line.authority);
  const start = options.some((o) => o.value === suggested) ? suggested ?? '' : '';
  const [authority, setAuthority] = useState(start);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const differs = suggested !== null && authority !== '' && authority !== suggested;
  const unexplained = differs && reason.trim() === '';
  const take = (version: number) => {
    setAsked(true);
    return authority === '' || unexplained ? null : { version, authority, reason: orNull(reason) };
  };
  return (
    <CaseAct {...props} command="name-authority" label={t.text('do.name-authority')} title={t.text('confirm.name-authority.title', { reference: line.reference })} text={t.text('confirm.name-authority.text')} body={take}
      onDone={() => { setAuthority(''); setReason(''); setAsked(false); }}>
      {suggested !== null && <p className="small">{t.label('authority.suggested', { authority: names.office(suggested) })}</p>}
      <Select label={t.label('role.authority')} value={authority} options={options} onChange={setAuthority} wrong={asked && authority === '' ? t.text('err.authority_missing') : null} />
      <TextField label={t.text(differs ? 'confirm.name-authority.reason' : 'confirm.name-authority.remark')} value={reason} onChange={setReason} wrong={asked && unexplained ? t.text('err.reason_missing') : null} rows={2} />
    </CaseAct>
  );
}
