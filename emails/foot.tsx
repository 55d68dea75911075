import type { ReactNode } from 'react'
import { Text } from 'react-email'
import { TextLink } from './parts'
import type { FootLinks, Sender } from './sender'
import { smallPrint } from './type'

/** Why this came, how to stop it, and who we are. */
export function Foot({ because, foot, sender }: { because: string; foot?: FootLinks; sender: Sender }) {
  return (
    <>
      <Small>{because}</Small>
      {foot && <WaysOut foot={foot} />}
      <Imprint sender={sender} />
    </>
  )
}

/** Each link ends its line: the text part then has the whole address on a line of its own. */
function WaysOut({ foot }: { foot: FootLinks }) {
  return (
    <>
      <Small>
        No more email from us? One press is enough: <TextLink href={foot.leave}>stop all email</TextLink>
      </Small>
      <Small>
        Less of it, or a pause: <TextLink href={foot.preferences}>choose what you get</TextLink>
      </Small>
    </>
  )
}

function Imprint({ sender }: { sender: Sender }) {
  const charities = [
    `${sender.charityNumberEnglandWales} (England and Wales)`,
    ...(sender.charityNumberScotland ? [`${sender.charityNumberScotland} (Scotland)`] : []),
  ]
  return (
    <>
      <Small>
        {sender.legalName} is a registered charity, {charities.join(' and ')}, and a company limited by
        guarantee, {sender.companyNumber}. {sender.postalAddress}.
      </Small>
      <Small>
        Questions: {sender.phone} or <TextLink href={`mailto:${sender.email}`}>{sender.email}</TextLink>
      </Small>
      {sender.showsSample && (
        <Small>This site is showing its sample: the people, counts and replies on it are fictional.</Small>
      )}
    </>
  )
}

function Small({ children }: { children: ReactNode }) {
  return (
    <Text className="quiet" style={smallPrint}>
      {children}
    </Text>
  )
}
