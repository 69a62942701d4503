"""What gives a language away in a short text: its commonest words, and its letters beyond A to Z.

From the general knowledge of these languages; used to tell the old encodings apart, whose texts are
mostly no more than a sentence with a handful of such letters.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple


class Language(NamedTuple):
    """One language, in lower case throughout."""

    letters: str
    """Letters beyond A to Z that nearly every text has."""
    rare: str
    """Letters that occur, mostly in a few words."""
    words: frozenset[str]
    """The commonest words, however short."""
    prior: float
    """How likely the language is before the text is looked at, in units of one letter."""


_Row = tuple[str, str, str] | tuple[str, str, str, float]
_Rows = tuple[_Row, ...]
_WEST: _Rows = (
    ("", "áàâäãåæçéèêëíìîïñóòôöõøœúùûüß", "the of and to in a is that for was on with he said it as at by his from be not have has but they who their will would an are i this had you we she were which one or no if when after"),
    ("éèàêç", "âîïôûùüëœæÿ", "le la les de des du un une et est à en que qui pour dans par sur il elle au aux ce cette se ne pas plus ont été avec son sa ses nous vous je on mais ou d l qu sont avait selon c où très après leur deux fait tout comme être"),
    ("äöüß", "é", "der die das und ist in den von zu mit dem des ein eine nicht auf sich im für es er sie hat dass auch werden an als bei aus nach wie am einer wird war aber so noch um über nur oder haben sind einen zum zur gegen vor keine können würde für"),
    ("áéíóñ", "úü", "el la los las de del que y en un una es por con no se su para al lo como más pero sus o este ha fue son está entre cuando muy sin sobre también hasta hay donde dijo según años ya porque esta desde todo"),
    ("ãçéá", "õíóúâêôàü", "o a os as de do da dos das que e em um uma é por com não se para no na ao mais como mas foi ele sua seu são está ou quando muito nos já também só pelo pela até isso ela entre depois disse sem mesmo sobre foram você"),
    ("àèéùò", "ìíîóú", "il la lo le gli i di del della che e è un una in per con non si da dal al alla come ma più sono nel nella anche ha hanno questo dei delle se ci o perché ai su era detto stato essere così due sarà fa può città"),
    ("", "ëïéèöüóáê", "de het een en van in is dat op te zijn met voor niet aan er om ook als bij maar dan zij heeft uit door naar ze hij over tot wordt nog deze was werd hebben geen meer of wel had kan zei"),
    ("åäö", "éüà", "och att det i en som på är av för med den till inte har de om ett han men var jag sig från vi så kan när år under också efter nu ska eller hade där vid mot över två än blir hon sade"),
    ("æøå", "éóôäöü", "og at det i en som på er av for med den til ikke har de om et han men var jeg seg sig fra vi så kan når år under også etter efter nå nu skal eller hadde havde der ved mot mod over to blir bliver hun sa sagde være må"),
    ("äö", "åéšž", "ja on ei se että oli hän mutta ovat joka kun niin myös sen kuin tai vain mukaan jo ole sekä hänen jos nyt ne olla mitä voi sanoi sitä tämä vielä vuonna siitä ollut"),
    ("áðíþæöóéúý", "", "og að í á er sem en ekki til það um við með var af hann hún ég þetta fyrir eru frá þá því ef hafa hefur þess svo verið verður ár segir mér eða", -1.5),
    ("àèéòíç", "óúïü·l", "el la els les de del que i en un una és per amb no es al com més però o ha va són aquest aquesta seu ser també molt on hi quan dels entre sobre ara ja fins", -0.5),
    ("áéíóú", "", "an na agus ar is go do bhí tá sé le a i sin ag nach ní mar bhfuil ó siad gur seo dó", -1.0),
)  # fmt: skip
_CENTRAL: _Rows = (
    ("łąęóżśćń", "ź", "i w z na się nie do to że jest o jak za od po ale przez tym co dla są czy był była oraz ma tego już może tak które który także przy także jego powiedział będzie tylko go ze roku został lat"),
    ("íáěéčřšžýů", "úóňťď", "a se v na je že to s z do o i k ve pro za by si ale jako po jeho od také jsem jsou při už byl bylo byla podle které který může nebo ze co tak jen až než když let má u není řekl být"),
    ("áíéčšžýúľť", "äóňôďŕĺ", "a sa v na je že to s z do o i k vo pre za by si ale ako po jeho od tiež som sú pri už bol bolo bola podľa ktoré ktorý môže alebo zo čo tak len až keď rokov má u nie povedal byť ich"),
    ("áéöóőíüű", "ú", "a az és hogy nem is egy van volt meg de ez el ki már csak azt mint még ha be vagy lesz kell fel szerint után ami aki mondta ma több nagy lehet volna amikor két ezt én"),
    ("čšž", "ćđ", "je in v na se da za so ki ne z pa tudi po od bo ali kot je bil bila pri do iz s o si ker bi še že le kar to ga jih leta med več kako"),
    ("čćšžđ", "", "je i u na se da za su ne od s iz o kao što koji koja koje ali bi će to po do ili nije bio bila već samo kako sve godine biti prema nakon te jer rekao"),
    ("ăâîșțşţ", "", "de și şi în a la cu pe nu din că o un care pentru mai este au fi ca al să sa sunt prin dar după fost ce lui se spus acest fără când anul sau între"),
)  # fmt: skip
_TURKISH: _Rows = (
    ("ıüşğçö", "âîû", "ve bir bu için de da ile olarak çok daha olan ne gibi en ama kadar sonra olduğunu var ya o göre yeni iki değil her dedi yıl ise mi mı oldu ancak önce ki şey tarafından"),
)  # fmt: skip
_BALTIC: _Rows = (
    ("ėšųūįžčąę", "", "ir yra kad į iš su tai ne kaip bet o jo buvo už apie pagal jau tik dar nuo po bus taip prie metų kurie šio savo jų ar ji"),
    ("āēīšņūļģčķž", "", "un ir ka no ar par uz kas arī bet tas ne gan pēc pie tika bija kā vai to lai viņš jau līdz gada šo savu ko nav tā es tikai"),
    ("õäöü", "šž", "ja on ei et see oli ning kui aga mis ka ta selle oma kes või siis nii seda ole pole välja kõik mida tema nende eest üle pärast ütles aasta"),
)  # fmt: skip
_CYRILLIC: _Rows = (
    ("оеаинтсрвлкмдпуя", "ыьгзбчйхжшюцщэфъё", "и в не на что с он по это к а из у за как но от о было для же до все его я так бы мы она они при был была или только уже если во со который того чем ещё есть сказал после года весь день время нет"),
    ("оаинвіетрслкмдупя", "ьбгзчйхжшюцщфїєґ", "і в не на що з він по це до а із у за як але від про було для та й все його я так би ми вона вони при був була або тільки вже якщо який того ще є сказав після року через"),
    ("аеиотнрсвлкдпмзъя", "убгчжйщцхшфюь", "и в не на че с той по това до а из у за като но от се да е са беше за й ще ли му я ги този тази които който след обаче през така само при каза си към"),
    ("аиоенрстјувкдмпл", "збгчцшћжхљњфђџ", "и у не на да је се за од са су као али што који која које би то по или није био била већ само како све године ће из рекао"),
)  # fmt: skip
_GREEK: _Rows = (
    ("αοιτεσνηυρπκλμςάέίό", "βγδζθξφχψωήύώϊϋΐΰ", "και το η ο να του της την τον τα με σε για από που είναι στο στη στην στον δεν οι των ότι θα μια ένα ως τις τους αλλά ήταν έχει στα πως αυτό κατά μας όταν είπε μετά"),
)  # fmt: skip
_HEBREW: _Rows = (
    ("יוהלארתבשמנ", "דחקפעגטסכזצםןךףץ", "של את על לא הוא כי עם זה היא גם אל כל אבל או אם יש מה אמר היה היום בין עד יותר אחרי רק אך הם אין"),
)  # fmt: skip
_ARABIC: _Rows = (
    ("اليمنرتوبعدسفهكقحةأ", "جشصخطضذغثزظىإءئؤآ", "في من على إلى أن ما لا عن هذا هذه التي الذي مع كان كانت قال قد بعد كل أو لم بين إن وقال غير حتى قبل ذلك هو هي و"),
)  # fmt: skip

_FAMILIES: dict[str, tuple[_Rows, dict[str, float]]] = {
    "west": (
        _WEST,
        {"cp1252": 0.0, "iso8859_15": -2.0, "mac_roman": -2.0, "cp850": -2.5, "cp437": -3.0},
    ),
    "central": (_CENTRAL, {"cp1250": -1.0, "iso8859_2": -1.5, "cp852": -3.0}),
    "turkish": (_TURKISH, {"cp1254": -0.8}),
    "baltic": (_BALTIC, {"cp1257": -1.5}),
    "cyrillic": (
        _CYRILLIC,
        {
            "cp1251": -1.0,
            "koi8_r": -1.2,
            "koi8_u": -1.3,
            "iso8859_5": -2.0,
            "cp866": -2.0,
            "mac_cyrillic": -2.5,
        },
    ),
    "greek": (_GREEK, {"cp1253": -1.0, "iso8859_7": -1.5}),
    "hebrew": (_HEBREW, {"cp1255": -1.0, "iso8859_8": -1.5}),
    "arabic": (_ARABIC, {"cp1256": -1.0, "iso8859_6": -1.5}),
}


class Family(NamedTuple):
    """Languages that share some encodings."""

    languages: tuple[Language, ...]
    encodings: dict[str, float]
    """How likely each is before the text is looked at: the rarer, the lower, in units of one letter."""
    letters: frozenset[str]
    """The letters of all its languages."""
    is_latin: bool
    runs: float
    """How much letters beyond A to Z that follow each other count against it."""


@cache
def families() -> tuple[Family, ...]:
    """Return what is known of the languages; the first family has the commonest encoding."""
    return tuple(_family(*family) for family in _FAMILIES.values())


def _family(languages: _Rows, encodings: dict[str, float]) -> Family:
    english = ("", "", _WEST[0][2])
    listed = languages if languages is _WEST else (english, *languages)
    return Family(
        tuple(
            Language(letters, rare, frozenset(words.split()), prior[0] if prior else 0.0)
            for letters, rare, words, *prior in listed
        ),
        encodings,
        frozenset("".join(letters + rare for letters, rare, *_ in languages)),
        is_latin=languages in (_WEST, _CENTRAL, _TURKISH, _BALTIC),
        runs=float(languages in (_WEST, _CENTRAL, _BALTIC)),
    )
