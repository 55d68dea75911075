import { request as ask, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { isReaderGone } from '@/lib/running/stopping'

/** What Node says of a request whose reader went away before they had said all of it. */
async function errorOfGoneReader(): Promise<unknown> {
  const server = createServer()
  const error = new Promise((resolve) => {
    server.on('request', (request) => {
      request.on('error', resolve)
      request.resume()
      asked.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const asked = ask({ port, host: '127.0.0.1', method: 'POST', headers: { 'content-length': '100' } })
  asked.on('error', () => {})
  asked.write('the first words')
  try {
    return await error
  } finally {
    server.close()
  }
}

test('a reader who goes away before the answer stops nothing; any other fault does', async () => {
  expect(isReaderGone(await errorOfGoneReader())).toBe(true)
  expect(isReaderGone(new Error('aborted'))).toBe(false)
  expect(isReaderGone(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }))).toBe(false)
  expect(isReaderGone(null)).toBe(false)
})
