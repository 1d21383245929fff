"""Turns drawings and sheets into pixels, as a reader or a camera would meet them."""

from __future__ import annotations

import io
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
import typst
from PIL import Image


def draw_svg(svg: str, width: int = 600) -> Image.Image:
    """Return an SVG as a picture, so many pixels wide, on white."""
    with TemporaryDirectory() as folder:
        page = Path(folder, "page.typ")
        page.write_text(
            f'#set page(width: {width}pt, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.svg), format: "svg", width: 100%)', "utf-8"
        )
        drawn = typst.compile(page, format="png", ppi=72.0, sys_inputs={"svg": svg})
    assert isinstance(drawn, bytes)
    return Image.open(io.BytesIO(drawn)).convert("RGB")


def draw_pages(pdf: bytes, resolution: int = 100) -> list[Image.Image]:
    """Return every page of a PDF as a picture, so many pixels per inch."""
    return [page.render(scale=resolution / 72).to_pil().convert("RGB") for page in pypdfium2.PdfDocument(pdf)]
