import { notFound } from 'next/navigation'

/** Two copies of one board side by side, on lines that can be made bad. Development only: elsewhere it is not even built. */
export default async function LabPage() {
  if (process.env.NODE_ENV === 'production') notFound()
  const { SyncLab } = await import('./_sync/sync-lab.tsx')
  return <SyncLab />
}
