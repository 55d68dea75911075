import { mintMac, readMac } from './signature-token'

const purpose = 'your-data'

/** What the mailed link carries that opens everything we hold about somebody: the id of their request, which lasts an hour. */
export function mintDataToken(requestId: string): string {
  return mintMac(purpose, requestId)
}

/** The id of the request, or null when the token is mangled, forged or for another purpose. */
export function readDataToken(token: string): string | null {
  return readMac(purpose, token)
}
