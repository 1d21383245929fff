"""Knows of which languages proofreading can judge what: a part without its file is not judged, and that is told."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from hooks.awareness.catalogue import Catalogue
from hooks.awareness.model.wording import Wording
from tools.proofreading.dictionary import has_dictionary


@dataclass(frozen=True)
class Coverage:
    """Which languages were read, and what of them was not judged."""

    languages: tuple[str, ...] = ()
    unjudged: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By the part, a key below `proofreading.unjudged`; none that is judged in every language."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing that was judged as it should be in any language."""
        return bool(self.unjudged) and all(self.unjudged.get(part) == self.languages for part in PARTS)

    def tell(self, wording: Wording) -> Iterator[str]:
        """Yield a sentence for each part that was not judged everywhere."""
        for part, languages in self.unjudged.items():
            yield wording.say(f"proofreading.unjudged.{part}", {"languages": ", ".join(languages)})

    def explain_measures(self, wording: Wording) -> str:
        """Return what the measures are, and what is to be known of them in the languages that were read."""
        notes = wording.find("proofreading.measures.notes")
        return " ".join((wording.say("proofreading.measures.how"), *(notes[c] for c in self.languages if c in notes)))


PARTS = ("spelling", "avoid", "style")


def find_coverage(catalogue: Catalogue, files: Collection[str] = ()) -> Coverage:
    """Return what can be judged of a site, or of the languages of some files."""
    languages = _choose_languages(files, catalogue.languages.all)
    judged = {
        "spelling": {language for language in languages if has_dictionary(language)},
        "avoid": set(catalogue.dictions),
        "style": set(catalogue.styles),
    }
    lacking = {part: tuple(language for language in languages if language not in judged[part]) for part in PARTS}
    return Coverage(languages, {part: codes for part, codes in lacking.items() if codes})


def _choose_languages(files: Collection[str], known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the languages that names of files end with, all of them if a file has words in several."""
    named = {PurePosixPath(PurePosixPath(file).stem).suffix[1:] or PurePosixPath(file).stem for file in files}
    return tuple(language for language in known if language in named) if files and named <= {*known} else known
