'use client'
import { useEffect, useState } from 'react'
import { ButtonLink, lineButton } from '@/app/ui/button'
import { controlProps, Field, inputClass } from '@/app/ui/field'
import type { SharingChannel } from '@/lib/campaigns/campaign-content'
import s from './share-tools.module.css'

type Way = Exclude<SharingChannel, 'any'>
type ShareToolsProps = {
  subject: string
  message: string
  /** The campaign's words for one way, which stand until somebody changes the message. */
  ownTexts: Partial<Record<SharingChannel, string>>
  /** By way, each with its code. */
  links: Record<Way | 'native' | 'copy', string>
}

const names: Record<Way, string> = {
  whatsapp: 'Send on WhatsApp',
  email: 'Send by email',
  facebook: 'Post on Facebook',
  bluesky: 'Post on Bluesky',
  x: 'Post on X',
}

function addressOf(way: Way, subject: string, text: string, link: string): string {
  const both = encodeURIComponent(`${text} ${link}`)
  if (way === 'whatsapp') return `https://wa.me/?text=${both}`
  if (way === 'email') return `mailto:?subject=${encodeURIComponent(subject)}&body=${both}`
  if (way === 'bluesky') return `https://bsky.app/intent/compose?text=${both}`
  if (way === 'facebook') return `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(link)}`
  return `https://x.com/intent/post?text=${encodeURIComponent(text)}&url=${encodeURIComponent(link)}`
}

/** Links that send it on work without scripts; copying by a button and the phone's own sheet need them. */
export function ShareTools({ subject, message: suggested, ownTexts, links }: ShareToolsProps) {
  const [message, setMessage] = useState(suggested)
  const { canCopy, canShare } = useWhatThisBrowserCan()
  const [copied, setCopied] = useState(false)
  const textFor = (way: Way) => (message === suggested ? (ownTexts[way] ?? message) : message)
  return (
    <div className={s.tools}>
      <Field name="message" label="Your message">
        <textarea
          {...controlProps({ name: 'message' })}
          className={inputClass}
          rows={4}
          value={message}
          onChange={(event) => setMessage(event.currentTarget.value)}
        />
      </Field>
      <p className={s.row}>
        {(Object.keys(names) as Way[]).map((way) => (
          <ButtonLink key={way} href={addressOf(way, subject, textFor(way), links[way])} look="line">
            {names[way]}
          </ButtonLink>
        ))}
        {canShare && (
          <button
            className={lineButton}
            type="button"
            onClick={() =>
              navigator.share({ title: subject, text: message, url: links.native }).catch(() => {})
            }
          >
            Share another way
          </button>
        )}
      </p>
      <Field name="link" label="Link to copy">
        <input {...controlProps({ name: 'link' })} className={inputClass} readOnly value={links.copy} />
      </Field>
      {canCopy && (
        <p className={s.row}>
          <button
            className={lineButton}
            type="button"
            onClick={() => navigator.clipboard.writeText(links.copy).then(() => setCopied(true))}
          >
            Copy the link
          </button>
          <span role="status">{copied ? 'The link is copied.' : ''}</span>
        </p>
      )}
    </div>
  )
}

/** Known only once scripts run: no button is shown that would do nothing. */
function useWhatThisBrowserCan() {
  const [can, setCan] = useState({ canCopy: false, canShare: false })
  useEffect(() => {
    setCan({ canCopy: 'clipboard' in navigator, canShare: 'share' in navigator })
  }, [])
  return can
}
