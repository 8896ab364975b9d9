"""The names of months and weekdays as datelines print them, in some thirty languages: data."""

from newsbot.text.folding import fold

# One line a month: full names, their inflected forms and short forms. Where two languages mean different months by
# one word (Polish and Croatian `listopad`) the one with more newspapers has it.
_MONTHS = """
jan january januar januari janvier janv ene enero gen gennaio janeiro jän jänner tammikuu tammikuuta oca ocak янв январь января січ січень січня stycznia styczeń sty leden ledna led január januára ian ianuarie siječnja siječanj яну януари ιαν ιανουαρίου januarie gener tháng1 जनवरी জানুয়ারি يناير كانون جنوری
feb february februar februari février févr fev fevereiro febrero febbraio feber helmikuu helmikuuta şub şubat фев февр февраль февраля лют лютий лютого luty lutego února únor február februára febr februarie veljače veljača февруари φεβ φεβρουαρίου febrer फरवरी ফেব্রুয়ারি فبراير شباط فروری
mar march märz mrz mär mars marzo março maart mrt marts maaliskuu maaliskuuta mart maret мар март марта бер березень березня marca marzec března březen marec márc március martie ožujka ožujak μαρ μαρτίου machi mac març मार्च মার্চ مارس آذار مارچ
apr april avril avr abr abril aprile huhtikuu huhtikuuta nis nisan апр апрель апреля квіт квітень квітня kwi kwietnia kwiecień dubna duben apríl apríla ápr április aprilie travnja travanj април απρ απριλίου aprili अप्रैल এপ্রিল أبريل ابريل نيسان اپریل
may mai mayo maggio mag maio mei maj toukokuu toukokuuta mayıs май мая трав травень травня maja května květen máj mája május svibnja svibanj май μαΐου μάι मई মে مايو أيار مئی maig
jun june juni juin junio giugno giu junho kesäkuu kesäkuuta haz haziran июн июнь июня черв червень червня cze czerwca czerwiec června červen jún júna június iun iunie lipnja lipanj юни ιουν ιουνίου juny जून জুন يونيو حزيران جون
jul july juli juillet juil julio luglio lug julho heinäkuu heinäkuuta tem temmuz июл июль июля лип липень липня lip lipca lipiec července červenec júl júla július iul iulie srpnja srpanj юли ιουλ ιουλίου julai juliol जुलाई জুলাই يوليو تموز جولائی
aug august août aout agosto ago augustus augusti elokuu elokuuta ağu ağustos agustus agt ags авг август августа серп серпень серпня sie sierpnia sierpień srpna srpen augusta augusztus kolovoza kolovoz αυγ αυγούστου ogos agost अगस्त আগস্ট أغسطس آب اگست
sep sept september septembre septiembre setiembre settembre set setembro syyskuu syyskuuta eyl eylül сен сент сентябрь сентября вер вересень вересня wrz września wrzesień září szept szeptember septembra septembrie rujna rujan септември σεπ σεπτεμβρίου septemba setembre सितंबर সেপ্টেম্বর سبتمبر أيلول ستمبر
oct october okt oktober octobre octubre ottobre ott outubro out lokakuu lokakuuta eki ekim окт октябрь октября жовт жовтень жовтня paź października październik října říjen október októbra octombrie oktobar oktobra октомври οκτ οκτωβρίου oktoba अक्टूबर অক্টোবর أكتوبر اکتوبر
nov november novembre noviembre novembro marraskuu marraskuuta kas kasım ноя нояб ноябрь ноября листопад листопада lis listopada listopad novembra noiembrie studenoga studeni ноември νοε νοεμβρίου novemba नवंबर নভেম্বর نوفمبر نومبر
dec december dez dezember déc décembre dic diciembre dicembre dezembro des desember joulukuu joulukuuta ara aralık дек декабрь декабря груд грудень грудня gru grudnia grudzień prosince prosinec decembra decembrie prosinca декември δεκ δεκεμβρίου disember desemba desembre दिसंबर ডিসেম্বর ديسمبر دسمبر
"""

_WEEKDAYS = """
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche
lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica
segunda terça quarta quinta sexta maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag
senin selasa rabu kamis jumat sabtu minggu pazartesi salı çarşamba perşembe cuma cumartesi pazar
"""

MONTHS: dict[str, int] = {
    fold(name): number for number, line in enumerate(_MONTHS.strip().splitlines(), start=1) for name in line.split()
}
WEEKDAYS: frozenset[str] = frozenset(fold(name) for name in _WEEKDAYS.split())
