import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { createElement, Fragment } from 'react'
import { formatMoment } from '@/app/ui/format'
import { PageHead } from '@/app/ui/page-head'
import s from '../mailbox.module.css'
import { readMail } from './read-mail'

export const metadata: Metadata = { title: 'A mail' }

/** One mail: its headers and its text part with links to follow. Its html part has a page of its own. */
export default async function Mail({ params }: { params: Promise<{ id: string }> }) {
  const mail = await readMail(params)
  if (!mail) notFound()
  const headers = { To: mail.to, From: mail.from, ...mail.headers }
  return (
    <div className={s.page}>
      <PageHead
        crumbs={[{ words: 'Local mailbox', href: '/dev/mailbox' }, { words: 'A mail' }]}
        lead={formatMoment(mail.at.getTime())}
        title={mail.subject}
      />
      <dl className={s.headers}>
        {Object.entries(headers).map(([name, value]) => (
          <div className={s.header} key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={`/dev/mailbox/${mail.id}/html`}>See it as a mail client shows it</a>
      </p>
      <h2>Text part</h2>
      <div className={s.text}>
        <Linked text={mail.text} />
      </div>
    </div>
  )
}

function Linked({ text }: { text: string }) {
  const parts = text
    .split(/(https?:\/\/\S+)/)
    .map((part, i) => (i % 2 === 0 ? part : createElement('a', { href: part }, part)))
  return createElement(Fragment, null, ...parts)
}
