import type { FormerName, Names, OfficeId, SideId } from './network.js';

/** Days are ISO dates where the office is. A ministry that is renamed keeps its offices: their rosters, accounts and cases go on. */

/** What an office was called on a day: what was said and done then stays under the name of then. */
export const officeNameOn = ({ name, former_names = [] }: { readonly name: Names; readonly former_names?: readonly FormerName[] }, day: string): Names =>
  former_names.find((former) => day <= former.until)?.name ?? name;

/** Whether an office is there on a day: neither to come nor over. */
export const isThereOn = ({ valid_from, valid_to }: { readonly valid_from?: string | undefined; readonly valid_to?: string | undefined }, day: string): boolean =>
  (valid_from === undefined || valid_from <= day) && (valid_to === undefined || day <= valid_to);

/** The day of an instant in a zone. @param at epoch milliseconds */
export const dayIn = (zone: string, at: number): string => new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(at);

/** A network as far as it names its offices. */
interface Named {
  readonly offices: Readonly<Record<OfficeId, { readonly side: SideId; readonly name: Names; readonly former_names?: readonly FormerName[] }>>;
  readonly sides: Readonly<Record<SideId, { readonly zone: string }>>;
}

/** What an office was called at an instant, by the day where it is; null for one that the network does not know. @param at epoch milliseconds */
export function officeNameAt({ offices, sides }: Named, id: OfficeId, at: number): Names | null {
  const office = Object.hasOwn(offices, id) ? offices[id] : undefined;
  if (!office) return null;
  return (office.former_names ?? []).length === 0 ? office.name : officeNameOn(office, dayIn(sides[office.side]?.zone ?? 'UTC', at));
}
