/** Turns of phrase that show a part of a good answer: of a story, of a design, of a solution. */
import type { CriterionName } from './evaluation.ts'
import type { Passage } from './passage.ts'

/** Every distinct cue counts once; `enough` of them show the part fully. */
type Cues = { readonly pattern: RegExp; readonly enough: number }

const cuesOf: Partial<Record<CriterionName, Cues>> = {
  situation: {
    pattern:
      /\b(?:when (?:i|we|our|my|the)|while (?:i|we|working)|at my|in my (?:last|previous|first|current)|last (?:year|quarter|month|week|summer|spring)|(?:our|my) (?:team|company|project|client|customer|startup|service|app|product|manager|department)|during|back in|a few (?:years|months) ago|one day|we (?:were|had)|there (?:was|were)|in (?:19|20)\d\d|weeks? before|months? into|production)\b/gu,
    enough: 2,
  },
  task: {
    pattern:
      /\b(?:my (?:job|task|role|goal|responsibility|part)|i was (?:asked|told|responsible|supposed|tasked|in charge|leading|assigned|the)|i (?:had|needed|wanted|agreed) to|we (?:had|needed|wanted) to|(?:the|our) goal|need(?:ed)?(?: to)?|had to|have to|deadline|due|should|wanted(?: me| us)?(?: to)?|it mattered|important|because|risk\w*|problem|question was|supposed to|asked me|asked us|objective|challenge|the problem was|at stake|it was (?:up to me|my)|promised|expected|fell to me|my call)\b/gu,
    enough: 2,
  },
  action: {
    pattern:
      /\bi (?:first |then |also |immediately |personally |therefore |finally |quickly |even |always |started by )?(?:\w{3,}ed|made|wrote|built|led|took|set|ran|met|spoke|held|brought|found|began|put|went|chose|gave|told|taught|did|sat|kept|drew|cut|got|split|sent|read|stood|paired)\b/gu,
    enough: 4,
  },
  result: {
    pattern:
      /\b(?:as a result|in the end|results?|outcome|finally|eventually|afterwards?|since then|led to|reduced|increased|improved|saved|shipped|launched|dropped|grew|went (?:from|up|down|live)|achieved|delivered|released|fell|rose|resolved|met the deadline|on time|i (?:learned|learnt|realised|realized)|lesson|now i|never happened again|\d+(?:\.\d+)? ?(?:%|percent|hours?|days?|weeks?|minutes?|seconds?|ms|times|x|users?|customers?))(?![\p{L}\p{N}])/gu,
    enough: 3,
  },
  ownership: {
    pattern:
      /\b(?:i (?:first |then |also )?(?:said|told|spoke|wrote|built|fixed|stopped|shared|called|showed|explained|promised|planned|prepared|offered|agreed|learned|decided|owned|took|chose|proposed|suggested|volunteered|made|initiated|raised|admitted|apologised|apologized|insisted|started|led|asked|went|pushed|offered|set)|my (?:fault|mistake|decision|responsibility|idea|proposal|call|part)|myself|responsib\w+|accountab\w+|on my own|i should have)\b/gu,
    enough: 3,
  },
  leadership: {
    pattern:
      /\b(?:led|mentored|coached|delegated|convinced|aligned|influenced|persuaded|facilitated|unblocked|hired|empowered|buy-in|stakeholders?|across teams|other teams|set the direction|strategy|vision|the whole (?:team|organisation|organization|company)|consensus|sponsor|roadmap|promoted|delegating|trade-?offs?|principles?|standards?|rfc|design review)\b/gu,
    enough: 3,
  },
  requirements: {
    pattern:
      /\b(?:requirements?|users?|per second|per day|qps|rps|reads?|writes?|read-heavy|write-heavy|latency|availability|assum\w+|functional|non-functional|clarif\w+|estimat\w+|million|billion|gb|tb|petabytes?|sla|slo|ratio|traffic|scope|out of scope|use cases?|must|constraints?|peak|p9\d|durab\w+|consisten\w+)\b/gu,
    enough: 4,
  },
  components: {
    pattern:
      /\b(?:load balancers?|caches?|redis|memcached|databases?|postgres\w*|mysql|dynamodb|cassandra|mongodb|queues?|kafka|rabbitmq|sqs|cdn|api gateway|gateway|services?|workers?|object storage|s3|blob|index\w*|clients?|servers?|replicas?|websockets?|pub\/?sub|scheduler|search|elasticsearch|tables?|schema|api|endpoints?|key-value|proxy|notification\w*|stream\w*|consumers?|producers?|storage|metadata|auth\w*|rate limiter|hash\w*|log|buckets?|counters?|tokens?)\b/gu,
    enough: 5,
  },
  scaling: {
    pattern:
      /\b(?:shard\w*|partition\w*|replica\w*|horizontal\w*|cach\w+|cdn|load balanc\w+|bottlenecks?|scal\w+|autoscal\w+|queues?|async\w*|batch\w*|rate limit\w*|hot (?:keys?|spots?|partitions?)|consistent hashing|stateless|failover|multi-region|regions?|back-?pressure|fan-?out|throttl\w*|ttl|evict\w*|parallel|precomput\w+|denormali[sz]\w+|read replicas?|retr(?:y|ies)|idempoten\w+|circuit breakers?|monitor\w*|alert\w*)\b/gu,
    enough: 4,
  },
  'trade-offs': {
    pattern:
      /\b(?:trade-?offs?|instead|at the (?:cost|expense|price)|versus|vs|but|however|because|downsides?|drawbacks?|disadvantages?|on the other hand|alternativ\w+|rather than|i (?:would|'d) (?:prefer|choose|pick|start)|simpler|cheaper|eventual consistency|strong consistency|worth|depends|compromise|accept\w*|in exchange|risk\w*|the price|would not|only if|unless|although|whereas|the cost|costs?|fine|enough|overkill|later|if we|if the|not needed|no need|slower|stale\w*)\b/gu,
    enough: 3,
  },
  'problem-solving': {
    pattern:
      /\b(?:first|then|next|finally|edge cases?|empty|null|duplicates?|brute[ -]force|approach|idea|iterat\w+|loop\w*|recurs\w+|hash ?(?:map|set|table)|set|map|stack|queue|heap|two pointers?|pointers?|sort\w*|binary search|keep track|invariant|base case|for example|instead|because|so that|otherwise|return\w*|each|while|until|swap|visited|window|dynamic programming|memo\w*)\b/gu,
    enough: 7,
  },
  efficiency: {
    pattern:
      /\bo ?\([^)\n]{1,20}\)|\b(?:time complexity|space complexity|linear|logarithmic|quadratic|constant (?:time|space)|extra (?:space|memory)|amorti[sz]ed|in place|one pass|single pass|one scan|log n|faster|memory|worst case|average case|complexity)\b/gu,
    enough: 3,
  },
}

export type Shown = { readonly value: number; readonly sentences: readonly number[] }

/** How fully the cues of a criterion show in a passage, 0 to 1, and in which sentences. */
export function cuesShown(name: CriterionName, passage: Passage): Shown {
  const cues = cuesOf[name]
  if (cues === undefined) return { value: 0, sentences: [] }
  const distinct = new Set<string>()
  const perSentence = passage.sentences.map(({ start, end }, number) => {
    const found = passage.text.slice(start, end).toLowerCase().replaceAll('’', "'").match(cues.pattern) ?? []
    for (const cue of found) distinct.add(cue)
    return { number, count: new Set(found).size }
  })
  const sentences = perSentence.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count)
  return { value: Math.min(1, distinct.size / cues.enough), sentences: sentences.map(({ number }) => number) }
}
