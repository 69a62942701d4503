"""Old encodings by language: one sentence is enough, and a long text with few letters that differ."""

from __future__ import annotations

import time

import pytest

from qusair_reader.sources.decode import decode

WESTERN = {
    "English": [
        "The mayor of São Tomé said the naïve plan would cost £3.4m.",
        "A café on the corner is for sale.",
        "“We’ll see,” she said – and left… for £20.",
        "He paid £5 for it and never came back.",
        "The film by Niccolò Forlì opened in Malmö on Friday.",
        "It was 30° in the shade at noon, ½ a mile from the sea.",
        "Zoë and Björn moved to Århus in the spring.",
        "The Þórsmörk road is closed, the Icelanders say.",
        "She won in Cantù, which no one had expected.",
    ],
    "French": [
        "Le café est à côté de la forêt.",
        "Où étaient les élèves ? Personne ne le savait.",
        "« C’est déjà très tard », a répondu le maire de Nîmes.",
        "Un été de grève, sans trains ni œufs frais.",
        "Il a plu toute la journée à Orléans.",
        "Les Français ont voté dimanche dans le calme.",
    ],
    "German": [
        "Die Brücke über den Fluss ist gesperrt.",
        "Größere Schäden gab es nicht, sagte der Bürgermeister.",
        "Er fährt täglich mit dem Rad nach Köln.",
        "„Das geht so nicht“, erklärte sie im Rathaus.",
        "Ärzte und Pfleger streiken seit dem Morgen.",
    ],
    "Spanish": [
        "El niño llegó mañana, o eso decía su madre.",
        "¿Quién pagará el puente? Nadie lo sabe todavía.",
        "La decisión se tomó después de una larga reunión.",
        "El alcalde de Logroño dimitió ayer por la tarde.",
        "¡Qué calor hace en la ciudad!",
    ],
    "Portuguese": [
        "O povo não quer mais promessas.",
        "A eleição será no domingo, disse o governador de São Paulo.",
        "As crianças já estão na escola há três dias.",
        "Não há pão.",
        "Você não pode sair daqui sem a chave.",
        "Os aviões voltaram a Lisboa à noite.",
    ],
    "Italian": [
        "È così. Però non si può fare di più.",
        "Il sindaco di Forlì ha detto che la città è pronta.",
        "Niccolò vive a Cantù da due anni.",
        "Perché no? Lunedì sarà un giorno di festa.",
        "La società ha perso la metà del valore.",
        "Però non si può.",
    ],
    "Dutch": [
        "De coöperatie heeft één nieuw lid uit België.",
        "Hij zei dat de financiën op orde zijn.",
        "Het café aan de gracht gaat dicht.",
    ],
    "Swedish": [
        "Båten är på väg till ön.",
        "Hon sade att elever från Malmö får åka gratis.",
        "Två älgar gick över vägen utanför Östersund.",
        "Regeringen vill höja skatten nästa år.",
        "Där är sjön.",
    ],
    "Danish": [
        "Broen over sundet er lukket på grund af sne.",
        "Børnene går i skole på øen.",
        "Hun rejste til Århus i går.",
    ],
    "Norwegian": [
        "Ferjen går ikke før klokken åtte.",
        "Det blåser på fjellet, og været blir dårlig.",
        "Ordføreren i Tromsø sa nei.",
    ],
    "Finnish": [
        "Hän sanoi, että päätös syntyy tänään.",
        "Järvi on jäässä jo lokakuussa.",
        "Sää lämpenee etelässä.",
    ],
    "Icelandic": [
        "Það er kalt á Íslandi í dag.",
        "Hann sagði að vegurinn væri lokaður vegna snjóa.",
        "Þau búa í Reykjavík.",
    ],
    "Catalan": [
        "L’alcalde diu que això és només el començament.",
        "Les eleccions són diumenge, però ningú no ho sap.",
    ],
}

OLDER = {
    "iso8859_2": ["Młodzież wyszła na ulice, ale śnieg padał dalej.", "Příští týden začne škola."],
    "iso8859_15": ["Le cœur de la ville est fermé.", "Il a payé 40 € pour la fenêtre."],
    "mac_roman": ["“It’s late,” she said – and left.", "Le café est à côté de la forêt."],
    "cp850": ["Die Brücke über den Fluß ist gesperrt.", "Le café était fermé à midi."],
    "koi8_u": ["Міст буде закритий до середи, сказав мер."],
    "cp866": ["Мэр сказал, что мост будет закрыт до среды."],
}

CENTRAL = {
    "Polish": [
        "Burmistrz powiedział, że most będzie zamknięty do środy.",
        "Nie wiem, gdzie się podziały te wszystkie łódki.",
        "W piątek rano spadł śnieg.",
        "Źle się dzieje w państwie duńskim.",
        "To już koniec, mówią mieszkańcy Łodzi.",
        "Żona rybaka czekała na brzegu.",
    ],
    "Czech": [
        "Starosta řekl, že most bude zavřený až do středy.",
        "Příští týden začne v Brně nový školní rok.",
        "Děti už běží domů.",
        "Vláda se sejde ještě dnes večer.",
        "Nikdo neví, kdo to zaplatí.",
    ],
    "Slovak": [
        "Starosta povedal, že most bude zatvorený až do stredy.",
        "Ľudia z dediny už odišli, nikto nevie kam.",
        "Môže to trvať ešte päť rokov.",
    ],
    "Hungarian": [
        "A polgármester azt mondta, hogy a híd szerdáig zárva lesz.",
        "Az idő hűvös, de nem esik az eső.",
        "Győrből ma nem indul vonat.",
        "Több mint száz ember várt a téren.",
        "Hétfőn újra nyit az iskola és a könyvtár.",
    ],
    "Croatian": [
        "Gradonačelnik je rekao da će most biti zatvoren do srijede.",
        "Što će biti s našom školom, ne zna nitko.",
    ],
    "Slovene": [
        "Župan je dejal, da bo most zaprt še do srede.",
        "Vlak iz Ljubljane je danes zamujal več kot uro.",
    ],
}

OTHERS = {
    "Turkish": (
        ["cp1254"],
        [
            "Belediye başkanı köprünün çarşamba gününe kadar kapalı kalacağını söyledi.",
            "Bu yıl kış çok soğuk geçti ve göl dondu.",
            "Çocuklar okula gitmek için ışığı bekliyor.",
            "İstanbul’da yağmur bir hafta sürdü.",
        ],
    ),
    "Russian": (
        ["cp1251", "koi8_r"],
        [
            "Мэр сказал, что мост будет закрыт до среды.",
            "Дети уже пошли домой, но никто не знает куда.",
            "Вчера в городе весь день шёл дождь.",
            "Поезд из Твери опоздал на два часа.",
        ],
    ),
    "Ukrainian": (
        ["cp1251"],
        [
            "Мер сказав, що міст буде закритий до середи.",
            "Діти вже пішли додому, але ніхто не знає куди.",
        ],
    ),
    "Bulgarian": (
        ["cp1251"],
        [
            "Кметът каза, че мостът ще бъде затворен до сряда.",
            "Децата вече са у дома, но никой не знае това.",
        ],
    ),
    "Greek": (
        ["cp1253", "iso8859_7"],
        [
            "Ο δήμαρχος είπε ότι η γέφυρα θα μείνει κλειστή.",
            "Τα παιδιά είναι ήδη στο σπίτι και περιμένουν.",
            "Κανείς δεν ξέρει πού πήγε το πλοίο.",
        ],
    ),
    "Hebrew": (
        ["cp1255"],
        [
            "ראש העיר אמר כי הגשר ייסגר מחר בבוקר.",
            "אתמול ירד גשם כל היום, אבל הילדים הלכו הביתה.",
        ],
    ),
    "Arabic": (
        ["cp1256"],
        [
            "قال رئيس البلدية إن الجسر سيغلق غدا في الصباح.",
            "عاد الأطفال إلى البيت بعد المطر.",
        ],
    ),
    "Lithuanian": (["cp1257"], ["Meras pasakė, kad tiltas bus uždarytas iki trečiadienio."]),
    "Latvian": (["cp1257"], ["Mērs teica, ka tilts būs slēgts līdz trešdienai."]),
    "Estonian": (["cp1252", "cp1257"], ["Täna õhtul sajab mägedes lund ja tee on jääs."]),
    "Japanese": (
        ["cp932", "euc_jp"],
        [
            "市長は橋が水曜日まで閉まると述べた。",
            "きのうは一日中雨が降っていました。",
            "電車は二時間おくれて駅に着いた。",
        ],
    ),
    "Chinese": (
        ["gb18030"],
        [
            "市长说这座桥要到星期三才会开放。",
            "昨天下了一整天的雨，没有人出门。",
            "孩子们已经回家了，可是谁也不知道。",
        ],
    ),
    "Chinese in Taiwan": (
        ["big5"],
        [
            "市長說這座橋要到星期三才會開放。",
            "昨天下了一整天的雨，沒有人出門。",
            "孩子們已經回家了，可是誰也不知道。",
        ],
    ),
    "Korean": (
        ["cp949"],
        [
            "시장은 다리가 수요일까지 닫힌다고 말했다.",
            "어제는 하루 종일 비가 내렸습니다.",
            "아이들은 이미 집에 갔지만 아무도 모른다.",
        ],
    ),
}

SHORT = [
    *((name, "cp1252", text) for name, texts in WESTERN.items() for text in texts),
    *((name, "cp1250", text) for name, texts in CENTRAL.items() for text in texts),
    *(
        (name, codec, text)
        for name, (codecs, texts) in OTHERS.items()
        for codec in codecs
        for text in texts
    ),
]
SHORT += [("older", codec, text) for codec, texts in OLDER.items() for text in texts]
LONG = [
    *((name, "cp1252", texts) for name, texts in WESTERN.items()),
    *((name, "cp1250", texts) for name, texts in CENTRAL.items()),
    *((name, codec, texts) for name, (codecs, texts) in OTHERS.items() for codec in codecs),
]


@pytest.mark.parametrize(("language", "codec", "text"), SHORT)
def test_one_sentence_is_enough(language: str, codec: str, text: str) -> None:
    found, used = decode(f"{text}\n".encode(codec, "replace"), "f")

    assert found == f"{text}\n".encode(codec, "replace").decode(codec), f"{language}: {used}"


@pytest.mark.parametrize(("language", "codec", "texts"), LONG)
def test_a_long_text_is_read_in_its_encoding(language: str, codec: str, texts: list[str]) -> None:
    data = ("\n\n".join(texts * 40) + "\n").encode(codec, "replace")

    found, used = decode(data, "f")

    assert found == data.decode(codec), f"{language}: {used}"


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Noël", "cp1252"),
        ("¿¡Qué!?", "cp1252"),
        ("20 °C, 5 µm, N° 5, ’90s, 5’6, 4×4, 3 €.", "cp1252"),
        ("Sales rose to 20 in the year and profit to 3 (all in £m, unaudited).", "cp1252"),
        ("<p class=a><a href=b>Où</a> <a href=c><i>très</i></a></p>", "cp1252"),
        ("£5", "cp1252"),
        ("Città", "cp1252"),
        ("L’HÔPITAL FERME À MIDI", "cp1252"),
        ("Er sagte: „Nein.“", "cp1252"),
        ("He said—no", "cp1252"),
        ("Şehirde elektrik yok", "cp1254"),
        ("Meghalt az író", "cp1250"),
        ("Rzeka wylała", "cp1250"),
        ("Привет, мир", "cp1251"),
        ("雨が降る", "cp932"),
        ("他说不知道", "gb18030"),
    ],
)
def test_a_few_words_are_mostly_enough(text: str, codec: str) -> None:
    assert decode(text.encode(codec), "f")[0] == text


def test_one_letter_at_the_end_of_a_long_text_is_enough() -> None:
    text = "The ferry left the harbour at noon and came back at night. " * 20_000

    assert decode(f"{text}Niccolò did not.".encode("cp1252"), "f")[0].endswith("Niccolò did not.")


@pytest.mark.parametrize("unit", [b"\xe9", b"\x80", b"a\xff", b"\xc0 ", b"\x81\x40", b"\xa4\xa2"])
def test_hostile_bytes_take_no_more_than_linear_time(unit: bytes) -> None:
    began = time.process_time()

    decode(unit * 1_000_000, "f")

    assert time.process_time() - began < 5
