import { readOrganisation } from '../read-organisation'
import { PhoneLink } from './phone-link'

/** How a person of ours is reached, for whom our mail does not reach. Goes into a sentence. */
export async function WaysToUs() {
  const { email, phone, postalAddress } = await readOrganisation()
  return (
    <>
      <a href={`mailto:${email}`}>{email}</a>, <PhoneLink number={phone} />, or by post to {postalAddress}
    </>
  )
}
