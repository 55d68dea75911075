import { counted } from '@/app/staff/ui/words'
import { may } from '@/lib/staff/permissions'
import type { Describe } from './need-words'

export const signatureNeeds: Describe<
  'signatures_held' | 'reasons_waiting' | 'disclosures' | 'unusual' | 'job_failed'
> = {
  signatures_held: ({ signatures }, role) => ({
    what: `${counted(signatures, 'signature is', 'signatures are')} held and not counted until somebody looks`,
    where: 'Signatures',
    act: may(role, 'signature.decide') ? { href: '/staff/signatures/held', words: 'Look' } : null,
  }),
  reasons_waiting: ({ reasons }, role) => ({
    what: `${counted(reasons, 'reason', 'reasons')} for signing to read before anybody sees them`,
    where: 'Signatures',
    act: may(role, 'comment.moderate') ? { href: '/staff/signatures/comments', words: 'Read' } : null,
  }),
  disclosures: ({ reasons }, role) => ({
    what: `${counted(reasons, 'reason', 'reasons')} may tell of abuse: somebody trained should read them today`,
    where: 'Safeguarding',
    act: may(role, 'comment.moderate')
      ? { href: '/staff/signatures/comments/safeguarding', words: 'Read' }
      : null,
  }),
  unusual: ({ alerts, name }, role) => ({
    what: `Unusual traffic: ${counted(alerts, 'alert', 'alerts')}`,
    where: name,
    act: may(role, 'watch.read') ? { href: '/staff/watch', words: 'Look' } : null,
  }),
  job_failed: ({ task, jobs }) => ({
    what: `The job ${task} has given up${jobs > 1 ? ` ${jobs} times` : ''}; the log says why`,
    where: 'Behind the scenes',
    act: null,
  }),
}
