"""A rule is left out only where nothing can match it, and what is kept says what it said before."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hooks.edge.bundling import read_stylesheets
from hooks.edge.stylesheet import drop_unused_properties, find_words, parse_rules, write_rules
from tests.support.real_site import ROOT

_GIVEN = re.compile(r"(?:classList\.\w+\(|className = |setAttribute\(.class., )([^,;)]+)")
"""What a script hands over where it sets a class."""


def _cut(text: str, page: str) -> str:
    return write_rules(rule for rule in parse_rules(text) if rule.can_match(find_words(page)))


@pytest.mark.parametrize(
    ("selector", "page", "kept"),
    [
        (".a", '<p class="a">', True),
        (".a", '<p class="b">', False),
        (".a", '<p class="a-b">', False),
        (".aw-a__b--c", '<p class="x aw-a__b--c">', True),
        ("p", "<p>", True),
        ("dl", "<p>", False),
        ("#x", '<p id="x">', True),
        ("#x", "<p>", False),
        ("*", "", True),
        (":root", "", True),
        ("p > .q + .r ~ i", '<p><b class="q"><b class="r"><i>', True),
        ("p > .q + .r ~ i", '<p><b class="q"><i>', False),
        ("p .a", '<p class="a">', True),
        ("p:hover::before", "<p>", True),
        ("p:not(.a):focus-visible", "<p>", True),
        (".a:not(.b, .c)", '<p class="a">', True),
        ("p[hidden]", "<p>", True),
        ('[data-state="open"]', "", True),
        ("p:nth-child(2n + 1)", "<p>", True),
        (":is(.a, .b) p", '<p class="b">', True),
        (":is(.a, .b) p", '<p class="c">', False),
        (":is(.a .b, .c)", '<p class="b">', False),
        (":is(.a .b, .c)", '<p class="a"><p class="b">', True),
        ("p:where(.a) :is(b, i)", '<p class="a"><i>', True),
        ("p:where(.a) :is(b, i)", '<p class="a">', False),
        ("svg|rect, .a", '<p class="a">', True),
        (".a", 'element.className = "a";', True),
        (".a", "in a text, a word", True),
    ],
)
def test_a_rule_is_kept_where_all_that_it_names_may_stand(selector: str, page: str, kept: bool) -> None:
    assert bool(_cut(f"{selector}{{x:y}}", page)) == kept


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("a { b: c }", "a{b:c}"),
        ("/* note */a{b:c}\n", "a{b:c}"),
        ("a{}\n/* over\nlines */\nb{c:/* why */d}", "a{}b{c:d}"),
        ("a ,\n b>c  +  d~e f{g:h}", "a,b>c+d~e f{g:h}"),
        ("a :is(b, c) { d: e }", "a b,a c{d:e}"),
        ("a:is(.b, [c]):hover > d { e: f }", "a.b:hover>d,a[c]:hover>d{e:f}"),
        (":is(a, b > c) :is(d, e) { f: g }", "a d,a e,b>c d,b>c e{f:g}"),
        ("a:is( .b , .c ).d, :is(e f):hover { g: h }", "a.b.d,a.c.d,e f:hover{g:h}"),
        (".a :is(/* b */ c, :is(d, .e)):is(.f) { g: h }", ".a c.f,.a d.f,.a .e.f{g:h}"),
        (".a > :is(*, b), .c ~/**/:is(d) { e: f }", ".a>*,.a>b,.c~d{e:f}"),
        ("a { b: calc(1rem + 2vw) }", "a{b:calc(1rem + 2vw)}"),
        ("a { b: c( d , e ) }", "a{b:c(d,e)}"),
        ("a { b: c !important; d: e }", "a{b:c!important;d:e}"),
        ("a { --B: c  d }", "a{--B:c d}"),
        ('a::after { content: "ąčę  /* ; */ }" }', 'a::after{content:"ąčę  /* ; */ }"}'),
        ("a { b: c; -x-b: c; b: d }", "a{b:c;-x-b:c;b:d}"),
        ("@media (min-width: 4rem) and (x) { a { b: c } d { e: f } }", "@media (min-width:4rem) and (x){a{b:c}d{e:f}}"),
        ("@media print { @page { size: A4 } a { b: c } }", "@media print{@page{size:A4}a{b:c}}"),
        ("@media a { @media b { c { d: e } } } f { g: h }", "@media a{@media b{c{d:e}}}f{g:h}"),
        ("@supports (a: b) { c { d: e } }", "@supports (a:b){c{d:e}}"),
        ("@font-face { a: b; c: url(d) }", "@font-face{a:b;c:url(d)}"),
        ("@keyframes a { from { b: c } }", "@keyframes a{from { b: c }}"),
        ('@import "a";', '@import "a";'),
        ("a { --x-y: b } c--x-y { d: var( --x-y , e ) }", "a{--a:b}c--x-y{d:var(--a,e)}"),
        ("a { b: var(--x) var(--y) } c { --y: var(--x) }", "a{b:var(--a) var(--b)}c{--b:var(--a)}"),
        ("a { --a: b; --x: c; d: var(--x) }", "a{--a:b;--b:c;d:var(--b)}"),
        ("@media a { b { --x-y: c; --x: d } } e { f: var(--x-y) }", "@media a{b{--a:c;--x:d}}e{f:var(--a)}"),
        ("a{b:c}d{b:c}", "a{b:c}d{b:c}"),
        ('a[b="c"] , a[d] e{f:g}', 'a[b="c"],a[d] e{f:g}'),
    ],
)
def test_what_is_written_says_the_same_in_fewer_signs(given: str, written: str) -> None:
    assert write_rules(parse_rules(given)) == written
    assert write_rules(parse_rules(written)) == written


def test_only_the_selectors_of_a_list_that_can_match_are_kept() -> None:
    assert _cut(".a, .b, .c { x: y }", '<p class="c a">') == ".a,.c{x:y}"


def test_conditions_go_when_nothing_is_left_inside() -> None:
    assert _cut("@media print { .a { x: y } } .b { x: y }", '<p class="b">') == ".b{x:y}"


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("a{--a:b;c:d;--y:e;f:var(--a)}", "a{--a:b;c:d;f:var(--a)}"),
        ("a{--x:b}c{--x:d;e:f}", "a{}c{e:f}"),
        ("a{--x:var(--y);--y:var(--z);--z:b;c:d}", "a{c:d}"),
        ("a{b:calc(1px + var(--a))}c{--a:var(--b);--b:d}", "a{b:calc(1px + var(--a))}c{--a:var(--b);--b:d}"),
        ('a{b:"--x:c;";d--x:e}', 'a{b:"--x:c;";d--x:e}'),
        ('a{--x:url("data:image/svg+xml;utf8,<svg>");b:c}', "a{b:c}"),
        ('a{--x:"b;c";--a:"--y:d;e";f:var(--a)}', 'a{--a:"--y:d;e";f:var(--a)}'),
        ("@page{a:b;--x:c}d{e:f}", "@page{a:b;--x:c}d{e:f}"),
    ],
)
def test_a_property_that_no_rule_asks_for_goes(given: str, written: str) -> None:
    assert write_rules(drop_unused_properties(parse_rules(given))) == written


@pytest.mark.parametrize(
    ("around", "written"),
    [
        ("@container side (min-width: 20rem)", "@container side (min-width:20rem)"),
        ("@scope (.a > .b :hover) to (.c)", "@scope (.a>.b :hover) to (.c)"),
        ("@starting-style", "@starting-style"),
        ("@media print { @supports (x: y)", "@media print{@supports (x:y)"),
    ],
)
def test_rules_are_cut_inside_whatever_stands_around_them(around: str, written: str) -> None:
    ends = "}" * (1 + around.count("{"))

    assert _cut(f"{around} {{ .a {{ x: y }} .b {{ x: z }} {ends}", '<p class="b">') == f"{written}{{.b{{x:z}}{ends}"
    assert _cut(f"{around} {{ .a {{ x: y }} {ends}", '<p class="b">') == ""


def test_layers_keep_their_order_where_the_rules_of_the_first_are_left_out() -> None:
    text = "@layer one, two; @layer three { .a { x: y } } @layer four { .b { x: y } } @layer three { .b { x: z } }"

    assert _cut(text, '<p class="b">') == (
        "@layer one,two;@layer three;@layer four;@layer four{.b{x:y}}@layer three;@layer three{.b{x:z}}"
    )


@pytest.mark.parametrize("around", ["@layer", "@container style(--x: y)"])
def test_what_cannot_be_cut_without_another_meaning_is_refused(around: str) -> None:
    with pytest.raises(ValueError, match=f"^line 2: {around.partition('(')[0]}"):
        parse_rules(f"a {{ b: c }}\n{around} {{ .a {{ x: y }} }}")


@pytest.mark.parametrize(
    "selector",
    [
        ".a:is(.b, h2)",
        ".a:is( *)",
        ".a/**/:is(h2)",
        "[a]:is(svg|a)",
        ".a:is(|b)",
        ".a:is(:is(h2))",
        ":is(.a):is(h2)",
        ".a :is(.b .c)",
        ".a + :is(.b, .c > .d)",
        ":hover:is(.b .c)",
        ".a :is(:is(.b .c), .d)",
        ".a:is(~ .b)",
        ".a:is()",
        ".a:is( /* b */ )",
        ":is(.a, , .b)",
        ":is(.a, )",
        ":is(,)",
    ],
)
def test_a_choice_that_would_say_something_else_alone_is_refused(selector: str) -> None:
    with pytest.raises(ValueError, match=r"^line 2: :is\("):
        parse_rules(f"a {{ b: c }}\n.x, {selector} {{ d: e }}")


@pytest.mark.parametrize("fault", ["a { b c }", "a { b: c } }", "a { b: c; { } }", "a { b: c }\n;"])
def test_a_slip_in_a_sheet_stops_the_build(fault: str) -> None:
    with pytest.raises(ValueError, match=r"^line \d: "):
        parse_rules(fault)


def test_the_real_sheets_lose_nothing_where_every_name_stands() -> None:
    text = read_stylesheets(ROOT / "overrides")
    rules = parse_rules(text)

    assert all(rule.can_match(find_words(text)) for rule in rules)
    assert len(rules) > 500


def test_every_class_of_a_sheet_is_written_somewhere() -> None:
    looks = [path for ending in ("html", "js", "svg") for path in (ROOT / "overrides").rglob(f"*.{ending}")]
    texts = [*looks, *(ROOT / "hooks").rglob("*.py")]
    written = {word for path in texts for word in re.findall(r"aw-[\w-]+", path.read_text("utf-8"))}
    begun = tuple(word for word in written if word.endswith("-"))
    named = set(re.findall(r"\.(aw-[\w-]+)", read_stylesheets(ROOT / "overrides")))

    assert sorted(name for name in named - written if not name.startswith(begun)) == []
    assert len(named) > 300


@pytest.mark.parametrize("script", sorted((ROOT / "overrides/scripts").rglob("*.js")), ids=lambda path: path.name)
def test_no_script_names_a_property_that_is_called_otherwise_on_the_pages(script: Path) -> None:
    assert re.findall(r"(?<![\w-])--[a-z][\w-]*", script.read_text("utf-8")) == []


@pytest.mark.parametrize("script", sorted((ROOT / "overrides/scripts").rglob("*.js")), ids=lambda path: path.name)
def test_a_script_names_every_class_whole(script: Path) -> None:
    text = script.read_text("utf-8")
    constants = dict(re.findall(r"const ([A-Z_]+) = (.+?);", text))
    given = [constants.get(word, word) for word in _GIVEN.findall(text)]

    assert [word for word in given if not re.fullmatch(r'"[\w -]+"', word)] == []
