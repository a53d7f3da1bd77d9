"""Which characters may not begin or end a line: Word's tables for zh-CN, written out in every file we make."""

NEVER_LAST = "$([{£¥·‘“〈《「『【〔〖〝﹗﹙﹛＄（．［｛￡￥"
"""Characters after which no line is broken (w:noLineBreaksAfter, ECMA-376 17.15.1.58)."""

NEVER_FIRST = (
    "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠"
)
"""Characters before which no line is broken (w:noLineBreaksBefore, ECMA-376 17.15.1.59)."""
