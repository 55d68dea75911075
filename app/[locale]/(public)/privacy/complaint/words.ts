import type { ComplaintMistake } from '@/lib/rights/make-complaint'
import { complaintLengthMax } from '@/lib/rights/make-complaint'

const words: Record<ComplaintMistake['field'], Partial<Record<ComplaintMistake['code'], string>>> = {
  name: { missing: 'Enter your name', too_long: 'Enter your name in 200 characters or fewer' },
  email: { wrong: 'Enter an email address we can answer to, like name@example.org' },
  text: {
    missing: 'Say what you are unhappy about',
    too_long: `Say it in ${complaintLengthMax.toLocaleString('en-GB')} characters or fewer`,
  },
}

export function mistakeWords({ field, code }: ComplaintMistake): string {
  return words[field][code] ?? 'Look at this answer again'
}
