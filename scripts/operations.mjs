/** `npm run operations`: writes the types of the service's operations for its client, from the table of routes as built. */
import { writeFileSync } from 'node:fs';
import { operationTypes } from '../dist/libs/edge/src/index.js';

writeFileSync(new URL('../libs/client/src/operations.ts', import.meta.url), operationTypes());
