import type { FormerName, Names } from './network.js';

/** Days are ISO dates where the office is. A ministry that is renamed keeps its offices: their rosters, accounts and cases go on. */

/** What an office was called on a day: what was said and done then stays under the name of then. */
export const officeNameOn = ({ name, former_names = [] }: { readonly name: Names; readonly former_names?: readonly FormerName[] }, day: string): Names =>
  former_names.find((former) => day <= former.until)?.name ?? name;

/** Whether an office is there on a day: neither to come nor over. */
export const isThereOn = ({ valid_from, valid_to }: { readonly valid_from?: string | undefined; readonly valid_to?: string | undefined }, day: string): boolean =>
  (valid_from === undefined || valid_from <= day) && (valid_to === undefined || day <= valid_to);
