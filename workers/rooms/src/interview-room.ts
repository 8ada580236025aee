import { DurableObject } from 'cloudflare:workers'

/** One live interview. */
export class InterviewRoom extends DurableObject {
  ping(): 'pong' {
    return 'pong'
  }
}
