import type { FieldSpec } from '@/app/staff/ui/form-spec'
import { consentEditionInForce } from '@/lib/campaigns/campaign-content'

/** The edition that is in force, and the one that is stored where that is another. */
export function consentField(stored: string): FieldSpec {
  const former = stored === consentEditionInForce ? [] : [stored]
  return {
    kind: 'select',
    name: 'consentEdition',
    label: 'Consent wording',
    hint: 'What signers read and agree to stands beside. Each choice is kept with the words it was made under.',
    options: [
      ...former.map((value) => ({ value, words: value ? `${value}, no longer in force` : 'Not chosen' })),
      { value: consentEditionInForce, words: `${consentEditionInForce}, in force` },
    ],
  }
}
