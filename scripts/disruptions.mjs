/** `npm run disruptions`: writes the table of disruptions from their scenarios. */
import { writeFileSync } from 'node:fs';
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
const { disruptionsTable } = await import('../test/disruptions/table.ts');
writeFileSync(new URL('../docs/DISRUPTIONS.md', import.meta.url), disruptionsTable());
