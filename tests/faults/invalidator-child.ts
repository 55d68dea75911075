// A worker of its own, which a test can kill in the middle of an invalidation. Its database comes with the environment.
import { workInvalidations } from '@/lib/invalidations/work-invalidations'

process.stdout.write('working\n')
await workInvalidations()
process.stdout.write('done\n')
process.exit(0)
