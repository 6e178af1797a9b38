#!/usr/bin/env python3
"""Writes WordBreakTable.cs and FoldingTable.cs beside itself from the Unicode Character Database (Debian: apt-get install unicode-data).

usage: make-tables.py [/usr/share/unicode]
"""
import pathlib
import re
import sys
import unicodedata

UCD = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")
HERE = pathlib.Path(__file__).parent
LIMIT = 0x20000  # beyond it there are ideographs, and the tags and variation selectors that WordBreak names itself
BLOCK = 128
LICENCE = "Unicode data files: copyright Unicode, Inc., https://www.unicode.org/license.txt"


def ranges(path):
    for line in (UCD / path).read_text("utf-8").splitlines():
        fields = [field.strip() for field in line.split("#")[0].split(";")]
        if len(fields) > 1:
            first, _, last = fields[0].partition("..")
            yield range(int(first, 16), int(last or first, 16) + 1), fields[1:]


def categories():
    result = ["Cn"] * 0x110000
    opened = None
    for code, fields in ranges("UnicodeData.txt"):
        if fields[0].endswith(", First>"):
            opened = code[0]
        first = opened if fields[0].endswith(", Last>") else code[0]
        result[first:code[0] + 1] = [fields[1]] * (code[0] + 1 - first)
    return result


def blocks(values):
    """Two stages: the number of each block, and the distinct blocks."""
    distinct, numbers = {}, []
    for start in range(0, len(values), BLOCK):
        numbers.append(distinct.setdefault(tuple(values[start:start + BLOCK]), len(distinct)))
    assert len(distinct) < 255
    return numbers, list(distinct)


def rows(texts, indent, suffix=""):
    return f"{suffix} +\n".join(f"{indent}\"{text}\"" for text in texts) + suffix


def wrapped(items):
    lines = [""]
    for item in items:
        if len(lines[-1]) + len(item) > 146:
            lines.append("")
        lines[-1] += item
    return lines


def numbers_text(numbers, indent):
    lines, line = [], ""
    for number in numbers:
        item = f"{number}, "
        if len(indent) + len(line) + len(item) > 156:
            lines.append(indent + line.rstrip())
            line = ""
        line += item
    return "\n".join(lines + [indent + line.rstrip()])


def version():
    return re.search(r"-([\d.]+)\.txt", (UCD / "auxiliary/WordBreakProperty.txt").read_text("utf-8")).group(1)


# --- word breaks -------------------------------------------------------------------------------------------------------------------------------
LETTERS = {
    "CR": "r", "LF": "n", "Newline": "w", "Extend": "e", "ZWJ": "z", "Regional_Indicator": "R", "Format": "f", "Katakana": "K", "Hebrew_Letter": "H",
    "ALetter": "A", "Single_Quote": "s", "Double_Quote": "d", "MidNumLet": "m", "MidLetter": "l", "MidNum": "u", "Numeric": "N", "ExtendNumLet": "x",
    "WSegSpace": "_",
}


def word_breaks(category):
    classes = ["I" if name[0] == "L" or name in ("Nd", "Nl") else "." for name in category]
    for codes, (name, *_) in ranges("auxiliary/WordBreakProperty.txt"):
        for code in codes:
            classes[code] = LETTERS[name]
    for codes, (name, *_) in ranges("emoji/emoji-data.txt"):
        if name == "Extended_Pictographic":
            for code in codes:
                assert classes[code] in ".A"
                classes[code] = "P" if classes[code] == "." else "Q"
    for code in range(LIMIT, 0x110000):
        expected = "f" if code == 0xE0001 else "e" if 0xE0020 <= code <= 0xE007F or 0xE0100 <= code <= 0xE01EF else ".I"
        assert classes[code] in expected, hex(code)
    numbers, distinct = blocks(classes[:LIMIT])
    return f'''// Made by make-tables.py from Unicode {version()}; not edited by hand. {LICENCE}
namespace AiAssistant.Retrieval.Analysis.Unicode;

/// <summary>The word break classes of the code points below U+20000: the number of each block of 128, and the distinct blocks, a letter for each class.</summary>
internal static class WordBreakTable
{{
    public static ReadOnlySpan<byte> BlockNumbers =>
    [
{numbers_text(numbers, " " * 8)}
    ];

    public static ReadOnlySpan<byte> Blocks =>
{rows(["".join(block) for block in distinct], " " * 8, "u8")};
}}
'''


# --- folding -----------------------------------------------------------------------------------------------------------------------------------
# Letters that Unicode does not decompose, as they are typed without their mark.
BY_HAND = {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i", "ſ": "s", "ŉ": "n", "ς": "σ", "ґ": "г", "ə": "e", "ĳ": "ij", "ĸ": "k",
           "’": "'", "ʼ": "'", "ʹ": "'", "\u02bb": "'", "‘": "'", "＇": "'", "\u2010": "-", "\u2011": "-", "×": "x"}
# Marks that are left out in writing: accents, Hebrew points, Arabic vowels, variation selectors.
MARKS = [range(0x300, 0x370), range(0x483, 0x488), range(0x591, 0x5C8), range(0x610, 0x61B), range(0x64B, 0x660), range(0x670, 0x671),
         range(0x6D6, 0x6EE), range(0x1AB0, 0x1B00), range(0x1DC0, 0x1E00), range(0x20D0, 0x2100), range(0xFE00, 0xFE10), range(0xFE20, 0xFE30)]
# Scripts of syllables and ideographs: every character is a word, or its marks are no accents.
WHOLE = [range(0x3040, 0x3100), range(0xAC00, 0xD800), range(0xF900, 0xFB00), range(0xFB50, 0xFE00),
         range(0xFF66, 0xFFE0), range(0x3100, 0x3400)]


def folding(category):
    simple = {code[0]: chr(int(fields[1], 16)) for code, fields in ranges("CaseFolding.txt") if fields[0] in "CS"}
    decompositions = {code[0]: fields[4] for code, fields in ranges("UnicodeData.txt") if fields[4]}
    names = {code[0]: fields[0] for code, fields in ranges("UnicodeData.txt")}

    def is_mark(code):
        return any(code in marks for marks in MARKS)

    def decompose(code):
        if code not in decompositions or any(code in script for script in WHOLE):
            return [code]
        parts = [int(part, 16) for part in decompositions[code].split() if part[0] != "<"]
        return [part for inner in parts for part in decompose(inner)]

    def fold(code):
        if is_mark(code) or category[code] == "Cf":
            return ""
        lower = simple.get(code, chr(code))
        by_hand = BY_HAND.get(lower, BY_HAND.get(chr(code)))
        if by_hand is not None:
            return by_hand
        if category[code][0] not in "LNM":
            return chr(code)
        parts = [part for part in decompose(code) if not is_mark(part)]
        if not parts or len(parts) > 4 or any(category[part][0] not in ("L", "N") or category[part] == "No" for part in parts):
            return lower
        text = ""
        for part in parts:
            part_lower = simple.get(part, chr(part))
            named = re.match(r"LATIN (?:SMALL|CAPITAL) LETTER ([A-Z]) WITH ", names.get(part, ""))
            text += BY_HAND.get(part_lower, named.group(1).lower() if named else part_lower)
        return text

    units, expansions = [], []
    for code in range(LIMIT):
        text = chr(code) if 0xD800 <= code < 0xE000 else fold(code)
        if text == chr(code) and code > 0xFFFF:
            units.append(1)
        elif len(text) == 1 and ord(text) < 0x10000:
            units.append(ord(text) if text != chr(code) else 1)
        elif not text:
            units.append(0)
        else:
            if text not in expansions:
                expansions.append(text)
            units.append(0xD800 + expansions.index(text))
    assert len(expansions) < 0x800
    numbers, distinct = blocks(units)

    def escape(unit):
        plain = unit < 0xD800 and category[unit][0] == "L" and unicodedata.bidirectional(chr(unit)) == "L" or chr(unit) in "0123456789'-"
        return chr(unit) if plain else {0: "\\0", 1: "."}.get(unit, f"\\u{unit:04X}")

    most = max(-(-len(text.encode("utf-16-le")) // 2 // (2 if code > 0xFFFF else 1)) for code in range(LIMIT)
               for text in [fold(code) if not 0xD800 <= code < 0xE000 else ""])
    lines = wrapped("".join(escape(ord(c)) if ord(c) < 0x10000 else c for c in text) + " " for text in expansions)
    return f'''// Made by make-tables.py from Unicode {version()}; not edited by hand. {LICENCE}
namespace AiAssistant.Retrieval.Analysis.Unicode;

/// <summary>
/// What the code points below U+20000 are folded to: the number of each block of 128, and the distinct blocks. A point stands for the character itself, a
/// zero for nothing, a surrogate for the expansion of that number.
/// </summary>
internal static class FoldingTable
{{
    /// <summary>No UTF-16 unit becomes more units than these.</summary>
    public const int MaxExpansion = {most};

    /// <summary>The expansions, each followed by a space.</summary>
    public const string Expansions =
{rows(lines, " " * 8)};

    public const string Blocks =
{rows([line for block in distinct for line in wrapped(map(escape, block))], " " * 8)};

    public static ReadOnlySpan<byte> BlockNumbers =>
    [
{numbers_text(numbers, " " * 8)}
    ];
}}
'''


CATEGORY = categories()
(HERE / "WordBreakTable.cs").write_text(word_breaks(CATEGORY), "utf-8")
(HERE / "FoldingTable.cs").write_text(folding(CATEGORY), "utf-8")
