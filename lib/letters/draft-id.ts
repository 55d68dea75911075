import { randomBytes } from 'node:crypto'
import { hmac } from '../tokens/keys'

const ownHalfBytes = 8

/**
 * An id for what is written from this draft. Ids of one draft begin alike, so that its writer's earlier letter can be told
 * from those of others without looking at an address, which nobody has proven to be theirs. '': no draft is known.
 */
export function newRequestId(draft: string): string {
  const own = draft ? beginningOf(draft) : randomBytes(ownHalfBytes)
  return asUuid(Buffer.concat([own, randomBytes(ownHalfBytes)]))
}

/** The first and the last id that this draft can have; null where no draft is known. */
export function idsOfDraft(draft: string): [string, string] | null {
  if (!draft) return null
  const ends = [0x00, 0xff].map((byte) => asUuid(Buffer.concat([beginningOf(draft), Buffer.alloc(8, byte)])))
  return [ends[0] ?? '', ends[1] ?? '']
}

function beginningOf(draft: string): Buffer {
  return hmac('letter-draft', draft).subarray(0, ownHalfBytes)
}

function asUuid(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
