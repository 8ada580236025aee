import { WorkerEntrypoint } from 'cloudflare:workers'
import { z } from 'zod'
import { baseUrlProblem, hostOf } from '#domain/models'
import { egressHeaders, egressRefusalHeader, sealedKey, type EgressRefusal } from '#protocol'
import { openKey } from './envelope.ts'
import { readMasterKeys, type MasterKeys } from './master-keys.ts'
import { readRecord } from './sealed-record.ts'
import { callersResponse, vendorRequest } from './vendor-request.ts'

const doubles = z.record(z.string(), z.string())
const sealedHeader = sealedKey.nullable().catch(null)

/**
 * Makes calls to vendors with sealed keys: the one place where a key is open, for the time of one call. Callers send
 * the vendor's own request and, in headers of ours, the sealed key and whose it is.
 */
export class Egress extends WorkerEntrypoint<Env> {
  override async fetch(request: Request): Promise<Response> {
    const reply = await this.#call(request)
    if (reply instanceof Response) return reply
    const requestId = request.headers.get(egressHeaders.requestId)
    console.warn(JSON.stringify({ egress: reply, requestId, host: new URL(request.url).host }))
    return refuse(reply)
  }

  async #call(request: Request): Promise<Response | EgressRefusal> {
    const record = readRecord(sealedHeader.parse(request.headers.get(egressHeaders.sealed)) ?? '')
    if (record === null) return 'unreadable-key'
    const { place } = record
    if (request.headers.get(egressHeaders.ownerId) !== place.ownerId) return 'not-allowed'
    if (request.method !== 'GET' && request.method !== 'POST') return 'not-allowed'
    const allowLocal = this.env.EGRESS_LOCAL === 'true'
    if (baseUrlProblem(withoutQuery(request.url), { allowLocal }) !== null) return 'not-allowed'
    if (hostOf(request.url) !== place.host) return 'wrong-host'

    const keys = await this.#masterKeys()
    const apiKey = keys && (await openKey(keys, record))
    if (apiKey === null) return 'unreadable-key'
    return passOn(vendorRequest(request, this.#whereTo(request.url), place.provider, apiKey))
  }

  async #masterKeys(): Promise<MasterKeys | null> {
    try {
      return await readMasterKeys(this.env.VAULT_KEYS)
    } catch (error) {
      console.error(error)
      return null
    }
  }

  /** The vendor, or its double in local runs and tests. */
  #whereTo(url: string): URL {
    const address = new URL(url)
    const double = doubles.parse(JSON.parse(this.env.EGRESS_DOUBLES ?? '{}'))[address.origin]
    if (double === undefined) return address
    const { protocol, host } = new URL(double)
    return Object.assign(address, { protocol, host })
  }
}

async function passOn(request: Request): Promise<Response | EgressRefusal> {
  let reply: Response
  try {
    reply = await fetch(request)
  } catch {
    // What the runtime says of it may quote the request.
    return 'unreachable'
  }
  if (reply.status < 300 || reply.status > 399) return callersResponse(reply)
  await reply.body?.cancel()
  return 'redirect'
}

/** A base URL has no query; a request may. */
function withoutQuery(url: string): string {
  const address = new URL(url)
  address.search = ''
  return address.href
}

const statuses: Readonly<Record<EgressRefusal, number>> = {
  'unreadable-key': 403,
  'wrong-host': 403,
  'not-allowed': 403,
  redirect: 502,
  unreachable: 502,
}

function refuse(refusal: EgressRefusal): Response {
  return Response.json(
    { error: { type: 'egress', code: refusal, message: `the vault did not pass this call: ${refusal}` } },
    { status: statuses[refusal], headers: { [egressRefusalHeader]: refusal, 'cache-control': 'no-store' } },
  )
}
