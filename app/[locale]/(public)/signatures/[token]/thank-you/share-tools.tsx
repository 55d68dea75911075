'use client'
import { useEffect, useState } from 'react'
import { ButtonLink, lineButton } from '@/app/ui/button'
import { controlProps, Field, inputClass } from '@/app/ui/field'
import s from './share-tools.module.css'

type ShareToolsProps = { address: string; subject: string; message: string }

/** WhatsApp, email and a link to copy work without scripts; copying by a button and the phone's own sheet need them. */
export function ShareTools({ address, subject, message: suggested }: ShareToolsProps) {
  const [message, setMessage] = useState(suggested)
  const { canCopy, canShare } = useWhatThisBrowserCan()
  const [copied, setCopied] = useState(false)
  const text = encodeURIComponent(`${message} ${address}`)
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
        <ButtonLink href={`https://wa.me/?text=${text}`} look="line">
          Send on WhatsApp
        </ButtonLink>
        <ButtonLink href={`mailto:?subject=${encodeURIComponent(subject)}&body=${text}`} look="line">
          Send by email
        </ButtonLink>
        {canShare && (
          <button
            className={lineButton}
            type="button"
            onClick={() => navigator.share({ title: subject, text: message, url: address }).catch(() => {})}
          >
            Share another way
          </button>
        )}
      </p>
      <Field name="link" label="Link to copy">
        <input {...controlProps({ name: 'link' })} className={inputClass} readOnly value={address} />
      </Field>
      {canCopy && (
        <p className={s.row}>
          <button
            className={lineButton}
            type="button"
            onClick={() => navigator.clipboard.writeText(address).then(() => setCopied(true))}
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
