import { longValues } from '@/lib/mailings/long-values'
import type { MergeValues } from '@/lib/mailings/mailing'

export type FictionalReader = 'known' | 'nothing' | 'arabic' | 'long'

/** The day they signed, and agreed to mail. */
export const signedOn = '2026-10-14'

/** People whom nobody is, to look at a mail as them. */
export const fictionalReaders: Record<
  FictionalReader,
  { words: string; values: MergeValues; address: string }
> = {
  known: {
    words: 'All known',
    values: {
      name: 'Aoife Brannigan',
      'name.first': 'Aoife',
      'mp.name': 'Gwilym Thorne',
      constituency: 'Sample Harbour West',
      'signature.date': '14 October 2026',
      'signature.number': '1,204',
    },
    address: 'aoife.brannigan@example.org',
  },
  nothing: { words: 'Nothing known', values: {}, address: 'somebody@example.org' },
  arabic: {
    words: 'Arabic',
    values: {
      name: 'ليلى حداد',
      'name.first': 'ليلى',
      'mp.name': 'Gwilym Thorne',
      constituency: 'Sample Harbour West',
      'signature.date': '14 October 2026',
      'signature.number': '1,204',
    },
    address: 'layla.haddad@example.org',
  },
  long: {
    words: 'Long name',
    values: longValues,
    address: 'maximiliana.featherstone-montgomery@example.org',
  },
}
