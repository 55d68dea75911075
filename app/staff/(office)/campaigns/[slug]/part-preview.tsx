import { Part } from '@/app/staff/ui/parts'
import { channelNames } from '@/app/staff/ui/sharing-words'
import { splitParagraphs } from '@/app/ui/split-paragraphs'
import { type CampaignPart, consentEditionInForce, sharingOrder } from '@/lib/campaigns/campaign-content'
import type { EditedCampaign } from '@/lib/campaigns/editor-queries'
import { wordings } from '@/lib/supporters/consent-wordings'
import { PhonePreview } from './phone-preview'
import s from './phone-preview.module.css'

type Props = {
  part: CampaignPart
  campaign: EditedCampaign
  organisation: { teamName: string; legalName: string }
  now: number
}

/** What the open part will look like: the mails, the words to share with, or the head of the page. */
export function PartPreview({ part, campaign, organisation, now }: Props) {
  const { content } = campaign
  if (part === 'mails') return <MailPreview campaign={campaign} legalName={organisation.legalName} />
  if (part === 'form') return <ConsentPreview />
  if (part === 'sharing')
    return (
      <Part id="phone" title="As they will be shared">
        <div className={s.phone}>
          <div className={s.screen}>
            {sharingOrder.map((channel) => (
              <div key={channel} className={s.shared}>
                <b>{channelNames[channel]}</b>
                {splitParagraphs(content.sharing[channel] ?? content.sharing.any ?? content.demand).map(
                  (text) => (
                    <p key={text}>{text}</p>
                  ),
                )}
              </div>
            ))}
          </div>
        </div>
      </Part>
    )
  return <PhonePreview campaign={campaign} teamName={organisation.teamName} now={now} />
}

/** What signers read when they choose, in the very words that are kept with each choice. */
function ConsentPreview() {
  const consents = [
    { about: 'To sign', wording: wordings.sign },
    { about: 'To hear from us', wording: wordings.updates },
    { about: 'To show a name', wording: wordings.publish_name },
  ]
  return (
    <Part id="phone" title={`Consent wording ${consentEditionInForce}`}>
      <figure className={s.phone} aria-label="Words of consent">
        <div className={s.screen}>
          {consents.map(({ about, wording }) => (
            <div key={wording.id} className={s.shared}>
              <b>{about}</b>
              <p>{wording.words}</p>
            </div>
          ))}
        </div>
      </figure>
    </Part>
  )
}

/** The mail that asks to confirm, and the page of thanks, as far as their words are written here. */
function MailPreview({ campaign: { content }, legalName }: { campaign: EditedCampaign; legalName: string }) {
  return (
    <>
      <Part id="phone" title="The mail that asks to confirm">
        <figure className={s.phone} aria-label="Preview of the mail">
          <div className={s.screen}>
            <div className={s.screenTop}>
              <b>{legalName}</b>
            </div>
            <p className={s.subject}>Confirm your signature: {content.demand}</p>
            <p>On the day and hour somebody signed this petition of {legalName} and gave your address:</p>
            <p className={s.to}>
              <b>{content.demand}</b>
            </p>
            <Words text={content.confirmNote} />
            <p>If it was you, open the page below and press the button on it. Then your name is counted.</p>
            <p className={s.press}>Confirm my signature</p>
          </div>
        </figure>
      </Part>
      <Part id="thanks" title="The page of thanks">
        <figure className={s.phone} aria-label="Preview of the page of thanks">
          <div className={s.screen}>
            <p className={s.subject}>Your name is added</p>
            <Words text={content.thanksNote} />
          </div>
        </figure>
      </Part>
    </>
  )
}

function Words({ text }: { text: string }) {
  if (text === '') return <p className={s.blank}>Nothing of your own is written: only our usual words.</p>
  return splitParagraphs(text).map((paragraph) => <p key={paragraph}>{paragraph}</p>)
}
