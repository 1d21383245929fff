"""Mending is safe: it never changes a word, is content with what it has done, and leaves code and addresses alone."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.awareness.mending.files import NO_STYLE, Journal, Rules, mend_article, mend_file, mend_phrase
from hooks.awareness.mending.typography import letters
from hooks.awareness.model.style import Style
from tests.unit.reading_tiny_sites import LANGUAGES

LITHUANIAN = Style.model_validate(
    {
        "quotes": {"opening": "„", "closing": "“"},
        "apostrophe": "’",
        "swaps": [
            {"find": r"(?<!\.)\.{3}(?!\.)", "write": "…"},
            {"find": r"(?<=[^\s-]) -{1,2} (?=[^\s-])", "write": " – "},
            {"find": r"\b((?:19|20)\d\d)-((?:19|20)\d\d)\b(?![-\w])", "write": r"\1–\2"},
            {"find": r"(?<=[^\W_])[ \xa0]+(?=[,;:?!](?:\s|$))", "write": ""},
        ],
        "keep_together": [r"(?<=\d) (?=\d{3}(?!\d))"],
    }
)
RULES = Rules(LANGUAGES, {"lt": LITHUANIAN})
FRONT = "---\ntitle: Pagalba\n---\n"
PIECES = st.sampled_from(
    ["žodis", "O'Neil", '"', "„", "“", "”", "«", "'", " ", "  ", "\n", "\n\n", "- ", "• ", "1) ", " - ", "...", "2013-2015",
     "395 000", "\t", "`", "```\n", "<!-- ", " -->", "[[page:help|", "]]", "[a](https://x.lt/?fbclid=1)", "[b] (https://y.lt)",
     "&nbsp;", "&amp;", "**", "## ", "{ #one }", "!!! note ", "*Light*{ lang=en }", "| ", "\u200b", "e\u0301", "\r\n", "😀", "\\",
     "https://l.facebook.com/l.php?u=https%3A%2F%2Fz.lt", "[a](https://[", "    ", "\u2028", "\ue000", "עברית", "\u200f"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=24).map("".join)


def mend(text: str) -> str:
    """Return the text of a page mended in Lithuanian."""
    return mend_file("docs/a.lt.md", (FRONT + text).encode(), "lt", RULES).content.decode().removeprefix(FRONT)


@given(TEXTS)
def test_what_is_mended_needs_no_further_mending(text: str) -> None:
    once = mend(text)

    assert mend(once) == once


@given(TEXTS)
def test_no_letter_and_no_digit_of_a_text_changes(text: str) -> None:
    whole = unicodedata.normalize("NFC", text.replace("&nbsp;", " "))
    for address, plain in (("https://l.facebook.com/l.php?u=https%3A%2F%2Fz.lt", "https://z.lt"), ("?fbclid=1", "")):
        whole = whole.replace(address, plain)
    mended = mend(whole)

    assert letters(mended) == letters(whole)


@given(st.text(max_size=60))
def test_no_letter_of_any_text_changes_and_nothing_breaks(text: str) -> None:
    whole = unicodedata.normalize("NFC", text.encode("utf-8", "ignore").decode())

    assert letters(mend(whole)) == letters(whole)


@given(st.binary(max_size=60))
def test_bytes_that_are_no_text_and_no_picture_stay(content: bytes) -> None:
    for file in ("docs/a.lt.md", "docs/a.yml", "docs/pictures/a.jpg", "docs/pictures/a.png", "docs/pictures/a.webp"):
        once = mend_file(file, content, "lt" if file.endswith(".md") else None, RULES).content

        assert mend_file(file, once, "lt" if file.endswith(".md") else None, RULES).content == once


@given(st.dictionaries(st.sampled_from(["title", "who", "number", "a"]), st.text(st.characters(codec="utf-8"), max_size=30)))
def test_facts_say_the_same_after_mending(values: dict[str, str]) -> None:
    lines = "".join(f"{key}: {value}\n" for key, value in values.items())
    once = mend_file("docs/helplines/a.yml", lines.encode(), None, RULES).content

    assert mend_file("docs/helplines/a.yml", once, None, RULES).content == once


@pytest.mark.parametrize(
    ("given_text", "wanted"),
    [
        ('Sako "taip".', "Sako „taip“."),
        ("Sako “taip”.", "Sako „taip“."),
        ("Sako «taip».", "Sako „taip“."),
        ('Sako **"taip"**.', "Sako **„taip“**."),
        ('("taip")', "(„taip“)"),
        ('Ilgas "sakinys\nper dvi eilutes".', "Ilgas „sakinys\nper dvi eilutes“."),
        ('Puslapis "[[page:help|Pagalba]]".', "Puslapis „[[page:help|Pagalba]]“."),
        ('[["nežinoma"]]', '[["nežinoma"]]'),
        ("O'Connor", "O’Connor"),
        ("Skyrė 395 000 Eur.", "Skyrė 395\N{NO-BREAK SPACE}000 Eur."),
        ("Du  tarpai ,ne - taip...", "Du tarpai ,ne – taip…"),
        ("• vienas\n• du", "- vienas\n- du"),
        ("Imk:\n• vienas\n• du", "Imk:\n\n- vienas\n- du"),
        ("1) vienas\n2) du", "1. vienas\n2. du"),
        ("## **Kur** { #kur }", "## Kur { #kur }"),
        ("[a] (https://x.lt)", "[a](https://x.lt)"),
        ("(a)[https://x.lt]", "[a](https://x.lt)"),
        ("[a](https://x.lt/?b=1&utm_source=c#d)", "[a](https://x.lt/?b=1#d)"),
        ("Žr. https://x.lt/a?utm_source=b. Kitas.", "Žr. https://x.lt/a. Kitas."),
        ("Žr. https://x.lt/a?id=4&utm_source=b, kitas.", "Žr. https://x.lt/a?id=4, kitas."),
        ("Ar https://l.facebook.com/l.php?u=https%3A%2F%2Fx.lt?", "Ar https://x.lt?"),
        ("[a](https://l.facebook.com/l.php?u=https%3A%2F%2Fx.lt%2F%3Ffbclid%3D1&h=2)", "[a](https://x.lt/)"),
        ("Kaina&nbsp;&ndash; 5 &lt; 6", "Kaina\N{NO-BREAK SPACE}– 5 &lt; 6"),
    ],
)
def test_a_slip_is_mended(given_text: str, wanted: str) -> None:
    assert mend(f"{given_text}\n") == f"{wanted}\n"


@pytest.mark.parametrize(
    "text",
    [
        'Kodas `"a"  - b...` lieka.',
        "Ar žinote https://x.lt/? Ir https://x.lt/?#dalis, ir https://x.lt/?a&&b!",
        '```\n"a"  - b...\n```',
        '~~~ yaml\nname: "a"\n```\n"b"\n~~~',
        '```\n"a"\n~~~\n"b"\n```',
        '<!-- "a"  - b...\n"c" -->',
        "https://www.x.lt/2013-2015/a...b?c='d'",
        '*"Light"  - a*{ lang=en }',
        '!!! note "Pavadinimas"\n    Tekstas.',
        'Matmuo 5" lieka, nes neaišku.',
        'Nebaigtas "sakinys.',
        "| a   | b |\n|-----|---|\n| c   | d |",
        "Eilutė su dviem tarpais gale  \nir toliau.",
        "Metai:\n2013. buvo",
        '    "kodas atitrauktas"',
    ],
)
def test_what_is_no_words_or_not_plain_is_left_alone(text: str) -> None:
    assert mend(f"{text}\n") == f"{text}\n"


def test_words_between_what_looks_like_code_are_mended() -> None:
    assert mend('```a``` pirma.\n"Žodis"\n```b``` pabaiga.\n') == '```a``` pirma.\n„Žodis“\n```b``` pabaiga.\n'


def test_a_language_without_a_style_keeps_its_signs() -> None:
    assert mend_phrase('"a" - b...', NO_STYLE, Journal()) == '"a" - b...'


def test_the_journal_says_which_kinds_were_mended() -> None:
    journal = Journal()
    mend_article('Sako "taip"  gerai.', LITHUANIAN, journal)

    assert [(step.kind, step.after) for step in journal.steps] == [
        ("space-doubled", 'Sako "taip" gerai.'),
        ("quotes-wrong", "Sako „taip“ gerai."),
    ]


def test_a_pattern_of_a_style_that_would_change_a_letter_changes_nothing() -> None:
    style = Style.model_validate({"swaps": [{"find": "a", "write": "b"}]})

    assert mend_phrase("Antra", style, Journal()) == "Antra"


def test_front_matter_ends_for_a_mend_where_it_ends_for_the_check() -> None:
    fields = "".join(f"field_{number}: a\n" for number in range(70))
    text = f"---\n{fields}—\n\nŽodžiai: taip.\n\n---\n\nKitas: ne.\n"
    mended = mend_file("docs/a.lt.md", text.encode(), "lt", RULES)

    assert mended.content.decode() == text.replace("\n—\n", "\n---\n")
    assert mended.kinds == ("front-matter-dash",)
