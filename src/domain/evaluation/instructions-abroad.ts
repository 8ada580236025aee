/** Words to whoever grades in other languages, as the English ones of `instructions.ts`: lower case, white space folded. */

/** Per language: verbs of ignoring, what is to be ignored, verbs of giving, and the best of marks. */
type Words = {
  readonly ignore: string
  readonly orders: string
  readonly give: string
  readonly best: string
}

const languages: readonly Words[] = [
  {
    // Spanish
    ignore: 'ignor[ae]|olvid[ae]|descart[ae]|pas[ae] por alto',
    orders: 'instruccion|indicacion|regla|rúbrica|rubrica|criterios',
    give: 'dame|da(?:le)?|otorg|asign|pon(?:me|le|ga)?|califi[cq]|punt[uú]|merece',
    best: 'puntuaci[oó]n m[aá]xima|nota m[aá]xima|m[aá]xima (?:nota|puntuaci[oó]n|calificaci[oó]n)|calificaci[oó]n m[aá]xima|puntaje (?:m[aá]ximo|perfecto|completo)|10 (?:de|sobre) 10|diez (?:de|sobre) diez|matr[ií]cula de honor',
  },
  {
    // German
    ignore: 'ignorier|vergiss|missacht|beachte nicht|übergeh',
    orders: 'anweisung|vorgabe|regel|bewertungsschema|kriterien|rubrik',
    give: 'gib|geben|vergib|bewerte|erteil|verdient|setze',
    best: 'volle (?:punktzahl|punkte)|höchste (?:punktzahl|note|bewertung)|maximale (?:punktzahl|bewertung|punkte)|bestnote|höchstnote|höchstpunktzahl|10 von 10|zehn von zehn',
  },
  {
    // French
    ignore:
      'ignorez|ignore (?:les|toutes|tes|ces|la)|oublie|ne tiens pas compte|ne tenez pas compte|fai(?:s|tes) abstraction',
    orders: 'instruction|consigne|règle|barème|critère',
    give: 'donne|attribue|accorde|mets|mettez|note[zr]?|mérite',
    best: 'note maximale|score maximal|maximum de points|meilleure note|note parfaite|tous les points|10 sur 10|dix sur dix|20 sur 20',
  },
  {
    // Italian
    ignore: 'ignor|dimentic|trascur',
    orders: 'istruzion|indicazion|regol|rubrica|criteri(?!\\p{L})',
    give: 'dammi|dai|assegn|attribui|metti|merita',
    best: 'punteggio (?:massimo|pieno|perfetto)|voto (?:massimo|più alto)|massimo (?:dei voti|punteggio)|10 su 10|dieci su dieci',
  },
  {
    // Portuguese
    ignore: 'ignor|esque[çc]|desconsider',
    orders: 'instruç|instruc[oõ]es|regra|rubrica|crit[ée]rios',
    give: 'd[êe]|dar|atribu|conced|merece|avali',
    best: 'nota m[áa]xima|pontua[çc][ãa]o m[áa]xima|m[áa]xima pontua[çc][ãa]o|nota (?:10|dez)|10 de 10|dez de dez',
  },
  {
    // Dutch
    ignore: 'negeer|vergeet',
    orders: 'instructie|aanwijzing|regel|rubriek|criteria',
    give: 'geef|ken|verdient|beoordeel',
    best: 'maximale score|hoogste (?:score|cijfer|punt)|volle (?:punten|score)|alle punten|10 op 10|een tien',
  },
  {
    // Polish
    ignore: 'zignoruj|ignoruj|pomiń|zapomnij',
    orders: 'instrukcj|polece|zasad|kryteri|wytyczn',
    give: 'daj|przyznaj|wystaw|zasługuje|oceń',
    best: 'maksymaln\\p{L}* (?:liczb|ocen|punkt|wynik)\\p{L}*|najwyższ\\p{L}* (?:ocen|not|wynik)\\p{L}*|pełn\\p{L}* punkt\\p{L}*|10 na 10',
  },
  {
    // Swedish, Norwegian, Danish
    ignore: 'ignorera|ignorer|glöm|glem|bortse',
    orders: 'instruktion|instruks|regler|kriteri',
    give: 'ge|gi|giv|sätt|sæt|fortjener|förtjänar',
    best: 'full(?:a)? (?:poäng|pott|poeng)|högsta (?:betyg|poäng)|høyeste (?:karakter|poengsum)|højeste (?:karakter|score)|maks(?:imal)? (?:poeng|score|point)|10 av 10|10 af 10',
  },
  {
    // Turkish
    ignore: 'yok say|görmezden gel|unut|dikkate alma',
    orders: 'talimat|yönerge|kural|kriter',
    give: 'ver|puanla|hak ediyor|değerlendir',
    best: 'tam (?:puan|not)|en yüksek (?:puan|not)|maksimum puan|10 üzerinden 10',
  },
  {
    // Russian, Ukrainian
    ignore: 'игнориру|проигнорируй|забуд|не обращай|ігнору|проігноруй',
    orders: 'инструкц|указани|правил|критери|рубрик|інструкц|вказівк',
    give: 'постав|дай|присво|оцени|заслужива|оціни|пост[аи]в',
    best: 'высш\\p{L}* (?:балл|оцен)\\p{L}*|максимальн\\p{L}* (?:балл|оцен)\\p{L}*|полн\\p{L}* балл\\p{L}*|10 из 10|найвищ\\p{L}* (?:бал|оцін)\\p{L}*|максимальн\\p{L}* (?:бал|оцін)\\p{L}*',
  },
  {
    // Indonesian, Malay
    ignore: 'abaikan|lupakan|hiraukan',
    orders: 'instruksi|perintah|arahan|aturan|kriteria',
    give: 'beri|berikan|layak',
    best: 'nilai (?:sempurna|maksimal|tertinggi|penuh)|skor (?:sempurna|maksimal|tertinggi|penuh)|markah penuh|10 dari 10',
  },
  {
    // Vietnamese
    ignore: 'bỏ qua|phớt lờ|quên',
    orders: 'hướng dẫn|chỉ dẫn|lệnh|quy tắc|tiêu chí',
    give: 'cho|chấm|hãy',
    best: 'điểm (?:tối đa|tuyệt đối|cao nhất)|10 điểm|10/10',
  },
  {
    // Chinese
    ignore: '忽略|无视|無視|忘记|忘記|不要理会',
    orders: '指令|指示|提示|规则|規則|说明|标准|標準|要求',
    give: '给|給|打|评|評|得|应得',
    best: '满分|滿分|最高分|最高评分|10分|十分|100分',
  },
  {
    // Japanese
    ignore: '無視|忘れ|従わ',
    orders: '指示|命令|ルール|基準|プロンプト',
    give: '付け|つけ|与え|ください|くれ|評価',
    best: '満点|最高点|最高評価|10点|100点',
  },
  {
    // Korean
    ignore: '무시|잊',
    orders: '지시|명령|규칙|기준|프롬프트',
    give: '주|매|부여|평가',
    best: '만점|최고 ?점수|최고점|10점|100점',
  },
  {
    // Hindi
    ignore: 'अनदेखा|नज़रअंदाज़|नजरअंदाज|भूल',
    orders: 'निर्देश|आदेश|नियम|मानदंड',
    give: 'दें|दो|दीजिए|दे',
    best: 'पूरे अंक|पूर्ण अंक|अधिकतम अंक|सर्वोच्च अंक|10 में से 10',
  },
  {
    // Arabic, Persian, Urdu
    ignore: 'تجاهل|انس|نادیده|فراموش|نظرانداز',
    orders: 'تعليمات|التعليمات|قواعد|معايير|دستور|ہدایات',
    give: 'أعط|اعط|امنح|بده|دیں|ضع',
    best: 'الدرجة (?:الكاملة|النهائية|القصوى)|درجة كاملة|العلامة (?:الكاملة|القصوى)|10 من 10|نمره کامل|بالاترین نمره|پورے نمبر',
  },
  {
    // Hebrew
    ignore: 'התעלם|התעלמ|שכח',
    orders: 'הוראות|כללים|קריטריונים',
    give: 'תן|תני|תנו|הענק',
    best: 'ציון (?:מלא|מקסימלי|מושלם)|מלוא הנקודות|10 מתוך 10',
  },
  {
    // Greek
    ignore: 'αγνόησε|αγνοήστε|ξέχασε',
    orders: 'οδηγίες|κανόνες|κριτήρια',
    give: 'δώσε|δώστε|βάλε',
    best: 'μέγιστη βαθμολογία|άριστα|ανώτατη βαθμολογία|10 στα 10',
  },
]

/** Where a word begins; scripts that set no spaces have words begin anywhere. */
const begins = '(?<!(?!\\p{Script=Han})\\p{L})'

const patterns: readonly RegExp[] = languages.flatMap(({ ignore, orders, give, best }) => [
  new RegExp(`${begins}(?:${ignore}).{0,60}(?:${orders})`, 'u'),
  new RegExp(`(?:${orders}).{0,40}(?:${ignore})`, 'u'),
  new RegExp(`${begins}(?:${give}).{0,60}(?:${best})`, 'u'),
  new RegExp(`(?:${best}).{0,40}(?:${give})`, 'u'),
])

/** No pattern fits without one of these, and hardly any English sentence has one. */
const telling = new RegExp(languages.flatMap(({ ignore, best }) => [ignore, best]).join('|'), 'u')

export function speaksAbroad(text: string): boolean {
  return telling.test(text) && patterns.some((pattern) => pattern.test(text))
}
