/** What `npx hotline` says at a terminal. Times are in UTC as the file has them, sides are its codes. */
export const verify = {
  'verify.help': `Usage: npx hotline verify case.bundle.json [--key KR=kr.pem]... [--against other.bundle.json] [--language ko|zh-Hans|en]
         checks an exported case without the service, and says what was changed and what is proven by whose key
         --key      a side’s public key that you have from that side; several may be given; without "KR=" the file says whose it is
         --against  another export of the same case, of either side and any time: both must tell one history
       npx hotline countersign checkpoint.json --key private.pem --side CN
         prints your side’s signature under a checkpoint that it received
       npx hotline hs import hs-2028.csv [--version 2028]
         makes the six-digit codes of a version of the Harmonized System known to the service, beside those that it knows;
         the file is the public table with the columns section, hscode, description, parent and level, the folder hs in HOTLINE_CONFIG_DIR (./config)
       npx hotline network check kr-cn.yaml [--calendars DIR]
         says every mistake in a network’s file with line and column, without the service
         --calendars  folder of the calendars that its sides name; without it the folder "calendars" beside the one in which the file lies
       npx hotline network diff kr-cn.yaml kr-cn.next.yaml [--calendars DIR]
         says what a later version of a network’s file changes, value by value, and whether open cases keep their rules

Exit code: 0 it holds, as far as the answer says, or the file has no mistake; 1 it does not, or it has; 2 it could not be checked, or nothing is proven by a key that you gave`,
  'verify.network.fine': '{file}: {sides, plural, one {# side} other {# sides}}, {channels, plural, one {# channel} other {# channels}}, {offices, plural, one {# office} other {# offices}}: no mistakes',
  'verify.network.mistakes': '{file}: {count, plural, one {# mistake} other {# mistakes}}',
  'verify.diff.versions': 'Version {before, number}, in force from {before_from} → version {after, number}, in force from {after_from}',
  'verify.head.holds': '{file} holds.',
  'verify.head.partly': '{file} holds. Not every signature is proven by the keys that you gave:',
  'verify.head.alone': '{file} agrees with itself. Without a key of either side nothing is proven of who made it:',
  'verify.head.changed': '{file} is not as it was exported, or contradicts itself:',
  'verify.head.unproven': '{file} agrees with itself, and is not proven by the keys that you gave:',
  'verify.head.against': '{file} and {other} cannot both be true:',
  'verify.head.apart': '{file} and {other} cannot be compared:',
  'verify.head.together': '{file} beside {other}:',
  'verify.more': '… and {count} more.',
  'verify.unusable.read': '{file} cannot be read: {error}',
  'verify.unusable.long': '{file} is longer than {max} bytes',
  'verify.unusable.key': '{file} holds no Ed25519 key in PEM: {error}',
  'verify.unusable.folder': '{folder} is no folder with lists of HS codes; HOTLINE_CONFIG_DIR names the one that holds hs',
  'verify.unusable.write': '{file} cannot be written: {error}',
  'verify.unusable.words': 'these words cannot be used: {error}. --help says which can',
  'verify.unusable.public': '{file} holds a public key; the private one is needed here',
  'verify.unusable.checkpoint': '{file} is not one checkpoint as the service lists it',
  'verify.unusable.language': '{language} is not one of ko, zh-Hans and en',
  'verify.countersign.other': 'checkpoint {number} names another key for {side} than that of {file}',
  'verify.countersign.post': 'POST this to {path}',

  // What was changed
  'verify.read.json': 'The file cannot be read as JSON in UTF-8, so that bytes of it were changed, added or removed ({error}).',
  'verify.read.shape': 'The file does not have the shape of an exported case: {place} is missing, unknown, or not what belongs there ({problem}).',
  'verify.read.unsayable': 'The file holds what no exported case can: half a character, or more depth than any entry has.',
  'verify.read.rewritten': 'The text of the file is not as it was written, whatever it says: blanks, line ends, the order of names, or a name that is there twice.',
  'verify.read.beside': 'Something beside the entries was changed, added or removed: signatures under the checkpoint, keys, or the keys’ succession are not those that were exported.',
  'verify.chain.missing': 'Entries {first} to {last} are missing before entry {seq}.',
  'verify.chain.missing.one': 'Entry {missing} is missing before entry {seq}.',
  'verify.chain.twice': 'Entry {seq} is there twice: one of the two was put in.',
  'verify.chain.order': 'The order of the entries was changed: {places}.',
  'verify.chain.place': 'entry {seq} stands where entry {expected} belongs',
  'verify.chain.changed': 'Entry {seq} was changed: what it says does not give the hash that it carries.',
  'verify.chain.follows': 'Entry {seq} does not follow on the entry before it: something there was put in, taken out, moved, or changed and hashed anew.',
  'verify.chain.own': '{side}’s private part of entry {seq} was changed: it does not open the commitment that the entry carries.',
  'verify.chain.own-missing': '{side}’s private part of entry {seq} was taken out: the entry carries a commitment to it.',
  'verify.chain.bound': 'Entry {seq} binds another private history of {side} than the file holds: there, something before it was put in, taken out, moved or changed.',
  'verify.private': 'In {side}’s private history: {what}',
  'verify.private.out': '{side}’s private history was taken out: the case was exported with it.',
  'verify.end.missing': 'The end is missing: entry {last} was the last when the case was exported, and the file ends after entry {ends}.',
  'verify.end.added': 'Entries were added at the end: entry {last} was the last when the case was exported, and the file ends after entry {ends}.',
  'verify.end.head': 'The head was replaced: the export ends in the hash {head}, and entry {seq}, the last of the file, has {hash}.',
  'verify.checkpoint.out': 'The checkpoint was taken out: the case was exported with one.',
  'verify.checkpoint.replaced': 'The checkpoint was replaced: checkpoint {number} of {at} is not the one that the case was exported with; an earlier one, or another’s, was put in its place.',
  'verify.checkpoint.foreign': 'Checkpoint {number} of {at} is not one of {side}’s in the network {network}.',
  'verify.checkpoint.younger': 'Checkpoint {number} of {at} is not older than the export of {exported}.',
  'verify.checkpoint.longer': 'Checkpoint {number} of {at} holds the first {entries} entries of the history, and the file does not have that many.',
  'verify.checkpoint.rewritten': 'Checkpoint {number} of {at} does not hold this history as it is up to entry {last}: entries were rewritten since, or the checkpoint is another case’s.',
  'verify.key.changed': 'The key {key} was changed: its name is not the digest of what it holds.',
  'verify.key.two-sides': 'The key {key} is named for {one} and for {other}: whoever holds it signs in both names.',
  'verify.key.second': 'A second key is named for {side}, {key}, and no change of keys that {side} signed with the key that you gave leads to it. If {side} itself says that both are its own, give both.',
  'verify.the.export': 'the export',
  'verify.the.checkpoint': 'checkpoint {number}',
  'verify.the.private-checkpoint': 'checkpoint {number} of {side}’s private histories',
  'verify.the.succession': '{side}’s change of keys',
  'verify.signed.side-twice': 'Two keys are named for {side} under {statement}: a side signs once.',
  'verify.signed.succession': '{statement} is none: it is not between two keys of one side, each of which has signed it.',
  'verify.signed.missing': '{side}’s signature under {statement} is missing, though it names {side}’s key {key} among those who sign it.',
  'verify.signed.order': 'The signatures under {statement} are not one of each signer, in the order in which it names them: some were doubled, added or moved.',
  'verify.signed.nobody': 'Nobody has signed {statement}: what it says rests on no key.',
  'verify.signed.broken': '{side}’s signature under {statement} does not hold: what it signs was changed, or the key {key} did not sign it.',
  'verify.signed.keyless': '{side}’s signature under {statement} cannot be checked: its key {key} is not in the file.',

  // What the keys do not prove
  'verify.unproven.nobody': 'Nobody has signed the export: it was made where no side’s private key is.',
  'verify.unproven.nowhere': 'It is signed by no key that you gave: the file names the key of {name} ({key}) for no side.',
  'verify.unproven.other-key': 'For {side} it is signed by no key that you gave: the key of {name} ({key}) has signed nothing in it, and the file names another for {side}: {others}.',
  'verify.unproven.not-signed': 'For {side} it is signed by no key that you gave: {side} has not signed this export, nor the checkpoint in it, with the key of {name} ({key}).',
  'verify.unproven.advice': 'Either the file is not what it seems, or the key is of another time: a side’s earlier keys, and when each was in force, are where it publishes its key. Ask that side for the key of the day of this export, or for an export that it has signed.',

  // The account
  'verify.signer': '{side} (key {key})',
  'verify.signer.proven': '{side} (key {key}, proven)',
  'verify.signer.named': '{side} (key {key}, named by {by} and not proven to be {side}’s)',
  'verify.signer.unproven': '{side} (key {key}, named by this file alone and not proven to be {side}’s)',
  'verify.account.case': 'Case {reference} of the network {network}, as {side} could read it at {at}: {entries} entries, none changed, missing, added or moved.',
  'verify.account.own': '{side} has a private part in {count} of them, each of which opens its commitment.',
  'verify.account.theirs': '{side} has a private part in {count} of them, which the commitments prove to exist and do not show.',
  'verify.account.withheld': '{count, plural, one {# of them is} other {# of them are}} words for their recipients only (TLP:RED), which the commitments prove to exist and no file holds.',
  'verify.account.private': '{count, plural, =0 {{side} kept nothing to itself.} one {{side} kept # more entry to itself; the shared ones bind it, and no other side can see that it exists.} other {{side} kept # more entries to itself; the shared ones bind them, and no other side can see that they exist.}}',
  'verify.account.label': 'The file is labelled TLP:{label}, the strictest label of what it holds.',
  'verify.account.taken': 'The key of {name} ({key}) was taken for {side}’s because the file names it for {side}; --key {side}={name} says so yourself.',
  'verify.account.no-checkpoint': 'No checkpoint holds the case yet: only the signatures under the export vouch for it.',
  'verify.account.checkpoint': 'Checkpoint {number} of {at} ({audience}) holds the first {held} of them; signed by {signers}.',
  'verify.account.silent': 'Checkpoint {number} is not signed by {sides}.',
  'verify.account.after': '{count, plural, one {The last entry} other {The last # entries}} came after it: only the signatures under the export vouch for {count, plural, one {it} other {them}}.',
  'verify.account.signed': 'The export is signed by {signers}.',
  'verify.account.proven.export': 'Proven with {side}’s key: {side} signed this export, all {entries} entries and where they end.',
  'verify.account.proven.checkpoint': 'Proven with {side}’s key: the first {entries} entries are what {side} signed in checkpoint {number}. {side} did not sign the export.',
  'verify.account.rest': 'Entries {first} to {last}, and that nothing was left out after entry {last}, rest on the word of {sides} alone, also where an entry speaks in another side’s name.',
  'verify.account.rest.end': 'That nothing was left out at the end rests on the word of {sides} alone.',
  'verify.account.unproven': 'Nothing here is proven to be signed by {side}. Whoever made the file could have made that key: give the key that {side} publishes, --key {side}=FILE.',
  'verify.account.age': 'When the export was signed, its checkpoint was {age} old.',
  'verify.account.age.old': 'ATTENTION: when the export was signed, its checkpoint was {age} old, and checkpoints are made every {every} of what has grown. Either the case stood still, or younger ones were left out: compare it with an export of the other side, --against FILE.',
  'verify.account.no-key': 'You gave no key, so that these were believed because the file itself names them: {keys}. Whoever made the file could have made them: compare them with the keys that each side publishes, or check again with --key KR=kr.pem.',

  // Two exports of one case
  'verify.against.other-case': '{file} and {other} are exports of different cases.',
  'verify.against.differ': 'From entry {seq} on they tell two histories: one of them was rewritten.',
  'verify.against.forked': 'Each holds a checkpoint {number}, and the two are not the same: somebody signed two.',
  'verify.against.left-out': '{file}, exported at {exported}, ends after entry {last}, although checkpoint {number} of {at} already held {held} entries: the end was left out.',
  'verify.against.shrunk': '{file}, exported at {exported}, ends after entry {last}, although {other}, exported at {at}, already held {held} entries: the end was left out.',
  'verify.against.same': 'Both tell one history up to entry {last}, where the shorter one ends.',
  'verify.against.equal': 'Both hold the same {entries} entries.',
  'verify.against.longer': '{longer} (exported at {at}) holds {count} more than {shorter} (exported at {before}).',
  'verify.against.newer': '{file} carries the newer checkpoint, {number} of {at}.',
};
