// Reads Cookie headers with npm's package cookie: a JSON text a line in, a JSON object a line out.
// Its argument is the folder from which the package is looked for.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(join(process.argv[2], 'anything.js'));
const cookie = require('cookie');
const text = readFileSync(join(dirname(require.resolve('cookie')), '../package.json'), 'utf8');
const lines = readFileSync(0, 'utf8').trimEnd().split('\n');
console.log([JSON.parse(text).version, ...lines.map(line => cookie.parse(JSON.parse(line)))]
  .map(answer => JSON.stringify(answer))
  .join('\n'));
