"""Turns the plain notation in which the demo's texts are written into blocks.

Blocks are divided by empty lines. A block that begins with

    "# "          is a heading
    "> "          is a quote: words -- speaker -- role
    "[scene] "    is a picture with its caption; several lines after "gallery: title" make a gallery
    "table: "     is a table: caption, then rows with cells divided by " | "
    "callout: "   is a highlighted box: title, then its text
    "- "          is a list, one item a line

and everything else is a paragraph. A line that begins with two spaces continues the one before it.
"""

import re

from home.demo.texts.model import Block

_PICTURE = re.compile(r"^\[(\w+)\] (.+)$")


def blocks(text: str) -> tuple[Block, ...]:
    """Read the blocks of one text."""
    return tuple(_block(part) for part in re.split(r"\n\s*\n", text.strip("\n")))


def paragraphs(text: str) -> tuple[str, ...]:
    """Read a text of nothing but paragraphs as HTML."""
    return tuple(f"<p>{' '.join(part.split())}</p>" for part in re.split(r"\n\s*\n", text.strip("\n")))


def _block(part: str) -> Block:
    lines = re.sub(r"\n  +", " ", part.strip("\n")).split("\n")
    first, rest = lines[0], lines[1:]
    if first.startswith("# "):
        return ("heading", first[2:])
    if first.startswith("> "):
        words, speaker, role = (piece.strip() for piece in " ".join(lines)[2:].split(" -- "))
        return ("quote", words, speaker, role)
    if first.startswith("gallery: "):
        return ("gallery", first.removeprefix("gallery: "), tuple(_picture(line) for line in rest))
    if first.startswith("table: "):
        rows = tuple(tuple(cell.strip() for cell in row.split(" | ")) for row in rest)
        return ("table", first.removeprefix("table: "), rows)
    if first.startswith("callout: "):
        return ("callout", first.removeprefix("callout: "), f"<p>{' '.join(rest)}</p>")
    if first.startswith("- "):
        return ("paragraph", "<ul>" + "".join(f"<li>{line[2:]}</li>" for line in lines) + "</ul>")
    if _PICTURE.match(first):
        return ("image", *_picture(" ".join(lines)))
    return ("paragraph", f"<p>{' '.join(lines)}</p>")


def _picture(line: str) -> tuple[str, str]:
    found = _PICTURE.match(line)
    if found is None:
        raise ValueError(f"not a picture with a caption: {line!r}")
    return found[1], found[2]
