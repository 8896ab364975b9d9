"""The words of prompts, by how much else it takes for a text that holds them to be one: data.

All are looked for in lower case and at the start of a word.
"""

from __future__ import annotations

# Notices of rights, and what blogs print under an entry.
RIGHTS = (
    r"this entry was posted (?:in|on|by) |you can follow any responses |comments and pings are |abgelegt unter |"
    r"all rights reserved|alle rechte? (?:vorbehalten|voorbehouden)|"
    r"alle rettighe[td]er (?:forbeholdt|forbeholdes|reservert)|alla rättigheter (?:förbehålls|reserverade)|"
    r"kaikki oikeudet pidätetään|tous droits (?:de reproduction )?réservés|reproduction (?:strictement )?interdite|"
    r"todos os direitos reservados|todos los derechos reservados|tutti i diritti (?:sono )?riservati|"
    r"riproduzione (?:riservata|vietata)|wszelkie prawa zastrzeżone|všechna práva vyhrazena|všetky práva vyhradené|"
    r"minden jog fenntartva|toate drepturile rezervate|sva prava (?:pridržana|zadržana)|vse pravice pridržane|"
    r"visos teisės saugomos|visas tiesības (?:ir )?aizsargātas|kõik õigused (?:on )?kaitstud|все права защищены|"
    r"усі права захищен[оі]|всички права (?:са )?запазени|με (?:την )?επιφύλαξη παντός|tüm hakları saklıdır|"
    r"hak cipta dilindungi|جميع الحقوق محفوظة|تمامی حقوق|کلیه حقوق|כל הזכויות שמורות|"
    r"copyright (?:©|\(c\)|(?:19|20)\d\d)|transcript provided by |this .{0,40}\bsubject to copyright|"
    r"no part of this .{0,60}(?:reproduced|published)|"
    r"may not be (?:re-?)?(?:published|produced|copied|used)\b.{0,160}(?:rewritten|redistributed|(?:prior|express|"
    r"written) (?:written )?(?:permission|consent))|this (?:post|article|story|"
    r"page) (?:may )?contains? affiliate links|we (?:may |might )?(?:earn|receive|"
    r"get) .{0,20}commission|earn us a commission|may (?:earn|receive) (?:an? )?(?:\w+ )?commission (?:from|"
    r"on) (?:some|any|products|items|purchases|links)"
)
# … and where no word begins, all beyond ASCII.
RIGHTS_ANYWHERE = (
    r"©\s?(?:19|20)\d\d|無断(?:転載|複製)|版权所有|版權所有|未经.{0,12}转载|무단\s?(?:전재|복제)|"
    r"재판매\s?및\s?db\s?금지|责任编辑|责编|関連記事|会員限定|会員登録|"
    r"分享让更多人|สงวนลิขสิทธิ์|सर्वाधिकार सुरक्षित"
)
# How the author is reached; only before an address or a telephone number.
CONTACTS = (
    r"(?:can|may) be reached (?:at|by|on|via)|(?:reach|contact|e-?mail|write to|follow) (?:him|her|them|me|us|"
    r"the (?:writer|author|reporter)|(?!the )[\w.’'-]+ [\w.’'-]+) (?:at|by|on|via)|e-?mail(?: us| me)?(?: at|:)"
)
# What asks the reader for something, or tells where a text comes from. At a sentence's start, beside a link, or to
# somebody who is addressed.
DEMANDS = (
    r"this (?:article|story|post|piece) (?:was )?(?:first|originally) (?:appeared|published|posted) (?:on|in|at|by) |"
    r"this (?:article|story|essay|piece|excerpt) (?:is|was) (?:adapted|excerpted) from |originally published as|"
    r"(?:subscribe|sign[- ]?up)(?: (?:to|for|here|now|today|and|via|with|on|below)\b|\W*$)|sign[- ]in (?:to|or)|"
    r"log ?in to|register (?:for free|now|to|here)|follow .{1,40} (?:on|at) (?:our |the )?(?:x|twitter|facebook|"
    r"instagram|whatsapp|telegram|google|social|tiktok|youtube|threads|linkedin|bluesky|@\w+)\b|follow (?:us|"
    r"our)\b|like us on|join (?:us|our) .{0,30}(?:channel|group|community|newsletter|list)|"
    r"join (?:over |more than )?\d[\d.,]*(?:k|m| million)?\+? (?:\w+ ){0,3}(?:subscribers|readers|"
    r"followers)\b|want your (?:company|business|story|event)(?:['’]s)? [^.?!]{0,60}(?:featured|published)|"
    r"to stay (?:up[- ]to[- ]date|informed|connected)[^.?!]{0,90}\b(?:download|follow|subscribe|sign up)\b|"
    r"(?:read|see|check out) our (?:full |complete )?(?:guide|list|review|coverage|roundup)s?\b|"
    r"this is (?:an )?ai[- ]generated summar|"
    r"(?:new)?you can now listen to [^.?!]{1,40}\barticles?\b|(?:to|and) comment on this (?:article|story)\b|"
    r"if you(?:['’]d| would) like to (?:comment|subscribe|join|receive|support)\b[^.?!]{0,60}, (?:please )?(?:join|"
    r"sign|subscribe|register|click|become|download|follow)\b|for (?:more|(?:all )?the latest) [^.?!]{0,50}\b(?:news|"
    r"stories|coverage|updates|headlines)\b[^.?!]{0,30}, (?:please )?(?:go to|visit|head to|follow|click|"
    r"check out|download)\b|"
    r"(?:let us know|tell us|share your (?:thoughts|views|opinions?))(?: [\w’']+){0,6} in the comments?\b|"
    r"comments (?:are|have been) (?:now )?(?:closed|disabled|turned off)\b|"
    r"schreib(?:t|en sie)? (?:[\w]+ ){0,6}in (?:die|den) kommentaren?\b|"
    r"die kommentarfunktion (?:ist|wurde)\b[^!?]{0,60}(?:geschlossen|deaktiviert|abgeschaltet)|"
    r"(?:würdest du|möchtest du|willst du|möchten sie|wollen sie)[^.?!]{0,60}\bunser\w*[^.?!]{0,40}\bunterstützen\b|"
    r"(?:du wirst|sie werden) (?:um|weiter)geleitet\b|dites-nous[^.?!]{0,60} en commentaires?\b|"
    r"déjanos tu (?:comentario|opinión)|voit keskustella aiheesta|"
    r"you can (?:also )?(?:watch|listen to) the [^.?!]{1,80} (?:below|here)\b|join .{0,30}(?:whatsapp|"
    r"telegram|facebook) (?:channel|group|community)|download (?:the|our) .{0,20}app\b|get (?:our|the) .{0,20}(?:app|"
    r"newsletter)\b|(?:have|got|do you have) (?:a|any) (?:news )?(?:tip|story|question)s?\b[^.?!]{0,60}(?:\?|"
    r"$)|if you have (?:a|any) .{0,12}(?:tip|story)\b.{0,40}\b(?:us|our)\b|support (?:our (?!troops)|us\b|"
    r"independent )|support (?!for ).{0,40}\bjournalism\b|make a donation|donate (?:now|today|here|"
    r"to)|never miss (?:an?|any) |not a subscriber\?|already a (?:subscriber|member)\?|become a (?:member|subscriber|"
    r"supporter)|(?:start|begin) .{0,12}free trial|if you (?:enjoyed|liked) (?:this|reading)|click here (?:to|"
    r"for)|for more (?:stories|news) like this|send (?:us )?your (?:tips|news|stories|letters)|please (?:share|"
    r"support|consider)\b|(?:do )?you have an opinion on|we welcome your (?:comments|"
    r"letters)|what do you think\?|unterstützen sie uns|unterstütze uns|jetzt (?:abonnieren|anmelden|registrieren|"
    r"spenden|downloaden|herunterladen)|(?:abonnieren|folgen|melden) sie (?:uns|unser\w*|den|sich|hier|"
    r"jetzt)|folg(?:t|e) uns|abonniere?t? (?:uns|unser\w*)|fehler gefunden(?:\?|"
    r"$)|abonnez-vous|inscrivez-vous|téléchargez|rejoignez(?:-nous)?|suivez(?:-nous| nous| \w+ sur)|soutenez(?:-nous|"
    r" notre)|cliquez ici|suscr[ií]b(?:ete|ase)\b|síguenos|siga(?:-nos|nos)|descarga (?:nuestra|"
    r"la) app|únete a (?:nuestro|el)|haz clic aquí|recibe (?:nuestr|las noticias)|inscreva-se|assine (?:já|agora|"
    r"nossa|nosso|a newsletter|o jornal)\b|siga (?:o|a|no|na|nosso)\b.{0,30}(?:whatsapp|google|instagram|telegram|"
    r"redes|facebook|twitter)|clique aqui|participe do (?:canal|grupo)|baixe (?:o|nosso) app|receba (?:as |"
    r"nossas? )?(?:notícias|newsletter|novidades)|iscriviti|abbonati|seguici|seguiteci|scarica (?:la|"
    r"l['’])\s?(?:nostra )?app|clicca qui|sostienici|sostieni il nostro|abonneer(?: je)?\b|meld je aan|"
    r"schrijf je (?:nu )?in|volg (?:ons|\w+ op)|download (?:de|onze) app|prenumerera på|följ oss|abonner(?:e)? på|"
    r"følg (?:oss|os|med på|med her)|meld deg på|tilmeld dig|last ned appen|hent appen|"
    r"tilaa (?:uutiskirje|nyt|tästä)|seuraa meitä|lataa sovellus|liity (?:kanavalle|ryhmään)|zapisz się (?:na|do)|"
    r"obserwuj nas|polub nas|dołącz do (?:nas|naszej|naszego|grupy)|pobierz (?:naszą )?aplikację|masz newsa|"
    r"bądź na bieżąco|sledujte nás|odebírejte|přihlaste se k|stáhněte si|sledujte náš|iratkozz(?:on)? fel|"
    r"kövess(?:en)? minket|kövesd (?:a|az)\b|töltse le|csatlakozz|abonează-te|abonați-vă|urmărește-ne|urmăriți-ne|"
    r"descarcă aplicația|pratite nas|preuzmite (?:našu|aplikaciju)|pridružite (?:nam )?se|pretplatite se|"
    r"sekite (?:mus|naujienas)|prenumeruokite|sekojiet (?:mums|līdzi)|abonējiet|jälgi meid|"
    r"telli (?:uudiskiri|ajaleht|meie)|подпи(?:сывайтесь|шитесь)|читайте нас|следите за нами|присоединяйтесь к|"
    r"скачайте приложение|підпи(?:суйтесь|сывайтесь|шіться|суйтеся)|читайте нас|стежте за нами|абонирайте се|"
    r"последвайте ни|ακολουθήστε|εγγραφείτε|κάντε (?:εγγραφή|like)|abone ol(?:un|mak)?\b|bizi takip ed(?:in|iniz)|"
    r"takip etmek için|ikuti (?:kami|berita|kanal|saluran|channel)|dapatkan (?:berita|update|informasi)|"
    r"bergabung(?:lah)? (?:di|dengan)|unduh aplikasi|berlangganan (?:sekarang|di)|sertai (?:kami|saluran)|layari|"
    r"muat turun aplikasi|theo dõi (?:chúng tôi|trang|kênh)|đăng ký (?:nhận|kênh)|tải ứng dụng|تابعونا|تابعنا على|"
    r"اشترك(?:وا)? (?:الآن|في (?:قناتنا|نشرتنا|النشرة))|حمل(?:وا)? تطبيق|انضم(?:وا)? (?:إلى|الى) (?:قناتنا|مجموعتنا)|"
    r"ما را دنبال|به کانال .{0,20}بپیوندید|ہمیں فالو|سبسکرائب|عبر قناتنا|הצטרפו (?:לקבוצת|לערוץ|אלינו)|עקבו אחרינו|"
    r"הירשמו|להצטרפות לקבוצת"
)
# … in scripts where words do not end as Python thinks, or set no spaces.
DEMANDS_ANYWHERE = (
    r"uygulamasını indir|ติดตาม.{0,30}ได้ที่|กดติดตาม|สมัครสมาชิก(?:ได้|ที่นี่)|ดาวน์โหลดแอป.{0,20}(?:ได้ที่|ที่นี่)|"
    r"(?:चैनल|ग्रुप) से जुड़|हमसे जुड़|डाउनलोड करें|फॉलो करें|सब्सक्राइब करें|यहाँ क्लिक करें|অনুসরণ করুন|"
    r"সাবস্ক্রাইব করুন|ফলো করুন|ডাউনলোড করুন|(?:请|欢迎)(?:关注|扫码|点击)|扫描二维码(?:关注|下载)|扫码关注|"
    r"(?:点击|立即|扫码)下载|點我下載|立即下載|立即訂閱|"
    r"加入.{0,6}line.{0,4}好友|快來.{0,8}按讚|點擊(?:下載|訂閱)|追蹤我們|フォローしてください|フォローする$|"
    r"友だち追加|登録はこちら|구독하기$|구독하세요|팔로우하기$|제보하기$"
)
# By which act a reader consents, at a sentence's start …
SIGNING = (
    r"by (?:signing up|subscribing|submitting|registering|clicking|continuing|creating an account|providing your|"
    r"entering your|joining)\b|mit (?:dem klick|der anmeldung|der registrierung|dem absenden|ihrer anmeldung)\b|"
    r"en (?:vous inscrivant|vous abonnant|cliquant|validant)\b|"
    r"al (?:suscribir|registrar|inscribir|hacer clic|enviar)\w*|"
    r"ao (?:se inscrever|se cadastrar|assinar|clicar|enviar)\b|(?:iscrivendo|registrando)(?:ti|si)\b|cliccando su|"
    r"door (?:je|u|op|te klikken)\b"
)
# … and that it does, within a sentence.
SIGNS = (
    r"(?:you|i)(?: \w+){0,2} (?:agree|consent|accept|acknowledge|confirm)\b|(?:stimmen|akzeptieren|erklären) sie\b|"
    r"(?:stimme|akzeptiere|erkläre) ich\b|vous acceptez|j['’]accepte|(?:usted )?(?:aceptas?|acepto)\b|"
    r"(?:você )?(?:concorda|aceita)\b|accett[io]\b|ga (?:je|u|ik) akkoord"
)
# What prompts are about, and stories too. Only with a link, to somebody who is addressed, or in no whole sentence.
MATTERS = (
    r"newsletters?|(?:to|in) your inbox|(?:whatsapp|telegram)[- ](?:channel|kan[aá]l|canal|group|gruppe|groep)|"
    r"(?:auf|via|on|en|sur|no|na) (?:your )?(?:whatsapp|telegram)|google news|app store|google play|"
    r"sign(?:ing)? up (?:for|to|here|now)|subscribe (?:to|now|today)|affiliate (?:links?|commission)|"
    r"terms of (?:service|use)|privacy (?:policy|settings)|privatsphäre|datenschutz\w*|externer? inhalt\w*|"
    r"related (?:video|article|story|stories): |posted in: |tags: |categor(?:y|ies|ia|ía|ie): |"
    r"mit (?:der|einer|ihrer) (?:anmeldung|spende)|s['’]abonner|"
    r"listen to (?:the|our|this) (?:interview|podcast|episode)|featured stories|free trial|notificaciones|"
    r"notifications|boletín|bülten\w*|uutiskirje\w*|nyhetsbrev\w*|nyhedsbrev\w*|nieuwsbrief|infolettre"
)
# What a box says that stands in the place of another site's content, and what it asks for. It says two of the first,
# or one of each.
BOX = (
    r"external content|externe[nr]? (?:inhalt|content)|ergänzenden inhalt|content (?:is )?provided by|contenu externe|"
    r"contenido externo|conteúdo externo|contenuto esterno|externe inhoud|eksternt innhold|externt innehåll|"
    r"anzeigen lassen|anzuzeigen|mit einem klick|anbieter übermittelt|other technologies|"
    r"this (?:web)?site uses|we (?:ask for|need|use) |we['’]d like to|wir (?:benötigen|brauchen|nutzen|verwenden)|"
    r"nous (?:utilisons|avons besoin)|este (?:sitio|site) (?:usa|utiliza)|questo sito utilizza|"
    r"deze (?:web)?site gebruikt"
)
CONSENT = (
    r"permission|consent\b|zustimmung|einverstanden|einwilligung|consentement|consentimiento|consentimento|consenso|"
    r"toestemming|samtykke|samtycke|cookies?"
)
# Who is spoken to, with the capitals; no word that says something else in another language.
YOU = (
    r"[Yy]ou(?:r|rs|rself)?|(?<!^)(?<![.!?:–—-] )Sie|Ihnen|(?<!^)(?<![.!?:–—-] )Ihre?[mnrs]?|"
    r"(?:\w{2,12}st|[Ww]enn|[Oo]b) du|[Dd]ich|[Dd]eine?[mnrs]?|[Ee]uch|[Ee]ure?[mnrs]?|[Vv]ous|[Vv]otre|"
    r"[Uu]sted(?:es)?|tus?|[Vv]ocês?|tu[oa]|[Uu]w|[Jj]ouw|[Jj]ij|[Dd]itt|dina|dine|[Dd]eg|[Dd]ig|[Vv]aš\w{0,4}|"
    r"minket|[Вв]аш\w{0,3}|[Вв]ы|вас|[Aa]nda|[Bb]ạn"
)
# Whose what a prompt is about may be, and those who speak.
OUR = (
    r"[Oo]urs?|[Uu]nser\w{0,3}|[Nn]otre|[Nn]uestr[oa]s?|[Nn]oss[oa]s?|[Nn]ostr[oaie]|[Oo]nze|[Vv]åra?|[Vv]åre|"
    r"[Vv]ores|[Mm]eidän|[Nn]asz\w{0,4}|[Nn]aš\w{0,4}|[Nn]oastr\w|[Нн]аш\w{0,3}|[Kk]ami|chúng tôi"
)
WE = r"us|[Ww]e|[Ww]ir|uns|ons|oss|nas|nás|meitä|нас|bizi|nous|noi"
