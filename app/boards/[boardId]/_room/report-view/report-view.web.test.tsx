import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { recordId } from '#board/testing/world.ts'
import { expectAccessible } from '#app/_ui/testing/accessible.ts'
import { BUBBLE, deskWorld } from '../list/testing/desk-world.ts'
import { renderRoom } from '../testing/render-room.tsx'
import type { RoomTest } from '../testing/room-on.ts'
import { ReportView } from './report-view.tsx'

const asked: string[] = []

beforeEach(() => {
  asked.length = 0
  vi.stubGlobal('fetch', async (address: string | URL) => {
    // The typeface of the preview is fetched too, and no download.
    if (`${address}`.endsWith('.woff2')) return new Response('wOF2')
    asked.push(`${address}`)
    return new Response('bytes', { headers: { 'content-disposition': 'attachment; filename="report.pdf"' } })
  })
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }))
  // jsdom follows no links; what a click would save is enough.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const show = (test: RoomTest = {}) => renderRoom(<ReportView />, deskWorld(), { query: 'view=report', ...test })
const preview = () => screen.getByTitle<HTMLIFrameElement>('Preview of the report').srcdoc
const live = () => screen.findByText(/All words are saved/)

test('the preview shows the report, runs nothing, and axe finds nothing', async () => {
  show()
  await live()
  expect(preview()).toContain('SoftBank hat im Oktober alle NVIDIA-Aktien verkauft.')
  expect(screen.getByTitle('Preview of the report').getAttribute('sandbox')).not.toContain('allow-scripts')
  expect(preview()).toContain("default-src 'none'")
  expect(preview()).toContain(`url(data:font/woff2;base64,${btoa('wOF2')})`)
  // What is in the frame is the report's own, and is looked at in a real browser.
  await expectAccessible(screen.getByRole('complementary'))
})

test('the language of the report is its own', async () => {
  const { user, address } = show()
  await live()
  expect(preview()).toContain('<html lang="en">')
  await user.click(screen.getByRole('radio', { name: 'Deutsch' }))
  await waitFor(() => expect(preview()).toContain('<html lang="de">'))
  expect(address.href).toBe('/boards/b?view=report&language=de')
})

test('what is typed shows in the preview', async () => {
  const { room } = show()
  await live()
  act(() => {
    room.send({
      type: 'verdict.give',
      verdictId: recordId(60),
      claimId: BUBBLE,
      rating: 'unverifiable',
      rationale: 'Neueste Worte',
    })
  })
  await waitFor(() => expect(preview()).toContain('Neueste Worte'))
})

test('a download is asked for at the seq that holds the last word', async () => {
  const { user, room, net } = show()
  await live()
  act(() => {
    room.send({
      type: 'verdict.give',
      verdictId: recordId(60),
      claimId: BUBBLE,
      rating: 'true',
      rationale: 'Letztes Wort',
    })
  })
  await user.click(screen.getByRole('button', { name: /^PDF/ }))
  await waitFor(() => expect(asked).toHaveLength(1))
  const { searchParams } = new URL(asked[0] ?? '', 'http://desk.example')
  expect(Object.fromEntries(searchParams)).toEqual({ format: 'pdf', at: String(net.server.board.seq), language: 'en' })
  expect(net.server.log.at(-1)?.type).toBe('verdict.given')
  expect(await screen.findByText('report.pdf is ready.')).toBeTruthy()
})

test('offline the downloads say why they wait, and nothing is asked for', async () => {
  const { user, line } = show()
  await live()
  act(() => line.cut())
  expect(await screen.findByText(/You are offline/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /^Web page/ }))
  expect(asked).toEqual([])
  expect(screen.getByRole('button', { name: /^Web page/ }).getAttribute('aria-disabled')).toBe('true')
})

test('a download that waits in line says how many come before it, and comes by itself', async () => {
  const { promise: isReady, resolve: makeReady } = Promise.withResolvers<void>()
  const said = [
    Response.json({ state: 'waiting', ahead: 2, seq: 9 }, { status: 202 }),
    Response.json({ state: 'making', ahead: 0, seq: 9 }, { status: 202 }),
    new Response('bytes', { headers: { 'content-disposition': 'attachment; filename="late.csv"' } }),
  ]
  const turns: (() => void)[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    if (`${address}`.endsWith('.woff2')) return new Response('wOF2')
    if (said.length < 3) await (said.length === 1 ? isReady : new Promise<void>((resolve) => turns.push(resolve)))
    return said.shift()
  })
  const { user } = show()
  await live()
  await user.click(screen.getByRole('button', { name: /^Table/ }))
  expect(await screen.findByText('2 reports are made before it')).toBeTruthy()
  expect(screen.getByRole('button', { name: /^Table/ }).getAttribute('aria-busy')).toBe('true')
  act(() => turns.shift()?.())
  expect(await screen.findByText('Being made …')).toBeTruthy()
  makeReady()
  expect(await screen.findByText('late.csv is ready.')).toBeTruthy()
  expect(screen.queryByText('Being made …')).toBeNull()
})

test('a server that has too much to do is asked again when it said so, and in the end that is said', async () => {
  let times = 0
  vi.stubGlobal('fetch', async (address: string) => {
    if (`${address}`.endsWith('.woff2')) return new Response('wOF2')
    times += 1
    return new Response('', { status: 503, headers: { 'retry-after': '0' } })
  })
  const { user } = show()
  await live()
  await user.click(screen.getByRole('button', { name: /^Markdown/ }))
  expect(await screen.findByText(/is making many reports right now/)).toBeTruthy()
  expect(times).toBe(4)
})

test('a download that fails says so', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 500 }))
  const { user } = show()
  await live()
  await user.click(screen.getByRole('button', { name: /^Markdown/ }))
  expect(await screen.findByText('Markdown could not be made.')).toBeTruthy()
})
