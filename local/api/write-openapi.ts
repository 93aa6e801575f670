/** Writes docs/api/openapi.json anew: `node local/api/write-openapi.ts`. A test holds the file to the schemas. */
import { writeFileSync } from 'node:fs';
import { openapiDocument } from '../../core/api/openapi.ts';

const file = new URL('../../docs/api/openapi.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(openapiDocument(), null, 2)}\n`);
