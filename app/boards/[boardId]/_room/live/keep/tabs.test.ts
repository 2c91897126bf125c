import { afterEach, describe, expect, test, vi } from 'vitest'
import { openTab, type Tab } from './tabs.ts'

const open: Tab[] = []
const settled = (ms = 30) => new Promise((resolve) => setTimeout(resolve, ms))

function aTab(locks: LockManager | null) {
  const heard = { onGone: vi.fn(), onUnsaved: vi.fn() }
  const tab = openTab(heard, locks)
  tab.hold()
  open.push(tab)
  return { tab, heard }
}

afterEach(() => open.splice(0).forEach((tab) => tab.release()))

const kinds = [
  ['with Web Locks', 'locks' in navigator ? navigator.locks : null],
  ['without Web Locks', null],
] as const

describe.each(kinds)('the pages of one browser, %s', (_name, locks) => {
  test('know who lives, and hear who is gone', async () => {
    const [one, two] = [aTab(locks), aTab(locks)]
    await settled()
    expect([...(await one.tab.living())]).toEqual(expect.arrayContaining([one.tab.name, two.tab.name]))
    await settled()
    // Whoever waits for a page to go is not taken for that page.
    expect([...(await one.tab.living())].filter((name) => name === two.tab.name)).toHaveLength(1)
    two.tab.release()
    await settled()
    expect(one.heard.onGone).toHaveBeenCalledTimes(1)
    expect((await one.tab.living()).has(two.tab.name)).toBe(false)
  })

  test('hear from each other that what waits for the person has changed', async () => {
    const [one, two] = [aTab(locks), aTab(locks)]
    one.tab.tellUnsaved('somebody/some-board')
    await settled()
    expect(two.heard.onUnsaved).toHaveBeenCalledExactlyOnceWith('somebody/some-board')
    expect(one.heard.onUnsaved).not.toHaveBeenCalled()
  })
})
