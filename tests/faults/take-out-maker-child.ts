// Makes one take-out and says how it went: a process that a test can kill. Its settings come with the environment.
import { makeTakeOut } from '@/lib/take-out/make-take-out'

process.stdout.write(await makeTakeOut(process.argv[2] ?? ''))
process.exit(0)
