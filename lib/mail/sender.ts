import type { Sender } from '@/emails/sender'
import type { Organisation } from '../organisation/queries'

/** Only what the foot shows, so that a change of other settings renders nothing anew. */
export function senderOf(organisation: Organisation): Sender {
  const { legalName, shortName, teamName, companyNumber, charityNumberEnglandWales, charityNumberScotland } =
    organisation
  const { postalAddress, phone, email, showsSample } = organisation
  return {
    legalName,
    shortName,
    teamName,
    companyNumber,
    charityNumberEnglandWales,
    charityNumberScotland,
    postalAddress,
    phone,
    email,
    showsSample,
  }
}
