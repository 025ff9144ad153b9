import { useState } from 'react';
import type { OfficeRoster } from '#contracts';
import { useSaveRoster } from '../data/duty.js';
import { useNames } from '../words.js';
import { OverrideFields } from './override-fields.js';
import { bodyOf, draftOf, newRotation, replaced, type RosterDraft, without } from './roster-draft.js';
import { RotationFields } from './rotation-fields.js';
import { useSay } from './say.js';
import { At, Saving } from './saving.js';

interface Props {
  /** As it stands on the server by now; what is typed began at the one that was there first. */
  readonly saved: OfficeRoster;
  readonly offices: readonly string[];
  readonly readOnly: boolean;
  /** The day that begins the preview, by the server's clock: where a new rotation begins unless somebody says otherwise. */
  readonly today: string;
  /** Called once it is saved and the page has it back, and when what was typed is given up. */
  readonly onEnd: (how: 'saved' | 'dropped') => void;
}

/** Everything about one office's duty that is saved as a whole. */
export function RosterForm({ saved, offices, readOnly, today, onEnd }: Props) {
  const say = useSay();
  const [seen] = useState(saved.version);
  const [draft, setDraft] = useState<RosterDraft>(() => draftOf(saved.roster));
  const save = useSaveRoster(saved.office);
  const send = (over: 'seen' | 'latest'): void => save.mutate({ version: over === 'seen' ? seen : saved.version, roster: bodyOf(draft) }, { onSuccess: () => onEnd('saved') });
  return (
    <Saving error={save.error} pending={save.isPending} under="/roster" label={say.text('roster.save')} onSave={send} onDrop={() => onEnd('dropped')} readOnly={readOnly}>
      <Rotations draft={draft} saved={saved} onChange={setDraft} readOnly={readOnly} today={today} />
      <OverrideFields overrides={draft.overrides} rotations={draft.rotations.map((r) => r.name)} staff={saved.officers} onChange={(overrides) => setDraft({ ...draft, overrides })} readOnly={readOnly} />
      <Deputy value={draft.deputy_office} offices={offices.filter((o) => o !== saved.office)} onChange={(deputy_office) => setDraft({ ...draft, deputy_office })} />
    </Saving>
  );
}

function Rotations({ draft, saved, onChange, readOnly, today }: { today: string; draft: RosterDraft; saved: OfficeRoster; onChange: (draft: RosterDraft) => void; readOnly: boolean }) {
  const say = useSay();
  const { rotations } = draft;
  return (
    <>
      {rotations.length === 0 && <p>{say.text('roster.rotations.none')}</p>}
      {rotations.map((rotation, i) => (
        <RotationFields key={rotation.key} rotation={rotation} number={i + 1} staff={saved.officers} readOnly={readOnly}
          onChange={(next) => onChange({ ...draft, rotations: replaced(rotations, i, { ...next, key: rotation.key }) })} onRemove={() => onChange({ ...draft, rotations: without(rotations, i) })} />
      ))}
      {!readOnly && <div><button type="button" onClick={() => onChange({ ...draft, rotations: [...rotations, newRotation('', today)] })}>{say.text('roster.rotation.add')}</button></div>}
    </>
  );
}

function Deputy({ value, offices, onChange }: { value: string | null; offices: readonly string[]; onChange: (office: string | null) => void }) {
  const say = useSay();
  const names = useNames();
  return (
    <div className="part sheet">
      <At at="/deputy_office" label={say.text('roster.deputy')} hint={say.text('roster.deputy.hint')}>
        {(tied) => (
          <select {...tied} value={value ?? ''} onChange={(e) => onChange(e.target.value === '' ? null : e.target.value)}>
            <option value="">{say.text('roster.deputy.none')}</option>
            {offices.map((id) => <option key={id} value={id}>{names.office(id)}</option>)}
          </select>
        )}
      </At>
    </div>
  );
}
