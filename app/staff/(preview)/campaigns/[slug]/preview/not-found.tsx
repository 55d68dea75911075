export default function PreviewNotFound() {
  return (
    <main className="wrap">
      <h1>This page is not here</h1>
      <p>
        There is no such campaign. <a href="/staff/campaigns">See all campaigns</a>
      </p>
    </main>
  )
}
