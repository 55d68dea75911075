// Makes one PDF and says how it went: a process that a test can kill. Its settings come with the environment.
import { makePdf } from '@/lib/library/pdf/make-pdf'

const outcome = await makePdf(process.argv[2] ?? '')
process.stdout.write(`${JSON.stringify(outcome)}\n`)
process.exit(0)
