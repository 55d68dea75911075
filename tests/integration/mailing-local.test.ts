import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { statements } from '@/db/client'
import { sendWaitingMail } from '@/lib/mail/send-mail'
import { finishMailings } from '@/lib/mailings/finish-mailing'
import { startMailing } from '@/lib/mailings/start-mailing'
import { takeMailingChunk } from '@/lib/mailings/take-chunk'
import { letTimePass, mailSettings } from './mail-fixtures'
import { addMailing, addSupporters, emptyMailings, readRow } from './mailing-fixtures'

beforeAll(() => {
  Object.assign(process.env, mailSettings(''), { RESEND_API_KEY: '', RESEND_BASE_URL: '' })
})
beforeEach(emptyMailings)

const send = () => sendWaitingMail(takeMailingChunk)

async function begun(): Promise<number> {
  const id = await addMailing()
  await startMailing(id)
  return id
}

describe('a mailing without a provider', () => {
  test('goes to the local mailbox where there is no provider, each once', async () => {
    await addSupporters(130)
    const id = await begun()
    for (let round = 0; round < 4; round++) await send()
    const [kept] =
      await statements()`select count(distinct to_address)::int as people, count(*)::int as mails from local_mail`
    expect(kept).toEqual({ people: 130, mails: 130 })
    expect(await finishMailings()).toBe(1)
    expect((await readRow(id)).state).toBe('done')
  })

  test('what was taken and never delivered by a killed worker is delivered by the next', async () => {
    await addSupporters(10)
    await begun()
    await takeMailingChunk()
    await letTimePass()
    await send()
    const [kept] = await statements()`select count(*)::int as mails from local_mail`
    expect(kept).toEqual({ mails: 10 })
  })
})
