import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { AwsClient } from 'aws4fetch'
import { checkMediaType, mediaTypeOf } from './storage-key'
import type { FileStore } from './store'

type S3Settings = {
  /** Without the bucket: `https://s3.eu-west-2.amazonaws.com`, `http://minio:9000`. */
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  /** How long one answer may take, its body included. */
  timeoutMs?: number
}

const pauseBeforeRetryMs = 250

/** A store in a bucket of any S3-compatible service, addressed by path. What fails at the service is tried once more. */
export function s3Store({ endpoint, bucket, timeoutMs = 30_000, ...keys }: S3Settings): FileStore {
  // Its own ten tries would hold a reader for a minute.
  const client = new AwsClient({ ...keys, service: 's3', retries: 0 })
  const addressOf = (key: string) => `${endpoint.replace(/\/+$/, '')}/${bucket}/${key}`

  async function once(method: string, key: string, body?: Uint8Array, mediaType?: string): Promise<Response> {
    const headers: Record<string, string> = { 'x-amz-content-sha256': sha256(body ?? new Uint8Array()) }
    if (mediaType) headers['content-type'] = mediaType
    const signed = await client.sign(addressOf(key), {
      method,
      headers,
      body: body ? new Uint8Array(body) : null,
    })
    return fetch(signed, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' })
  }

  async function ask(...request: Parameters<typeof once>): Promise<Response> {
    const first = await once(...request).catch((error: unknown) => error)
    if (first instanceof Response && first.status < 500 && first.status !== 429) return first
    if (first instanceof Response) await first.body?.cancel()
    await pause(pauseBeforeRetryMs)
    return once(...request)
  }

  return {
    async put(key, bytes, mediaType) {
      checkMediaType(key, mediaType)
      const answer = await ask('PUT', key, bytes, mediaType)
      if (!answer.ok) throw await fault('PUT', key, answer)
      await answer.body?.cancel()
    },
    async get(key) {
      const mediaType = mediaTypeOf(key)
      const answer = await ask('GET', key)
      if (answer.ok && answer.body)
        return { body: answer.body, bytes: Number(answer.headers.get('content-length')), mediaType }
      return ifNoSuchKey(await fault('GET', key, answer))
    },
    async remove(key) {
      mediaTypeOf(key)
      const answer = await ask('DELETE', key)
      if (!answer.ok) ifNoSuchKey(await fault('DELETE', key, answer))
      else await answer.body?.cancel()
    },
  }
}

class S3Fault extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** The error document of the service in one line: a missing bucket and a missing file are both a 404, told apart by code. */
async function fault(method: string, key: string, answer: Response): Promise<S3Fault> {
  const text = await answer.text()
  const code = /<Code>([^<]{1,100})<\/Code>/.exec(text)?.[1] ?? ''
  return new S3Fault(code, `file store: ${method} ${key} answered ${answer.status} ${code}`.trim())
}

function ifNoSuchKey(error: S3Fault): null {
  if (error.code === 'NoSuchKey') return null
  throw error
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
