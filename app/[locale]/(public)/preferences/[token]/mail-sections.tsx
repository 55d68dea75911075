import { listTopics } from '@/lib/preferences/list-topics'
import type { MailChoices } from '@/lib/preferences/read-mail-choices'
import { ChooseMail } from './choose-mail'
import { PauseMail } from './pause-mail'
import { StopMail } from './stop-mail'

/** What an address gets: stopping first, then less of it. Once it is stopped there is nothing to choose. */
export async function MailSections(props: { token: string; choices: MailChoices; raises: boolean }) {
  const { token, choices, raises } = props
  const { stopped, kept } = choices
  return (
    <>
      <StopMail token={token} choices={choices} raises={raises} />
      {stopped === null && kept && (
        <>
          <PauseMail token={token} pausedUntil={kept.pausedUntil} raises={raises} />
          <ChooseMail token={token} kept={kept} topics={await listTopics()} raises={raises} />
        </>
      )}
    </>
  )
}
