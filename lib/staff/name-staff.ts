import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { staff } from '@/db/schema/staff'

/** A name as colleagues see it: one line, no control or direction characters. */
export const staffName = z
  .string()
  .transform((name) => name.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .pipe(
    z
      .string()
      .min(1)
      .max(100)
      .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u),
  )

export async function nameStaff(tx: Tx, staffId: string, name: string): Promise<void> {
  await tx.update(staff).set({ name }).where(eq(staff.id, staffId))
}
