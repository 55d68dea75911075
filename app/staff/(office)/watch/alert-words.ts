import { countryName } from '@/app/ui/country-name'
import { formatCount } from '@/app/ui/format'
import type { Alert } from '@/lib/integrity/queries'

/** What was unusual, in a sentence. An address or network is named only to who may read those. */
export function alertWords(alert: Alert, seesNetwork: boolean): string {
  const n = formatCount(alert.measured)
  switch (alert.kind) {
    case 'address':
      return `${n} signatures in an hour from one address${seesNetwork ? `, ${alert.subject}` : ''}`
    case 'network':
      return `${n} signatures in an hour from one network${seesNetwork ? `, ${alert.subject}` : ''}`
    case 'domain':
      return `${n} signatures in an hour with emails at ${alert.subject}`
    case 'country':
      return `${n} signatures in an hour from ${countryName(alert.subject)}`
    case 'confirm_rate':
      return `Only ${alert.measured} in a hundred confirmed in an hour`
    case 'burst':
      return `${n} signatures in an hour`
  }
}

/** "12", or "92 in a hundred" for a rate. */
export function usualWords(alert: Alert): string {
  return alert.kind === 'confirm_rate' ? `${alert.usual} in a hundred` : formatCount(alert.usual)
}

/** The search that shows what an alert is about, as one types it; '' where the campaign and the hour say it all. */
export function searchOf({ kind, subject }: Alert): string {
  if (kind === 'address' || kind === 'network') return `ip:${subject}`
  if (kind === 'domain') return `domain:${subject}`
  return kind === 'country' ? `country:${subject}` : ''
}
