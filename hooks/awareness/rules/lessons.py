"""Rule: the text of a lesson has the steps of its facts, help before and after, and an answer to every question."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from hooks.awareness.catalogue import Catalogue, Entry
from hooks.awareness.model.lesson import Lesson
from hooks.awareness.model.lesson_text import MARKS, SIGNPOSTS, LessonText, Passage, Piece, parse_lesson_text
from hooks.awareness.model.screens import LINES, measure_screen, split_screens
from hooks.awareness.problems import Problem, make_problem, suggest_name
from hooks.awareness.reading import Article

_NONE = "–"


def find_problems(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Yield what a class would stumble over."""
    for entry in catalogue.lessons.values():
        texts = []
        for language in catalogue.languages.all:
            if article := entry.articles.get(language):
                text = parse_lesson_text(article.text, article.text_line)
                texts.append((article, text))
                yield from _check_text(entry, article, text)
        yield from _compare(texts)


def _check_text(entry: Entry[Lesson], article: Article, text: LessonText) -> Iterator[Problem]:
    yield from _check_steps(entry, article, text)
    yield from _check_signposts(entry, article, text)
    yield from _check_marks(article, text)
    yield from _check_questions(entry, article, text)
    for screen in split_screens(text):
        lines = measure_screen(screen)
        if lines > LINES:
            details = {"lines": f"{lines:.0f}", "most": f"{LINES:.0f}", "heading": screen.heading.text}
            yield make_problem(article.file, screen.line, "screen-too-full", **details)


def _check_steps(entry: Entry[Lesson], article: Article, text: LessonText) -> Iterator[Problem]:
    """Yield the first difference between the steps of the facts and those of the text."""
    wanted = [step.id for step in entry.facts.steps]
    opening = [passage for passage in text.passages if passage.opens_step]
    for position, (id, passage) in enumerate(zip_longest(wanted, opening)):
        given = passage.heading.anchor if passage else None
        if id != given:
            line = passage.heading.line if passage else entry.line_of("steps", position, "id")
            file = article.file if passage else entry.sheet.file
            details = {"expected": id or _NONE, "given": given or _NONE}
            yield make_problem(file, line, "steps-differ", facts=entry.sheet.file, text=article.file, **details)
            return


def _check_signposts(entry: Entry[Lesson], article: Article, text: LessonText) -> Iterator[Problem]:
    steps = entry.facts.steps
    for id in dict.fromkeys((steps[0].id, steps[-1].id)):
        passages = [passage for passage in text.passages if passage.step == id]
        if passages and not any(piece for passage in passages for piece in passage.find(SIGNPOSTS)):
            heading = passages[0].heading
            yield make_problem(article.file, heading.line, "lesson-without-signposts", step=heading.text)


def _check_marks(article: Article, text: LessonText) -> Iterator[Problem]:
    for _, piece in _list_pieces(text):
        if piece.mark == "situation" and not piece.title:
            yield make_problem(article.file, piece.line, "situation-without-title")
        elif _is_callout(piece) and piece.mark not in MARKS:
            suggestion = suggest_name(piece.mark, MARKS)
            yield make_problem(article.file, piece.line, "unknown-lesson-mark", name=piece.mark, suggestion=suggestion)


def _is_callout(piece: Piece) -> bool:
    return piece.mark not in ("", SIGNPOSTS, "---")


def _check_questions(entry: Entry[Lesson], article: Article, text: LessonText) -> Iterator[Problem]:
    quizzes = {step.id: step.quiz for step in entry.facts.steps}
    asked = set()
    for passage in text.passages:
        quiz = quizzes.get(passage.step, {})
        id = passage.heading.anchor or ""
        place = (article.file, passage.heading.line)
        if passage.opens_step or not quiz:
            for piece in passage.find("answer"):
                yield make_problem(article.file, piece.line, "answer-without-question")
        elif id not in quiz:
            yield make_problem(*place, "question-without-right-option", id=id, facts=entry.sheet.file)
        else:
            asked.add((passage.step, id))
            yield from _check_question(article, passage, quiz[id])
    for number, step in enumerate(entry.facts.steps):
        for id in step.quiz:
            if (step.id, id) not in asked:
                line = entry.line_of("steps", number, "quiz", id)
                yield make_problem(entry.sheet.file, line, "question-missing", id=id, text=article.file)


def _check_question(article: Article, passage: Passage, right: int) -> Iterator[Problem]:
    place = (article.file, passage.heading.line)
    question = passage.heading.text
    if passage.options < 2:
        yield make_problem(*place, "question-without-options", question=question)
    elif right > passage.options:
        yield make_problem(*place, "right-option-missing", question=question, right=right, options=passage.options)
    if not any(piece.text.strip() for piece in passage.find("answer")):
        yield make_problem(*place, "question-without-answer", question=question)


def _compare(texts: list[tuple[Article, LessonText]]) -> Iterator[Problem]:
    """Yield the first difference between the marks of two languages, if their headings are the same."""
    if not texts:
        return
    (first, model), *others = texts
    wanted = list(_outline(model))
    for article, text in others:
        found = list(_outline(text))
        if _headings(model) != _headings(text):  # another rule tells
            continue
        for expected, given in zip_longest(wanted, found):
            if (expected and expected[1:]) != (given and given[1:]):
                line = given[0] if given else article.text_line
                details = {"expected": expected[2] if expected else _NONE, "given": given[2] if given else _NONE}
                details |= {"heading": (given or expected or (0, "", ""))[1], "other": first.file}
                yield make_problem(article.file, line, "lesson-marks-differ", **details)
                break


def _headings(text: LessonText) -> list[str | None]:
    return [passage.heading.anchor for passage in text.passages]


def _outline(text: LessonText) -> Iterator[tuple[int, str, str]]:
    """Yield line, heading and name of every mark, and the number of options of every question."""
    for passage in text.passages:
        anchor = passage.heading.anchor or ""
        for piece in passage.pieces:
            if piece.mark:
                yield piece.line, anchor, f"!!! {piece.mark}" if _is_callout(piece) else piece.mark
        if passage.options:
            yield passage.heading.line, anchor, f"{passage.options} × 1."


def _list_pieces(text: LessonText) -> Iterator[tuple[Passage, Piece]]:
    return ((passage, piece) for passage in text.passages for piece in passage.pieces)
