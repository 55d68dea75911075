import { z } from 'zod'
import { fileStore } from '../media/store'
import { hmac } from '../tokens/keys'
import type { AuditHead } from './verify-audit'

/*
 * A chain does not show that its end was cut off. So the newest entry is written down outside the database every minute,
 * in the file store, under a key that the database does not have: whoever can change rows cannot move it back.
 */

const key = 'audit/head.json'
const shape = z.object({ id: z.number().int().min(0), hash: z.string(), mac: z.string() })

/** The end that was seen last, or null when none was written down yet. Throws when what is there was not written by us. */
export async function readHead(): Promise<AuditHead | null> {
  const file = await fileStore().get(key)
  if (!file) return null
  const { id, hash, mac } = shape.parse(JSON.parse(await new Response(file.body).text()))
  if (mac !== macOf({ id, hash })) throw new Error('the written end of the audit log is not ours')
  return { id, hash }
}

export async function writeHead(head: AuditHead): Promise<void> {
  const text = JSON.stringify({ id: head.id, hash: head.hash, mac: macOf(head) })
  await fileStore().put(key, Buffer.from(text), 'application/json')
}

function macOf({ id, hash }: AuditHead): string {
  return hmac('audit-head', `${id} ${hash}`).toString('hex')
}
