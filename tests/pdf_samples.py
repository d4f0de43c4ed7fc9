"""PDFs made of a few steps of drawing, and scans."""

from __future__ import annotations

A4 = "/MediaBox [0 0 595 842]"


def pdf(*pages: str, objects: tuple[str, ...] = (), resources: str = "") -> bytes:
    """A PDF of these pages' steps; `objects` are numbered from 10 on, and `resources` name them."""
    bodies = {1: "<</Type/Catalog/Pages 2 0 R>>"}
    kids = []
    number = 10 + len(objects)
    for at, one in enumerate(objects):
        bodies[10 + at] = one
    for steps in pages:
        bodies[number] = f"<</Type/Page/Parent 2 0 R{A4}/Resources<<{resources}>>/Contents {number + 1} 0 R>>"
        bodies[number + 1] = stream(steps)
        kids.append(f"{number} 0 R")
        number += 2
    bodies[2] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    made, places = b"%PDF-1.7\n", {}
    for name, body in bodies.items():
        places[name] = len(made)
        made += f"{name} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start = len(made)
    made += b"xref\n0 1\n0000000000 65535 f \n"
    for name, place in places.items():
        made += f"{name} 1\n{place:010} 00000 n \n".encode()
    return made + f"trailer\n<</Size {number}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF".encode()


def stream(steps: str, entries: str = "") -> str:
    return f"<<{entries}/Length {len(steps)}>>\nstream\n{steps}\nendstream"


PICTURE = stream("\xff" * 12, "/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceRGB")
FONT = (
    "<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/UniGB-UCS2-H"
    "/DescendantFonts[<</Type/Font/Subtype/CIDFontType0>>]>>"
)
SCAN = "q 595 0 0 842 0 0 cm /Im0 Do Q"
WITH_PICTURE = "/XObject<</Im0 10 0 R>>/Font<</F 11 0 R>>"


def line(text: str, x: float, y: float, size: float = 16, mode: int = 0) -> str:
    """The steps that write a line."""
    return f"BT {mode} Tr /F {size} Tf {x} {y} Td <{text.encode('utf-16-be').hex()}> Tj ET\n"


def scanned(*pages: str) -> bytes:
    return pdf(*pages, objects=(PICTURE, FONT), resources=WITH_PICTURE)
