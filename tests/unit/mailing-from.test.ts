import { expect, test } from 'vitest'
import { composeMail } from '@/lib/mail/compose-mail'
import { composeFor } from '@/lib/mailings/compose/compose-for'
import { mailSettings, sampleData, testOrganisation } from '../integration/mail-fixtures'
import { preparedSample, sampleList, sampleReader } from '../support/mailing-text'

test('mail to many comes from an address of its own where there is one, and confirmations do not', async () => {
  Object.assign(process.env, mailSettings('http://127.0.0.1:9'), {
    DATABASE_URL: 'postgres://nowhere/none',
    MAIL_NEWS_FROM: 'news@post.example.org',
  })
  const news = composeFor(await preparedSample(), sampleReader, sampleList)
  expect(news.from).toBe('"Campaigns, Example" <news@post.example.org>')
  expect(news.headers['List-Id']).toBe('<asks.post.example.org>')
  expect(news.headers['Feedback-ID']).toBe('mail-35:asks:mail:postexampleorg')
  const confirmation = await composeMail(
    {
      ...{ id: 1, kind: 'already-signed', toAddress: 'ada@example.org', letterRequestId: null },
      signatureId: '3f1c7a52-9d1b-4c7e-8a55-0b6c4f1d2e3a',
      data: sampleData['already-signed'],
    },
    testOrganisation,
  )
  expect(confirmation.from).toBe('"Campaigns, Example" <campaigns@example.org>')
})
