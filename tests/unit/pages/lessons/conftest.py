"""What several modules about lessons only read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from hooks.awareness.pages.planned import PlannedPage
from tests.unit.lessons import plan_lamp


@pytest.fixture
def lamp(tmp_path: Path) -> Mapping[str, PlannedPage]:
    """The pages of the lesson of the tiny site in English, by the last part of their address."""
    return plan_lamp(tmp_path)
