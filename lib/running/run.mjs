// Runs a program of this folder: `node lib/running/run.mjs serve`. Its TypeScript is bundled first, in a tenth of a
// second, instead of being translated by a loader while it runs: Next imports its page cache three times in every
// request, and each import would go through that loader.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import { mendDriver } from './mend-driver.mjs'

mendDriver()

const [name, ...rest] = process.argv.slice(2)
const distFolder = process.env.NEXT_DIST_DIR || '.next'
const outfile = resolve(distFolder, 'running', `${name}.mjs`)

// Node looks once whether this file is there, and remembers. On a fresh clone that is before Next has built: without it,
// the process that built the site would take every file of it for a module of the other kind, and answer 500.
mkdirSync(distFolder, { recursive: true })
writeFileSync(join(distFolder, 'package.json'), '{"type": "commonjs"}')

buildSync({
  entryPoints: [`lib/running/${name}.ts`],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'error',
})
// React and Next read it as they are loaded, which is before the first line of the program.
process.env.NODE_ENV = rest[0] === 'dev' ? 'development' : 'production'
process.argv = [process.argv[0], outfile, ...rest]
await import(pathToFileURL(outfile).href)
