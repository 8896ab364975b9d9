"""The world's news agencies, wire services and syndicates, and the names under which they are printed.

Each line is one supplier: first the name that newsbot writes, then, after a colon, what papers print for it in several
languages and scripts, between commas; a line that starts with blanks goes on with the one above.
"""

WIRES = """
AFP: Agence France-Presse, France-Presse, France Presse, afp, AFP Relaxnews, AFP-Relaxnews, AFP Factuel,
    فرانس برس, أ ف ب, ا ف ب, أ.ف.ب, ا ف پ, АФП, Франс Пресс, 法新社, 프랑스통신, एएफपी, এএফপি, اے ایف پی
AP: A.P., Associated Press, The Associated Press, AP Photo, AP News, AP Sports, AP Wire, AsP, Ассошиэйтед Пресс,
    АП, أسوشيتد برس, اسوشيتد برس, أسوشييتد برس, 美联社, 美聯社, ＡＰ通信, AP通信, एपी, এপি, اے پی
Reuters: Thomson Reuters, rtr, RTRS, Reuters News, Reuters Life, Рейтер, Рейтерс, رويترز, رویترز, رائٹرز,
    路透社, 路透, ロイター, 로이터, रॉयटर्स, रायटर, রয়টার্স, Ρόιτερς, Reuters Health
dpa: DPA, dpa-infocom, dpa infocom, dpa-AFX, dpa-tmn, dpa English Live Features, dpa international,
    Deutsche Presse-Agentur, Deutsche Presse Agentur, German Press Agency, د ب أ, د.ب.أ, ДПА, 德新社
epd: EPD, Evangelischer Pressedienst
KNA: Katholische Nachrichten-Agentur, kna
sid: SID, Sport-Informations-Dienst, Sportinformationsdienst
dapd: dapd Nachrichtenagentur
ddp: Deutscher Depeschendienst
dts: dts Nachrichtenagentur, dts-Nachrichtenagentur
ots: news aktuell, Presseportal
RND: Redaktionsnetzwerk Deutschland
spot on news: spot on, spot-on-news
teleschau
IDEA: Evangelische Nachrichtenagentur idea
APA: apa, Austria Presse Agentur, APA-OTS
Kathpress: kathpress, kap
ats: ATS, Agence télégraphique suisse, Keystone ATS, Keystone-ATS
sda: SDA, Schweizerische Depeschenagentur
Keystone-SDA: Keystone SDA, Keystone-SDA-ATS, SDA-Keystone
awp: AWP
Belga: belga, Agence Belga, Agentschap Belga
ANP: anp, Algemeen Nederlands Persbureau
Novum: Novum Nieuws
NTB: Norsk Telegrambyrå, ntb
TT: TT Nyhetsbyrån, Tidningarnas Telegrambyrå
Ritzau: ritzau
STT: Lehtikuva, STT-Lehtikuva, Suomen Tietotoimisto
ANSA: Ansa, ANSAmed, Agenzia ANSA, 安莎社
Adnkronos: AdnKronos, Adn Kronos, Adnkronos Salute
AGI: Agenzia Giornalistica Italia
LaPresse
Askanews
Italpress
EFE: Efe, Agencia EFE, EFE-EPA, EFEAGRO, EFE Verde, 埃菲社
Europa Press: EUROPA PRESS, EP Social
Servimedia
Colpisa
Lusa: LUSA, Agência Lusa
PA: PA Media, Press Association, The Press Association, PA Wire, PA Sport
Local Democracy Reporting Service: LDRS
SWNS
TASS: Tass, ITAR-TASS, Itar Tass, ТАСС, ИТАР-ТАСС, 塔斯社, 俄塔社, タス通信, 타스, تاس
RIA Novosti: RIA, РИА Новости, РИА, 俄新社, ريا نوفوستي
Sputnik: Спутник, سبوتنيك, スプートニク, 卫星通讯社
Interfax: Интерфакс, Interfax-Ukraine, Інтерфакс-Україна, Интерфакс-Украина, 国际文传电讯社
Regnum: REGNUM, ИА Регнум
Rosbalt: Росбалт
Ukrinform: Укрінформ, Укринформ
UNIAN: УНІАН, УНИАН
BelTA: БелТА, БЕЛТА
PAP: Polska Agencja Prasowa
ČTK: CTK, Czech News Agency, Česká tisková kancelář
TASR: Tlačová agentúra Slovenskej republiky
SITA
MTI: Magyar Távirati Iroda
Hina: HINA
STA: Slovenian Press Agency
Tanjug: Танјуг
Beta: БЕТА
FoNet: Фонет
FENA: Fena
SRNA: Срна
BTA: БТА
Agerpres: AGERPRES
Mediafax
ATA: Albanian Telegraphic Agency
ANA-MPA: ANA, ΑΠΕ-ΜΠΕ, ΑΠΕ, Athens News Agency
CNA Cyprus: ΚΥΠΕ, Cyprus News Agency
BNS: Baltic News Service
LETA
ELTA
Anadolu: AA, Anadolu Agency, Anadolu Ajansı, Anadolu Ajansi, الأناضول, الاناضول, Анадолу
DHA: Demirören Haber Ajansı, Doğan Haber Ajansı
İHA: IHA, İhlas Haber Ajansı
ANKA
Armenpress
Azertac: AZERTAC, AzerTAc
Trend News Agency: Trend
Turan
Kazinform: Казинформ
AKIpress
24.kg
UzA
Montsame
KCNA: Korean Central News Agency, 朝中社, 朝鲜中央通讯社, 朝鮮中央通信, 조선중앙통신
Yonhap: Yonhap News Agency, Yonhap News, 연합뉴스, 聯合ニュース, 韩联社, 韓聯社
Newsis: 뉴시스
News1: 뉴스1
Kyodo: Kyodo News, 共同通信社, 共同通信, 共同社, 共同, 교도통신
Jiji: Jiji Press, 時事通信社, 時事通信, 時事, 时事社
Xinhua: Xinhua News Agency, 新华社, 新華社, 新华网, 新華網, 新华通讯社, 신화통신, Синьхуа, شينخوا
China News Service: 中新社, 中新网, 中国新闻网, 中國新聞網
CNA: Central News Agency, Focus Taiwan, 中央社, 中央通訊社
CCTV: 央视新闻, 央视, CCTV News
Antara: ANTARA, ANTARA News, LKBN Antara
Bernama: BERNAMA
PNA: Philippine News Agency
VNA: TTXVN, VietnamPlus, Vietnam News Agency, Thông tấn xã Việt Nam
TNA: Thai News Agency
KPL: Lao News Agency
PTI: Press Trust of India, PTI-Bhasha, PTI Bhasha, पीटीआई, भाषा
ANI: Asian News International, एएनआई
IANS: Indo-Asian News Service, Indo Asian News Service, आईएएनएस
UNI: United News of India, यूनीवार्ता, वार्ता
ENS: Express News Service
TNN: Times News Network
BSS: Bangladesh Sangbad Sangstha, বাসস
UNB: United News of Bangladesh, ইউএনবি
bdnews24.com: bdnews24
APP: Associated Press of Pakistan, اے پی پی
PPI: Pakistan Press International, پی پی آئی
INP: Independent News Pakistan, آئی این پی
NNI: News Network International, این این آئی
ONLINE: Online, Online News Network, Online International News Network, آن لائن
AsiaNet-Pakistan: AsiaNet
KMS: Kashmir Media Service
INN
Pajhwok: Pajhwok Afghan News
Bakhtar
Khaama Press: KP Press
IRNA: Islamic Republic News Agency, ایرنا, إيرنا
ISNA: ایسنا
ILNA: ایلنا
Mehr: Mehr News Agency, Mehr News
Fars: Fars News Agency, Fars News
Tasnim: تسنیم, Tasnim News Agency
IQNA
SPA: Saudi Press Agency, واس
WAM: Emirates News Agency, وام
QNA: Qatar News Agency, قنا
KUNA: Kuwait News Agency, كونا
BNA: Bahrain News Agency, بنا
ONA: Oman News Agency
Petra: Jordan News Agency, بترا
SANA: سانا
NNA: National News Agency
WAFA: وفا
Ma'an: Ma’an News Agency
INA: Iraqi News Agency, واع
MENA: Middle East News Agency, أ ش أ
MAP: Maghreb Arabe Presse, Agence Marocaine de Presse
APS: Algérie Presse Service, Algeria Press Service, Agence de presse sénégalaise
TAP: Tunis Afrique Presse
LANA
SUNA
PANA: PanaPress, Panapress
ENA: Ethiopian News Agency
GNA: Ghana News Agency
NAN: News Agency of Nigeria
New Ziana: ZIANA
AIP: Agence Ivoirienne de Presse
Angop: ANGOP
SAPA: South African Press Association
ANA Africa: African News Agency
APA News: APAnews
APO Group
CP: The Canadian Press, Canadian Press, La Presse Canadienne
QMI: Agence QMI
AAP: Australian Associated Press, aap
NZPA: New Zealand Press Association
NZ Newswire: NZN
PACNEWS
UPI: U.P.I., United Press International
CNN: Cable News Network, CNN Wire, CNN Newsource, CNN.com
City News Service
Bay City News: Bay City News Service, Bay City News Foundation
Catholic News Service: CNS
Catholic News Agency: ACI Prensa, EWTN News
RNS: Religion News Service
Baptist Press
JTA: Jewish Telegraphic Agency
JNS
UCA News: ucanews, UCAN
AsiaNews
Fides: Agenzia Fides
Zenit
Vatican News
Tribune News Service: TNS, Tribune Content Agency, McClatchy-Tribune, McClatchy-Tribune News Service,
    McClatchy Tribune, MCT, Tribune Media Services
McClatchy: McClatchy News, McClatchy Newspapers
Scripps Howard News Service: SHNS
States Newsroom
Stateline
Capitol News Illinois
The Center Square
Kaiser Health News: KFF Health News, KHN
HealthDay: HealthDay News
ProPublica
The Conversation
Stacker
Field Level Media
Stats Perform: Omnisport
AccuWeather
Zenger News
StatePoint
Creators Syndicate: Creators.com
King Features: King Features Syndicate
Universal Press Syndicate: Universal Uclick, Andrews McMeel Syndication
Project Syndicate
The New York Times News Service: New York Times News Service, NYT News Service, N.Y. Times News Service,
    The New York Times Syndicate, New York Times Syndicate
Los Angeles Times News Service: LAT News Service
Los Angeles Times-Washington Post News Service: LAT-WP News Service, LATWP, LAT-WP
Washington Post–Bloomberg: Washington Post-Bloomberg, WP-Bloomberg, WP Bloomberg,
    Washington Post-Bloomberg News Service,
    Bloomberg-The Washington Post, The Washington Post News Service
Guardian News & Media: Guardian News and Media, Guardian News Service, Guardian News Media
Bloomberg: BLOOMBERG, Bloomberg News, Bloomberg News Service, Bloomberg Opinion, Bloomberg L.P.,
    Bloomberg LP, ブルームバーグ, 彭博社, 彭博,
    Блумберг, بلومبرغ
Dow Jones: Dow Jones Newswires, Dow Jones News Service
MarketWatch
RTTNews
Benzinga
PR Newswire: PRNewswire
Business Wire: BusinessWire, BUSINESS WIRE
GlobeNewswire: GLOBE NEWSWIRE
EIN Presswire
Cision
Thomson Reuters Foundation: TRF
Context
IPS: Inter Press Service
IRIN: The New Humanitarian
China Dialogue: Dialogue Earth
The Third Pole: Third Pole
SciDev.Net: SciDev
Pressenza
Bang Showbiz: BANG Showbiz, BANGShowbiz
Cover Media
WENN
PA Real Life
Syndigate: SyndiGate Media
Notimex: NOTIMEX
Quadratín: Quadratin
Télam: Telam
Noticias Argentinas
Prensa Latina: PL Cuba
Agencia Andina: Andina
ABI: Agencia Boliviana de Información
Colprensa
AVN: Agencia Venezolana de Noticias
Agência Brasil: Agencia Brasil
Estadão Conteúdo: Estadao Conteudo, Agência Estado, Agencia Estado
Folhapress: FOLHAPRESS
Agencies: Agency, news agencies, news agency, agency reports, agency report,
    agency, wire services, wire service,
    wire reports, news services, news wires, newswires, Post wires, wires, press agencies, combined wires,
    agency inputs, Agenturen, Agenturmaterial, Nachrichtenagenturen, Agentur, agences, agences de presse,
    avec agences, agence, agencias, agencia, agencias de noticias, agências, agência,
    agências de notícias, agenzie, agenzia, Redazione e agenzie, agentschappen, persbureaus, byråer,
    byråerna, telegrambureauer, agencje, agentury, agentúry, agencije, агенције, агентства, агенції,
    agenţii, agenții, ajanslar, ajans, ügynökségek, πρακτορεία, וסוכנויות, סוכנויות, סוכנויות הידיעות,
    وكالات, الوكالات, ووكالات, وكالات الأنباء, وكالات أنباء, خبرگزاری ها, ایجنسیاں, نیوز ایجنسیاں, ایجنسی,
    एजेंसी, एजेंसियां, एजेंसियाँ, एजेंसियों, সংস্থা, এজেন্সি, 综合外电, 綜合外電, 外電, 外电, 综合报道,
    외신, 외신종합, kantor berita, agensi
"""

PUBLICATIONS = """
Dawn: DAWN, ڈان
DawnNews: Dawn News
Dunya News
Geo News
ARY News
Samaa: SAMAA TV
Business Recorder
The Express Tribune: Express Tribune
The News International: The News
Al Jazeera: Al Jazeera News, Al Jazeera English, Aljazeera, الجزيرة
Al Arabiya: Al Arabiya English
Arab News
BBC: BBC Urdu, BBC Monitoring, BBC News, BBC Sport
The Guardian: Guardian, The Guardian News
The Observer
The Independent
The Telegraph: The Daily Telegraph
The Times: The Sunday Times, The Times London
Financial Times: The Financial Times
The Economist
The New York Times: New York Times, NYT, NYTIMES, NYTimes, NY Times
The Washington Post: Washington Post, WASHPOST, WaPo
The Wall Street Journal: Wall Street Journal, WSJ
Los Angeles Times: LA Times, The Los Angeles Times
USA TODAY: USA Today Network
The Christian Science Monitor: Christian Science Monitor, CSM
Chicago Tribune
The Boston Globe: Boston Globe
The Hindu
Hindustan Times
The Times of India: Times of India
The Indian Express: Indian Express
The Daily Star
Asia News Network: ANN
China Daily: 中国日报
People's Daily: 人民日报, 人民网
South China Morning Post: SCMP
The Straits Times
The Japan Times
The Jakarta Post
Khaleej Times
Gulf News
The National
Le Monde
Le Figaro
Libération
Der Spiegel
Die Welt
Die Zeit
Frankfurter Allgemeine Zeitung: FAZ
Süddeutsche Zeitung: SZ
Deutsche Welle: DW
Corriere della Sera
La Repubblica
El País
El Mundo
Clarín
La Nación
Folha de S.Paulo
NPR
PBS
ABC News
NBC News
CBS News
Fox News
Sky News
RFE/RL: Radio Free Europe/Radio Liberty, RFERL
VOA: VoA, Voice of America
RFI: Radio France Internationale
France 24
Politico
Axios
The Canadian Broadcasting Corporation: CBC News, CBC
Live Science
Space.com
The Western Journal: Western Journal
European Space Agency: ESA
NASA
Newsweek
Foreign Policy
Forbes
Vox
Slate
Wired
TechCrunch
"""

# An ordinary word, a first name or another body's abbreviation too: a credit only as an item of its own.
AMBIGUOUS_NAMES = """
    AP PA AA CP TT SPA MAP TAP SANA MENA IPS SID sid PAP STA ANA BTA APS AIP INN INA ENA NAN ONA BNA QNA UNI
    ANP ENS CNS RIA SITA ATA ANI TNA EPD ABI AVN IDEA ONLINE Online ots kap AWP awp Beta Hina HINA Petra
    Mehr Fars Trend Turan Context Antara ANTARA Andina ANKA Bloomberg Novum LETA FENA Fena CSM SZ DW ANN PBS
    ESA Fides Zenit Stacker Dawn DAWN Guardian Samaa Politico Axios Forbes Vox Slate Wired Sputnik Cision APA
    apa dts ddp TRF TNS MCT KMS RND AsP UzA RTRS rtr Agency agency agencia agência agence agenzia Agentur
    wires ajans agensi BNS NNA KPL INP PPI KHN JNS UCAN RNS NZN DHA Omnisport NASA FAZ WENN واس وام قنا وفا
    واع بنا كونا بترا سانا تاس
"""

# Words that may stand between a credit's items and be no part of a name.
CONNECTING_WORDS = """
    and with from by via for und mit von et avec de par y con por e com da di i och med og av en met van z
    ve ile dan и с или و source sources quelle quellen fuente fuentes fonte fonti kilde bron sumber
    courtesy copyright material inputs input files reporting reports report staff correspondent
    contributed additional also the monitoring desk bureau
"""
