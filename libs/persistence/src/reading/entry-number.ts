/**
 * An entry's number in the account of the side whose part `o` is, as SQL over `hotline.history h` and `hotline.history_own o`:
 * how many entries the side could read when it was written. Shared entries that a side was not yet told of, or that are older
 * than private chains, have no such part, and nothing private of that side before them.
 */
export const NUMBER = `CASE WHEN h.chain = '' THEN h.seq + coalesce((o.private->>'entries')::int, 0) ELSE h.behind + h.seq END`;
