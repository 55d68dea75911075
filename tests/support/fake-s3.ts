import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

const xml = (code: string, message: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>`

const hex = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

export const fakeS3Keys = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  region: 'eu-west-2',
  bucket: 'library',
}

/** What AWS Signature Version 4 would say of this request, from the bytes that came: the check every S3 service makes. */
function whyRefused(request: IncomingMessage, body: Buffer): string | null {
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    )
  if (!given) return 'AccessDenied'
  const [, accessKey, day = '', region = '', signedHeaders = '', signature] = given
  if (accessKey !== fakeS3Keys.accessKeyId) return 'InvalidAccessKeyId'
  if (request.headers['x-amz-content-sha256'] !== hex(body)) return 'XAmzContentSHA256Mismatch'
  const names = signedHeaders.split(';')
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => names.includes(name)))
    return 'AccessDenied'
  const canonical = [
    request.method,
    (request.url ?? '').split('?')[0],
    '',
    ...names.map((name) => `${name}:${String(request.headers[name]).trim()}`),
    '',
    signedHeaders,
    hex(body),
  ].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, hex(canonical)].join('\n')
  const parts = [day, region, 's3', 'aws4_request']
  const key = parts.reduce<string | Buffer>((k, part) => hmac(k, part), `AWS4${fakeS3Keys.secretAccessKey}`)
  return hmac(key, toSign).toString('hex') === signature ? null : 'SignatureDoesNotMatch'
}

type S3Behaviour = 'slow-down' | 'cut' | 'hang' | 'cut-in-the-middle'

/**
 * A server that speaks S3's wire format for single objects, by path: PUT, GET, DELETE, signatures checked, error documents
 * in XML. It can be told to misbehave.
 */
export async function startFakeS3() {
  const objects = new Map<string, { bytes: Buffer; mediaType: string }>()
  const requests: { method: string; path: string }[] = []
  const script: S3Behaviour[] = []

  function refuse(response: ServerResponse, status: number, code: string): void {
    response.writeHead(status, { 'content-type': 'application/xml' }).end(xml(code, `About ${code}.`))
  }

  function serve(request: IncomingMessage, response: ServerResponse, body: Buffer) {
    const path = request.url ?? ''
    const why = whyRefused(request, body)
    if (why) return refuse(response, 403, why)
    if (!path.startsWith(`/${fakeS3Keys.bucket}/`)) return refuse(response, 404, 'NoSuchBucket')
    if (request.method === 'PUT') {
      objects.set(path, { bytes: body, mediaType: request.headers['content-type'] ?? '' })
      response.writeHead(200, { etag: '"x"' }).end()
    } else if (request.method === 'DELETE') {
      objects.delete(path)
      response.writeHead(204).end()
    } else {
      const found = objects.get(path)
      if (!found) return refuse(response, 404, 'NoSuchKey')
      response
        .writeHead(200, { 'content-type': found.mediaType, 'content-length': found.bytes.length })
        .end(found.bytes)
    }
  }

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    requests.push({ method: request.method ?? '', path: request.url ?? '' })
    const behaviour = script.shift()
    if (behaviour === 'cut') return void request.socket.destroy()
    if (behaviour === 'hang') return
    if (behaviour === 'slow-down') return refuse(response, 503, 'SlowDown')
    if (behaviour === 'cut-in-the-middle') {
      response.writeHead(200, { 'content-length': 1000 })
      response.write('half', () => request.socket.destroy())
      return
    }
    serve(request, response, Buffer.concat(chunks))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    requests,
    /** The next requests are answered like this, one after another; after that as a service should. */
    willDo: (...behaviours: S3Behaviour[]) => void script.push(...behaviours),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
