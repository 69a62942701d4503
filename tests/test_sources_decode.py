"""Decoding: marks, UTF-8, declared, old and damaged encodings; nothing else is taken for text."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qusair_reader.errors import SourceError
from qusair_reader.sources.decode import decode, iana_name, require_text

ENGLISH = "“We stay,” said Anna Berg – the mayor’s café closed… for £20.\n" * 3


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (b"plain", "plain", "utf-8"),
        ("“é”🙂".encode(), "“é”🙂", "utf-8"),
        (codecs.BOM_UTF8 + "é".encode(), "é", "utf-8"),
        (codecs.BOM_UTF16_LE + "é🙂".encode("utf-16-le"), "é🙂", "utf-16-le"),
        (codecs.BOM_UTF16_BE + "é🙂".encode("utf-16-be"), "é🙂", "utf-16-be"),
        (codecs.BOM_UTF32_LE + "é🙂".encode("utf-32-le"), "é🙂", "utf-32-le"),
        (codecs.BOM_UTF32_BE + "é🙂".encode("utf-32-be"), "é🙂", "utf-32-be"),
        (codecs.BOM_UTF16_LE + b"a\0b", "a\ufffd", "utf-16-le"),
        ("No mark here.".encode("utf-16-le"), "No mark here.", "utf-16-le"),
        ("No mark here.".encode("utf-16-be"), "No mark here.", "utf-16-be"),
        (ENGLISH.encode("cp1252"), ENGLISH, "windows-1252"),
        (
            ("It was great. " * 99 + "He’d left").encode("cp1252"),
            "It was great. " * 99 + "He’d left",
            "windows-1252",
        ),
    ],
)
def test_text_is_decoded(data: bytes, text: str, encoding: str) -> None:
    assert decode(data, "f") == (text, encoding)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of São Paulo said the naïve proposal would cost £3.4m.",
        "She flew to Forlì and to Cantù, where she met Niccolò in the harbour.",
        "“We don’t know the Þórsdóttirs of the Île de Ré – yet,” he told the court.",
    ],
)
def test_english_with_foreign_names_is_windows_1252(text: str) -> None:
    assert decode(text.encode("cp1252"), "f") == (text, "windows-1252")


@pytest.mark.parametrize("encoding", ["cp1250", "iso8859-2"])
def test_english_with_names_of_another_alphabet_is_guessed(encoding: str) -> None:
    text = "The president of the club, Lech Wałęsa, went to the harbour of the town. " * 3

    assert decode(text.encode(encoding), "f")[0] == text


@pytest.mark.parametrize(
    "text",
    [
        "Президент сказал, что переговоры состоятся в Женеве на следующей неделе. " * 6,
    ],
)
@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_other_alphabets_are_told_apart(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "f")[0] == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (
            "Le président a déclaré que les négociations auraient lieu à Genève l’été prochain. "
            * 5,
            "cp1252",
        ),
        (
            "Der Präsident erklärte, die Gespräche fänden nächste Woche für alle in Köln statt. "
            * 5,
            "cp1252",
        ),
        (
            "Příští týden se v Ženevě sejdou ministři, řekl náměstek, který přijel včera z Prahy. "
            * 5,
            "cp1250",
        ),
        (
            "Prezydent powiedział, że rozmowy odbędą się w przyszłym tygodniu w Łodzi i Gdańsku. "
            * 5,
            "cp1250",
        ),
        (
            "È più difficile così, disse il sindaco martedì: la città non potrà aspettare. ",
            "cp1252",
        ),
        ("As razões não foram ditas; milhões de alunos esperam as aulas desde maio. ", "cp1252"),
        ("A jövő héten a bíró dönt erről: a pénz egy része eltűnt, és nő a feszültség. ", "cp1250"),
        (
            "Gradonačelnik je u srijedu rekao da je gospodarstvo snažno, a ministri kažu da ćemo vidjeti. ",
            "cp1250",
        ),
    ],
    ids=["French", "German", "Czech", "Polish", "Italian", "Portuguese", "Hungarian", "Croatian"],
)
def test_western_text_is_told_from_central_european(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "f")[0] == text


def test_japanese_is_told_apart() -> None:
    text = "大統領は来週ジュネーブで会談が行われると述べた。" * 10

    assert decode(text.encode("shift_jis"), "f")[0] == text
    assert decode(text.encode("euc_jp"), "f")[0] == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("大統領は来週ジュネーブで会談が行われると述べた。\n", "iso2022_jp"),
        ("대통령은 다음 주에 회담이 열린다고 말했다.\n", "iso2022_kr"),
    ],
)
def test_seven_bit_text_is_known_by_its_escapes(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "f")[0] == text


def test_an_escape_alone_makes_no_other_alphabet() -> None:
    text = "Berg pressed \x1b$ and left; \x1b$x did nothing, \x1b[2J no more.\n"

    assert decode(text.encode(), "f") == (text, "utf-8")


@pytest.mark.parametrize(
    "codec",
    ["utf-8", "utf-16-le", "cp1252", "iso8859-15", "koi8-r", "cp932", "mac-roman", "shift_jis", "gb18030",
     "big5hkscs", "iso2022_jp_2", "euc_jp"],
)  # fmt: skip
def test_the_name_of_an_encoding_names_it(codec: str) -> None:
    import codecs

    assert codecs.lookup(iana_name(codec)).name == codecs.lookup(codec).name


def test_old_mac_text_is_not_taken_for_windows() -> None:
    text = "“It’s late,” she said. “We don’t know – it’s the mayor’s.” She’d left by then.\n" * 8

    assert decode(text.encode("mac_roman"), "f")[0] == text


def test_a_few_damaged_bytes_leave_utf8_what_it_is() -> None:
    data = ("“We stay,” she said. " * 5).encode()

    text, encoding = decode(data[:40] + b"\xff" + data[40:-2], "f")

    assert encoding == "utf-8"
    assert text.startswith("“We stay,” she said.")
    assert "\ufffd" in text


@pytest.mark.parametrize(
    ("old", "text"),
    [
        (b"It cost \xa34 at the caf\xe9, \x93they\x94 said.", "It cost £4 at the café, “they” said."),
        (b"cut off \xe2 \xc3 \xe2\x80 here", "cut off \ufffd \ufffd \ufffd here"),
        (b"\x9c\x9d \x81 \xff", "\ufffd\ufffd \ufffd \ufffd"),
    ],
    ids=["windows-1252", "cut off", "neither"],
)  # fmt: skip
def test_older_text_within_utf8_is_read(old: bytes, text: str) -> None:
    new = "“We stay,” she said. " * 5

    assert decode(new.encode() + old, "f") == (new + text, "utf-8")


def test_a_letter_of_another_alphabet_that_is_cut_off_is_no_western_one() -> None:
    new = "Мы остаёмся. " * 5

    assert decode(new.encode() + b"\xd1 end", "f") == (f"{new}\ufffd end", "utf-8")


@pytest.mark.parametrize(
    ("head", "encoding", "used"),
    [
        ('<meta charset="iso-8859-1">', "cp1252", "cp1252"),
        (
            "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>",
            "cp1251",
            "cp1251",
        ),
        ('<?xml version="1.0" encoding="iso-8859-2"?>', "iso8859-2", "iso8859-2"),
        ("<meta charset=shift_jis>", "cp932", "cp932"),
        ("<meta charset='iso-2022-jp'>", "iso2022_jp", "iso2022_jp"),
    ],
)
def test_a_web_pages_own_word_counts(head: str, encoding: str, used: str) -> None:
    body = {"cp1251": "Привет", "cp932": "会談", "iso2022_jp": "会談", "iso8859-2": "Łódź"}.get(
        encoding, "café’"
    )

    assert decode(f"<html>{head}<p>{body}".encode(encoding), "f") == (
        f"<html>{head}<p>{body}",
        used,
    )


@pytest.mark.parametrize(
    "name", ["utf-8", "utf-7", "rot13", "base64", "nonsense", "unicode_escape"]
)
def test_a_declared_encoding_that_cannot_be_is_passed_over(name: str) -> None:
    page = f"<meta charset={name}><p>{ENGLISH}"

    assert decode(page.encode("cp1252"), "f") == (page, "windows-1252")


def test_utf8_counts_more_than_what_a_page_declares() -> None:
    page = "<meta charset=iso-8859-1><p>“é”"

    assert decode(page.encode(), "f") == (page, "utf-8")


def test_an_encoding_can_be_asked_for() -> None:
    assert decode("Łódź’".encode("cp1250"), "f", "windows-1250") == ("Łódź’", "cp1250")
    assert decode(codecs.BOM_UTF8 + b"a", "f", "utf8") == ("a", "utf-8")
    assert decode("é".encode("utf-16"), "f", "utf-16") == ("é", "utf-16")


@pytest.mark.parametrize("name", ["nonsense", "rot13", "base64", "a\0b", "", "hex"])
def test_an_encoding_that_does_not_exist_is_told(name: str) -> None:
    with pytest.raises(SourceError, match="no such text encoding"):
        decode(b"text", "f", name)


def test_a_wrong_encoding_is_told_with_its_place() -> None:
    with pytest.raises(SourceError, match=r"f: is not utf-8 \(byte 2 does not fit\); try another"):
        decode(b"ab\xff", "f", "utf8")


def test_what_no_encoding_fits_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    import charset_normalizer

    class Nothing:
        def best(self) -> None:
            return None

    monkeypatch.setattr(charset_normalizer, "from_bytes", lambda _, **_limits: Nothing())

    with pytest.raises(SourceError, match="--encoding"):
        decode("Привет, мир".encode("cp1251"), "f")


def test_a_character_that_the_first_look_cuts_is_no_fault() -> None:
    data = ("a" * 65_535 + "é\0" + "b" * 100).encode()

    require_text(data[:65_536], "f")
    assert decode(data, "f")[1] == "utf-8"


@settings(max_examples=300)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_utf8_comes_back(text: str) -> None:
    data = text.encode()
    controls = sum((char < " " and char not in "\t\n\r\f\x1b") or char == "\x7f" for char in text)
    if controls > len(data) * 0.2 or data.startswith((b"%PDF", b"PK", b"BZh", b"{\\rtf")):
        return
    found = decode(data, "f")
    if found[1] == "utf-8":
        assert found[0] == text.removeprefix("\ufeff")
    else:
        assert "\0" in text or text.startswith("\ufeff")


@settings(max_examples=300)
@given(st.binary(min_size=3))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text, encoding = decode(data, "f")
    except SourceError as error:
        text, encoding = str(error), "utf-8"
    assert codecs.lookup(encoding)
    assert text.encode()
