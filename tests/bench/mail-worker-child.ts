// The whole worker of the product, as it runs in production. Tells the most memory it ever took, in megabytes, when asked.
import { startWorker } from '@/lib/jobs/worker'

await startWorker()
process.send?.({ started: true })
process.on('message', () => {
  process.send?.({ peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) })
})
// Ends with the bench, however that ends.
process.on('disconnect', () => process.exit())
