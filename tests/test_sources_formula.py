"""Formulas in MathML become a line of text, and each is shown once."""

from __future__ import annotations

import pytest

from qusair_reader.sources.web import extract

FORMULAS = {
    "a line": ("<mi>v</mi> <mo>=</mo> <mi>d</mi><mo>+</mo><mn>2</mn>", "v = d+2"),
    "a fraction": ("<mfrac><mi>d</mi><mrow><mn>2</mn><mo>&#x2062;</mo><mi>t</mi><mo>-</mo><mn>1</mn></mrow></mfrac>", "d/(2t-1)"),
    "powers": ("<msup> <mi>x</mi> <mn>2</mn> </msup><msup><mi>e</mi><mrow><mi>k</mi><mi>t</mi></mrow></msup>", "x²e^kt"),
    "indices": ("<msub><mi>v</mi><mi>max</mi></msub><msubsup><mi>x</mi><mi>i</mi><mn>3</mn></msubsup>", "v_maxxᵢ³"),
    "a root": ("<msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt><mroot><mi>c</mi><mn>3</mn></mroot>", "√(a+b)³√c"),
    "an accent": ("<mover><mi>x</mi><mo>¯</mo></mover>", "x¯"),
    "words": ("<mi>x</mi><mtext>if</mtext><mi>y</mi>", "x if y"),
    "a matrix": ("<mfenced><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd></mtr></mtable></mfenced>", "(1 2; 3)"),
    "its source": ("<semantics><mi>x</mi><annotation>\\alpha</annotation></semantics>", "x"),
    "empty elements": ("<msup><mi>x</mi><none/></msup><mspace/><mi>y</mi>", "xy"),
    "one child too few": ("<mfrac><mi>x</mi></mfrac>", "x"),
    "end tags without start": ("<mi>x</mi></mrow></mi>", "x"),
}  # fmt: skip


@pytest.mark.parametrize(("formula", "text"), FORMULAS.values(), ids=FORMULAS.keys())
def test_a_formula_becomes_a_line(formula: str, text: str) -> None:
    assert extract(f"<p>Here <math>{formula}</math>, he said.")[0] == f"Here {text}, he said.\n"


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("Let <math alttext='{\\displaystyle x^{2}}'></math> be", "Let x^{2} be"),
        ("Let <math><mi>x</mi> be<p>Next", "Let x be\n\nNext"),
        ("<p>Let <span class=mwe-math-mathml-inline style='display:none'><math><mi>x</mi></math></span> be", "Let x be"),
        ("Let <b hidden><math><mi>x</mi></math></b> be", "Let be"),
        ("Let <b class=katex-mathml><math><mi>x</mi></math></b><b class=katex-html>x</b> be", "Let x be"),
    ],
    ids=["in words only", "not closed", "beside its picture", "hidden", "drawn beside"],
)  # fmt: skip
def test_a_formula_is_shown_once(page: str, text: str) -> None:
    assert extract(page)[0] == text + "\n"
