import type { ReactNode } from 'react'
import type { Channel } from '@/lib/representatives/lookup'
import s from './channels.module.css'
import { checkedWords } from './member-words'

/** Ways to reach somebody, the preferred first, each with the day it was checked once that is a month ago. */
export function Channels({ channels, now }: { channels: Channel[]; now: number }) {
  const shown = channels
    .filter(({ state }) => state !== 'withdrawn')
    .sort((a, b) => Number(b.isPreferred) - Number(a.isPreferred) || order[a.kind] - order[b.kind])
  if (shown.length === 0) return <p>We know no way to reach them yet.</p>
  return (
    <dl className={s.channels}>
      {shown.map((channel) => (
        <div key={channel.id}>
          <dt>
            {channel.label
              ? `${kindWords[channel.kind]}, ${lowerFirst(channel.label)}`
              : kindWords[channel.kind]}
          </dt>
          <dd>
            {channelValue(channel)}
            <ChannelNote channel={channel} now={now} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

const order = { email: 0, form: 1, phone: 2, post: 3, web: 4, social: 5 } as const

const kindWords = {
  email: 'Email',
  form: 'Contact form',
  phone: 'Telephone',
  post: 'Post',
  web: 'Website',
  social: 'Social media',
} as const

function channelValue({ kind, value }: Channel): ReactNode {
  if (kind === 'email') return <a href={`mailto:${value}`}>{value}</a>
  if (kind === 'phone') return <a href={`tel:${value.replace(/[^\d+]/g, '')}`}>{value}</a>
  if (kind !== 'post' && /^https?:\/\//.test(value))
    return (
      <a href={value} rel="noreferrer">
        {value.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
      </a>
    )
  return value
}

function ChannelNote({ channel, now }: { channel: Channel; now: number }) {
  const words = [
    channel.state === 'bounced' && 'A message to it came back',
    checkedWords(channel, now),
  ].filter(Boolean)
  if (words.length === 0) return null
  return <span className={s.note}>{words.join('. ')}</span>
}

function lowerFirst(words: string): string {
  return /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words
}
