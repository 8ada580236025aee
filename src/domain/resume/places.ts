/** Whether a phrase is a place: `Austin, TX`, `Berlin, Germany`, `Remote`. */

const regions = new Set(
  (
    'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI ' +
    'SC SD TN TX UT VT VA WA WV WI WY DC AB BC MB NB NL NS ON PE QC SK NSW QLD VIC TAS ACT UK USA US UAE EU'
  ).split(' '),
)

const countries = new Set(
  (
    'united states|united states of america|united kingdom|england|scotland|wales|ireland|northern ireland|germany|deutschland|' +
    'france|spain|españa|portugal|italy|italia|austria|österreich|switzerland|schweiz|suisse|netherlands|the netherlands|belgium|' +
    'denmark|sweden|norway|finland|iceland|poland|polska|czech republic|czechia|slovakia|hungary|romania|bulgaria|greece|turkey|' +
    'türkiye|ukraine|russia|estonia|latvia|lithuania|croatia|serbia|slovenia|israel|egypt|morocco|nigeria|kenya|ghana|south africa|' +
    'ethiopia|tunisia|saudi arabia|united arab emirates|qatar|india|भारत|pakistan|bangladesh|sri lanka|nepal|china|hong kong|taiwan|' +
    'japan|south korea|korea|s.korea|republic of korea|singapore|malaysia|indonesia|thailand|vietnam|philippines|australia|' +
    'new zealand|canada|mexico|méxico|brazil|brasil|argentina|chile|colombia|peru|perú|ecuador|uruguay|venezuela|costa rica|' +
    'california|texas|washington|new york|oregon|massachusetts|illinois|florida|georgia|colorado|ohio|virginia|michigan|' +
    'pennsylvania|arizona|minnesota|wisconsin|utah|north carolina|new jersey|maryland|oklahoma|tennessee|indiana|missouri|' +
    'karnataka|maharashtra|tamil nadu|telangana|kerala|west bengal|uttar pradesh|gujarat|haryana|rajasthan|punjab|ontario|quebec|' +
    'québec|british columbia|alberta|bavaria|bayern'
  ).split('|'),
)

const cities = new Set(
  (
    'new york|new york city|nyc|san francisco|los angeles|seattle|boston|chicago|austin|denver|portland|atlanta|miami|dallas|' +
    'houston|san jose|san diego|london|manchester|edinburgh|dublin|berlin|münchen|munich|hamburg|köln|cologne|frankfurt|stuttgart|' +
    'paris|lyon|madrid|barcelona|valencia|sevilla|lisbon|lisboa|porto|rome|milan|milano|amsterdam|brussels|zurich|zürich|geneva|' +
    'vienna|wien|copenhagen|stockholm|oslo|helsinki|warsaw|kraków|prague|budapest|bucharest|athens|istanbul|kyiv|moscow|tel aviv|' +
    'cairo|lagos|nairobi|cape town|johannesburg|dubai|bangalore|bengaluru|mumbai|delhi|new delhi|hyderabad|chennai|pune|kolkata|' +
    'gurgaon|gurugram|noida|karachi|lahore|dhaka|beijing|shanghai|shenzhen|tokyo|osaka|seoul|taipei|jakarta|bangkok|manila|hanoi|' +
    'sydney|melbourne|brisbane|auckland|toronto|vancouver|montreal|montréal|ottawa|mexico city|ciudad de méxico|são paulo|' +
    'rio de janeiro|buenos aires|santiago|bogotá|lima|मुंबई|दिल्ली|नई दिल्ली|बेंगलुरु|पुणे'
  ).split('|'),
)

const remote =
  /^(?:fully |100 ?% )?(?:remote|hybrid|on-?site|worldwide|anywhere|home office|teletrabajo|remoto|télétravail)(?: (?:work|position|first))?$/iu
const placeWord =
  /^(?:\p{Lu}[\p{L}\p{M}'’-]*|\p{Lu}\p{L}{0,2}\.|de|la|las|los|el|of|the|upon|am|an|der|sur|do|da|dos|del)$/u

/** True for a whole phrase that names a place, with an optional remark such as `(Remote)`. */
export function isPlace(text: string): boolean {
  const plain = text
    .replace(/\((?:remote|hybrid|on-?site)\)/giu, '')
    .replace(/^[\s|·•(,-]+|[\s|·•),.-]+$/gu, '')
    .replace(/\s+\d{4,6}$/u, '')
  if (plain === '' || plain.length > 60) return false
  if (remote.test(plain) || isKnownPlace(plain)) return true
  const parts = plain.split(/\s*(?:,|\/| - | – |\()\s*/u).map((part) => part.replace(/\)$/u, '').trim())
  const last = parts.at(-1) ?? ''
  if (parts.length < 2 || parts.length > 4) return false
  const [town = ''] = parts
  const isRegion =
    regions.has(last.replaceAll('.', '')) ||
    isCountry(last) ||
    remote.test(last) ||
    (isKnownPlace(last) && isKnownPlace(town))
  // A longer phrase is a place only when all but the town are known; else it is a list of names.
  if (!parts.slice(1, -1).every((part) => isCountry(part) || regions.has(part))) return false
  return (
    isRegion &&
    parts
      .slice(0, -1)
      .every((part) => part.split(/\s+/u).length <= 3 && part.split(/\s+/u).every((word) => placeWord.test(word)))
  )
}

function isCountry(text: string): boolean {
  return countries.has(text.toLowerCase())
}

/** A city, country or state by its own name. */
export function isKnownPlace(text: string): boolean {
  const name = text.trim().toLowerCase()
  return countries.has(name) || cities.has(name)
}
