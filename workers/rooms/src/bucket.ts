import { DurableObject } from 'cloudflare:workers'

/** One rate or spending limit, counted in one place for the whole deployment. */
export class Bucket extends DurableObject {
  ping(): 'pong' {
    return 'pong'
  }
}
