/**
 * One JSON line an event, on standard error. Facts are an allow-list by habit: ids and numbers, never a name, an address,
 * a postcode, a token or an IP. Of an error only its type, code and place are kept: the message of a database error
 * carries the values that were bound.
 */
function write(
  level: 'info' | 'warn' | 'error',
  message: string,
  facts: Record<string, string | number | boolean>,
  error?: unknown,
): void {
  process.stderr.write(
    `${JSON.stringify({ at: new Date().toISOString(), level, message, ...facts, ...(error ? describe(error) : {}) })}\n`,
  )
}

function describe(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: typeof error }
  const cause = error.cause instanceof Error ? error.cause : error
  const code = 'code' in cause ? String(cause.code) : ''
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 6)
  return { error: error.name, cause: cause.name, code, stack: frames.map((line) => line.trim()).join(' < ') }
}

export const log = {
  info: (message: string, facts: Record<string, string | number | boolean> = {}) =>
    write('info', message, facts),
  warn: (message: string, facts: Record<string, string | number | boolean> = {}, error?: unknown) =>
    write('warn', message, facts, error),
  error: (message: string, facts: Record<string, string | number | boolean> = {}, error?: unknown) =>
    write('error', message, facts, error),
}
