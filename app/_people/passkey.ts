'use client'

import { useSyncExternalStore } from 'react'

/** What the server hands out, as WebAuthn writes it in JSON. */
export type NewPasskeyOptions = PublicKeyCredentialCreationOptionsJSON
export type PasskeyOptions = PublicKeyCredentialRequestOptionsJSON

const nothing = () => () => undefined
const knows = () => typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential

/** True where the browser can use passkeys; false until scripts run. */
export function useKnowsPasskeys(): boolean {
  return useSyncExternalStore(nothing, knows, () => false)
}

/** Has the browser make a passkey; null when the person would not, or could not. */
export async function makePasskey(options: NewPasskeyOptions): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
  return jsonOf(navigator.credentials.create({ publicKey }))
}

/** Has the browser answer with a passkey; null when the person would not, or could not. */
export async function answerWithPasskey(options: PasskeyOptions): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
  return jsonOf(navigator.credentials.get({ publicKey }))
}

async function jsonOf(asked: Promise<Credential | null>): Promise<unknown> {
  try {
    const credential = await asked
    return credential instanceof PublicKeyCredential ? credential.toJSON() : null
  } catch {
    // Cancelled, timed out, already there: the browser has said so itself, and tells a page no more on purpose.
    return null
  }
}
