'use client'

import button from '@/app/staff/ui/button.module.css'
import frame from '@/app/staff/ui/frame.module.css'

export default function StaffError({ reset }: { reset: () => void }) {
  return (
    <div className={frame.narrow}>
      <h1>Something went wrong on our side</h1>
      <p>
        Nothing half done was kept. Try again; if it happens again, tell whoever runs this installation the
        time it happened.
      </p>
      <button className={button.btn} type="button" onClick={reset}>
        Try again
      </button>
    </div>
  )
}
