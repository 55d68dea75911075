import frame from '@/app/staff/ui/frame.module.css'

export default function StaffNotFound() {
  return (
    <div className={frame.narrow}>
      <h1>This page is not here</h1>
      <p>
        It does not exist, or your role does not reach it. If you need it, ask an owner or an administrator.
      </p>
      <p>
        <a href="/staff">Go to the desk</a>
      </p>
    </div>
  )
}
