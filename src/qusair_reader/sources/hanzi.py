"""Chinese, Japanese and Korean in their old encodings, by the commonest characters of each language."""

from __future__ import annotations

from functools import cache

_SIMPLIFIED = (
    "的一是了不在有人我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道"
    "行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日者意无力"
    "与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应向头文体政美相见被利什二等产或新"
    "己制身果加月话合回特代内信表化老给世位次度门任常先海通教东提立及比员水名真论各入几认条平系气题活更别打女变"
)
_TRADITIONAL = (
    "的一是了不在有人我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道"
    "行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日者意無力"
    "與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應向頭文體政美相見被利什二等產或新"
    "己制身果加月話合回特代內信表化老給世位次度門任常先海通教東提立及比員水名真論各入幾認條平系氣題活更別打女變"
)
_HANGUL = (
    "이다는을의가에고하한를은로지사기도서리어나자으라시해대그인일수정있들아전만부했되것제상보여주면과장니습까할"
    "적관게세스연원구국무우동등년말조성신오위려모었았였던없까지않겠된와너더내요"
)
_KANA = "".join(map(chr, (*range(0x3041, 0x3097), *range(0x30A1, 0x30FB), 0x30FC)))
_POINTS = "，。、「」《》“”：；？！（）　・"
_ENCODINGS = {
    "cp932": _KANA,
    "euc_jp": _KANA,
    "gb18030": _SIMPLIFIED,
    "big5hkscs": _TRADITIONAL,
    "cp949": _HANGUL,
}
_LEAST = 0.2
"""Share of such characters that makes the language sure; other languages' bytes give hardly any."""
_MOST_BROKEN = 0.02
"""Share of characters that may be broken."""


def find_wide(sample: bytes) -> str | None:
    """Return the encoding that gives the most common characters; None where all give few."""
    best, found = _LEAST, None
    for encoding in _ENCODINGS:
        text = sample.decode(encoding, "replace")
        wide = [char for char in text if char > "\x7f" and char not in _POINTS]
        broken = text.count("\ufffd", 0, max(0, len(text) - 2))
        if not wide or broken > len(wide) * _MOST_BROKEN:
            continue
        share = sum(char in _common(encoding) for char in wide) / len(wide)
        if share > best:
            best, found = share, encoding
    return found


@cache
def _common(encoding: str) -> frozenset[str]:
    return frozenset(_ENCODINGS[encoding])
