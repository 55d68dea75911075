// Plain JavaScript, because the first step (install) runs before there is anything that could read TypeScript.

const terminal = process.stdout.isTTY === true

// Whoever read our output may go before we do (npm killed, a pipe closed); that is no reason to crash.
process.stdout.on('error', () => {})
process.stderr.on('error', () => {})

/** @param {number} since milliseconds, from performance.now() */
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1).padStart(6)} s`

/**
 * Runs one step of starting, says which it is while it runs and how many seconds it took.
 * What the work returns is passed on; a string it hands to `note` is shown beside the time.
 * @template T
 * @param {string} name one word
 * @param {(note: (words: string) => void) => Promise<T> | T} work
 * @param {string} [meanwhile] shown while it runs, when it is going to take long
 * @returns {Promise<T>}
 */
export async function step(name, work, meanwhile = '') {
  const started = performance.now()
  let words = ''
  const label = `  ${name.padEnd(10)}`
  const announce = () => process.stdout.write(`${label}${meanwhile || '…'}${terminal ? '' : '\n'}`)
  if (terminal) announce()
  const slow = terminal ? undefined : setTimeout(announce, 2000)
  const end = (outcome) => {
    clearTimeout(slow)
    process.stdout.write(
      `${terminal ? '\r\u001b[2K' : ''}${label}${seconds(started)}  ${outcome}`.trimEnd().concat('\n'),
    )
  }
  try {
    const result = await work((said) => {
      words = said
    })
    end(words)
    return result
  } catch (error) {
    end('stopped')
    throw error
  }
}
