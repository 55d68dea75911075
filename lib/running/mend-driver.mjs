// postgres 3.4.9, the newest, ends the process when the server goes away in the middle of a transaction: it writes its
// ROLLBACK to a connection that is gone, and throws where nobody can catch it. That connection never works again, and
// what the rest of a transaction says may be carried out outside of it, on a connection that has come back meanwhile.
// Known as 1133, 1208 and 1216 at github.com/porsager/postgres; changes are proposed there and none is taken in. Until
// then its files are mended here, by every program of ours before it starts (run.mjs). When they read otherwise, as
// after an upgrade, this throws: if tests/faults/lost-connection.test.ts passes without it, delete this file.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../../node_modules/postgres')
const mark = '// Mended by Undersigned: see lib/running/mend-driver.mjs\n'

/** What stands there, and what shall stand there. */
const connection = [
  // Whoever sends on a connection that is gone is told so.
  [
    'function execute(q) {\n    if (terminated)\n',
    "function execute(q) {\n    if (!socket)\n      return queryError(q, Errors.connection('CONNECTION_CLOSED', options)), true\n\n    if (terminated)\n",
  ],
  ['const x = socket.write(chunk, fn)\n', 'const x = socket ? socket.write(chunk, fn) : true\n'],
  // What was not yet sent is not sent to the next server, and does not keep the next connection from beginning.
  [
    'incomings = null\n    clearImmediate(nextWriteTimer)\n',
    'incomings = null\n    clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n',
  ],
  // What was said between an error and the end of the connection is answered too, and the last words of the old server
  // are not taken for the first of the new one.
  [
    "!hadError && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))\n",
    ";(query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))\n    query = errorResponse = null\n",
  ],
  // A COPY whose reader was slow at its end left the socket paused: whatever was asked next was never answered.
  [
    'stream && stream.push(null)\n    stream = null\n',
    'stream && (stream.push(null), socket.resume())\n    stream = null\n',
  ],
]
const transactions = [
  // A transaction whose connection is gone says nothing any more, even when that connection has come back.
  [
    '      , connection\n      , prepare = null\n',
    '      , connection\n      , lost\n      , prepare = null\n',
  ],
  [
    'new Promise((_, reject) => connection.onclose = reject)\n',
    'new Promise((_, reject) => connection.onclose = e => {\n          lost = e\n          while (queries.length) queries.shift().reject(e)\n          reject(e)\n        })\n',
  ],
  [
    'q.catch(e => uncaughtError || (uncaughtError = e))\n',
    'q.catch(e => uncaughtError || (uncaughtError = e))\n        if (lost)\n          return q.reject(lost)\n\n',
  ],
]
const files = {
  'src/connection.js': connection,
  'cjs/src/connection.js': connection,
  'src/index.js': transactions,
  'cjs/src/index.js': transactions,
}

/** What was mended before stays as it is, so that a folder with an older mend gets the rest. */
function mended(path, text, changes) {
  const marked = text.startsWith(mark) ? text : mark + text
  return changes.reduce((before, [stands, shall]) => {
    if (before.includes(shall)) return before
    if (before.split(stands).length !== 2)
      throw new Error(`${path} reads otherwise than expected: see lib/running/mend-driver.mjs`)
    return before.replace(stands, () => shall)
  }, marked)
}

/** Mends the driver in node_modules, once; several programs may do so at the same time. */
export function mendDriver() {
  for (const [name, changes] of Object.entries(files)) {
    const path = join(folder, name)
    const text = readFileSync(path, 'utf8')
    const better = mended(path, text, changes)
    if (better === text) continue
    const whole = `${path}.${process.pid}`
    writeFileSync(whole, better)
    renameSync(whole, path)
  }
}
