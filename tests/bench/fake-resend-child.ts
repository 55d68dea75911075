// A provider without a limit, in a process of its own. Tells its address, and how many mails it took whenever it is asked.
import { startFakeResend } from '../support/fake-resend'

const fake = await startFakeResend()
fake.settings.keepsTexts = false
process.send?.({ url: fake.url })
process.on('message', () => {
  process.send?.({ taken: fake.accepted.length, people: fake.countByAddress().size })
})
// Ends with the bench, however that ends.
process.on('disconnect', () => process.exit())
