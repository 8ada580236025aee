/** Telling job titles from employers by their words. */
import { asPrinted, folded } from './characters.ts'

const words = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/).flatMap((word) => (word === '' ? [] : [word, asPrinted(word)])))

/** Nouns a job title is built around, folded. */
const titleNouns = words(`
  engineer engineers developer programmer coder architect analyst scientist researcher designer manager director
  administrator admin consultant specialist coordinator associate assistant intern internship trainee apprentice lead
  leader head chief officer ceo cto cfo coo cio vp president founder cofounder co-founder owner partner advisor adviser
  strategist supervisor technician operator representative rep agent executive evangelist advocate contributor fellow
  instructor teacher tutor lecturer professor mentor coach counselor counsellor writer editor author reporter journalist
  artist illustrator animator composer musician curator docent librarian photographer producer clerk cashier server
  barista bartender chef cook waiter waitress host hostess nurse physician doctor pharmacist therapist paralegal attorney
  lawyer accountant auditor bookkeeper controller economist actuary planner buyer recruiter receptionist secretary
  driver mechanic electrician machinist welder plumber tester qa sdet sre dba devops webmaster member volunteer
  organizer ambassador facilitator trainer freelancer contractor entrepreneur principal staff scholar student postdoc graduate
  peer caregiver salesperson salesman marketer copywriter translator interpreter investigator inspector ta ra
  practitioner superintendent steward treasurer chair chairman chairperson board
  ingeniero ingeniera desarrollador desarrolladora programador programadora arquitecto arquitecta analista cientifico
  cientifica disenador disenadora gerente jefe jefa director directora consultor consultora becario becaria practicante
  responsable coordinador coordinadora tecnico tecnica administrador administradora asistente profesor profesora lider
  entwickler entwicklerin ingenieur ingenieurin softwareentwickler softwareentwicklerin softwareingenieur
  webentwickler webentwicklerin architekt architektin berater beraterin leiter leiterin teamleiter teamleiterin
  projektleiter projektleiterin werkstudent werkstudentin praktikant praktikantin geschaftsfuhrer geschaftsfuhrerin
  wissenschaftler mitarbeiter mitarbeiterin techniker administratorin fachinformatiker referent auszubildender
  developpeur developpeuse ingenieure architecte analyste chef cheffe directeur directrice consultant consultante
  stagiaire alternant alternante chargee charge technicien technicienne gestionnaire concepteur conceptrice scientifique administrateur administratrice formateur formatrice redacteur redactrice conseiller
  conseillere graphiste comptable enseignant enseignante chercheur chercheuse
  engenheiro engenheira desenvolvedor desenvolvedora arquiteto arquiteta cientista estagiario estagiaria gestor gestora
  diretor diretora coordenador coordenadora lider professor professora
  इंजीनियर डेवलपर विकासकर्ता प्रबंधक विश्लेषक डिज़ाइनर डिजाइनर वैज्ञानिक सलाहकार प्रशिक्षु निदेशक अभियंता प्रोग्रामर
`)

/** Words that go before the noun and seldom in a company's name. */
const titleModifiers = words(`
  senior sr sr. junior jr jr. mid-level mid entry-level lead principal staff chief head vice deputy assistant associate
  interim acting graduate undergraduate full-stack fullstack full backend back-end frontend front-end software web mobile
  ios android machine learning site reliability quality assurance product project program general operations executive
  part-time full-time freelance contract founding teaching research
`)

/** Marks of an employer, folded. */
const companyMarks = words(`
  inc inc. llc llp ltd ltd. limited corp corp. corporation company co co. gmbh ag kg se sa s.a. sas sarl s.l. sl srl plc
  pvt pvt. bv b.v. nv oy ab as a/s labs lab technologies technology tech systems solutions software group holdings
  partners ventures capital bank university college institute institut school academy agency studio studios consulting
  consultants consultancy services industries international global networks media foundation association society museum
  hospital clinic center centre club ministry department airlines motors energy pharma pharmaceuticals health healthcare
  insurance logistics retail restaurant cafe store shop library council government army navy freelance self-employed
  universidad universidade universitat universite hochschule banco banque stiftung verein gruppe grupo groupe
  ymca startup robotics analytics dynamics interactive digital entertainment gallery ensemble orchestra helpdesk विश्वविद्यालय कंपनी
`)

/** How much a phrase reads like a job title: 0 not at all, 3 and more for certain. */
export function titleScore(text: string): number {
  const list = wordsOf(text)
  if (list.length === 0 || list.length > 14) return 0
  const at = list.findLastIndex((word) => titleNouns.has(word))
  if (at < 0) return list.some((word) => titleModifiers.has(word)) ? 0.5 : 0
  const startsWithModifier = titleModifiers.has(list[0] ?? '') ? 1 : 0
  // "Engineering Manager, Platform" and "Head of Data" end elsewhere, but they begin with the noun.
  const place = at === list.length - 1 || at === 0 ? 3 : 2
  return Math.min(3.2, place + startsWithModifier) - (list.length > 8 ? 1 : 0)
}

/** How much a phrase reads like an employer's name. */
export function companyScore(text: string): number {
  const list = wordsOf(text)
  if (list.length === 0 || list.length > 12) return 0
  const last = list.at(-1) ?? ''
  // Employers write their names large; a small last word is a description.
  if (list.length > 1 && /[\s-]\p{Ll}[\p{L}\p{M}]*$/u.test(text)) return -0.5
  if (companyMarks.has(last)) return 3
  if (list.some((word) => companyMarks.has(word))) return 2
  return /^[\p{Lu}\d]/u.test(text) ? 0.5 : 0
}

function wordsOf(text: string): string[] {
  return folded(text)
    .split(/[\s/&+]+/)
    .map((word) => word.replace(/^[.'-]+|['-]+$/g, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
}
