import { LANGUAGES, RANKS } from '#domain';
import type { CaseView } from '#contracts';
import { useNow } from '../data/clock.js';
import { useSession } from '../data/session.js';
import { fromWall, toWall } from '../history/zone.js';
import { Field } from '../parts/index.js';
import { useNames, useWords } from '../words.js';
import { AgendaFields } from './agenda-fields.js';
import { Checks, Radios, Select, TextField, TimeField } from './fields.js';
import { type SittingDraft, sittingFaults } from './sitting-draft.js';
import { useSittingWords } from './sitting-words.js';

interface Props {
  readonly view: CaseView;
  readonly value: SittingDraft;
  readonly onChange: (next: SittingDraft) => void;
  /** Whether it was tried to send it: what is missing is said only then. */
  readonly asked: boolean;
  /** The date that it takes the place of: none, one that is not agreed on, or one that is. */
  readonly before: 'none' | 'open' | 'agreed';
  /** What the service refused of the date, in words. */
  readonly refused: string | null;
}

/** A date with level, channel, length, place, interpreting and agenda; what is typed by one's own clock is read back by every side's. */
export function SittingFields({ view, value, onChange, asked, before, refused }: Props) {
  const { t, f } = useWords();
  const say = useSittingWords();
  const names = useNames();
  const now = useNow();
  const [{ zone, city }] = names.places;
  const put = (part: Partial<SittingDraft>): void => onChange({ ...value, ...part });
  const faults = asked ? sittingFaults(value, before === 'agreed') : [];
  const at = fromWall(zone, value.starts);
  const limit = view.consultation_until;
  return (
    <>
      {limit !== null && <p>{say.text('sitting.hold_by', { when: f.until(limit, names.places, now) })}</p>}
      <TimeField type="datetime-local" label={say.text('confirm.propose-date.starts', { city })} value={value.starts} min={toWall(zone, now)} onChange={(starts) => put({ starts })}
        hint={Number.isNaN(at) ? undefined : f.when(at, names.places, now)} wrong={refused ?? (faults.includes('starts') ? say.text('err.starts_missing') : null)} />
      {limit !== null && at > Date.parse(limit) && <p className="small warns">{say.text('confirm.propose-date.late')}</p>}
      <Field label={say.text('confirm.propose-date.length')} wrong={faults.includes('length') ? say.text('err.length') : undefined}>{(tied) => <input {...tied} type="text" inputMode="numeric" maxLength={3} size={5} value={value.length} onChange={(event) => put({ length: event.target.value })} />}</Field>
      <ChannelAndRank value={value} put={put} />
      <Radios label={say.text('confirm.propose-date.kind')} name="kind" across choices={(['video', 'phone', 'room'] as const).map((kind) => ({ value: kind, label: say.label(`confirm.propose-date.${kind}`) }))} value={value.kind} onChange={(kind) => put({ kind })} />
      {value.kind === 'video'
        ? <Field label={say.text('confirm.propose-date.link')} hint={say.text('confirm.propose-date.link.hint')} wrong={faults.includes('place') ? say.text('err.link') : undefined}>{(tied) => <input {...tied} type="url" maxLength={300} value={value.link} onChange={(event) => put({ link: event.target.value })} />}</Field>
        : <Field label={say.text(value.kind === 'phone' ? 'confirm.propose-date.number' : 'confirm.propose-date.where')} hint={t.text('secrecy')} wrong={faults.includes('place') ? say.text('err.where') : undefined}>{(tied) => <input {...tied} type="text" maxLength={300} value={value.where} onChange={(event) => put({ where: event.target.value })} />}</Field>}
      <Checks label={say.text('confirm.propose-date.interpreting')} choices={LANGUAGES.map((l) => ({ value: l, label: t.label(`language.in.${l}`) }))} values={value.interpreting} onChange={(interpreting) => put({ interpreting })} wrong={null} />
      <AgendaFields view={view} items={value.agenda} onChange={(agenda) => put({ agenda })} wrong={faults.includes('agenda') ? say.text('err.agenda') : null} />
      {before !== 'none' && <TextField label={say.text(before === 'agreed' ? 'confirm.propose-date.reason' : 'confirm.propose-date.reason.optional')} value={value.reason} onChange={(reason) => put({ reason })} wrong={faults.includes('reason') ? t.text('err.reason_missing') : null} rows={2} />}
    </>
  );
}

/** Ranks are those of the channel's ladder; another channel may have none of the one chosen. */
function ChannelAndRank({ value, put }: { value: SittingDraft; put: (part: Partial<SittingDraft>) => void }) {
  const { t } = useWords();
  const say = useSittingWords();
  const names = useNames();
  const { network } = useSession();
  const ranksOf = (channel: string) => network.channels[channel]?.ranks ?? [];
  const ranks = ranksOf(value.channel);
  const change = (channel: string): void => put({ channel, rank: ranksOf(channel).includes(value.rank) ? value.rank : ranksOf(channel)[0] ?? value.rank });
  return (
    <>
      <Select label={say.text('sitting.rank')} value={value.rank} options={ranks.map((rank) => ({ value: rank, label: t.label(`rank.${rank}`) }))} onChange={(rank) => put({ rank: RANKS.find((r) => r === rank) ?? value.rank })} always />
      <Select label={t.label('channel')} value={value.channel} options={Object.keys(network.channels).map((channel) => ({ value: channel, label: names.channel(channel) }))} onChange={change} always />
    </>
  );
}
