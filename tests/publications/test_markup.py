"""Whatever is not markup already is escaped."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from reportedly.publications.markup import Markup, isolated, joined, shown, tag


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\r")))
def test_text_and_attributes_come_back_as_they_went_in(words: str) -> None:
    made = tag("p", "|", words, "|", title=f"|{words}|")
    node = html.fragment_fromstring(made)
    clean = html.fragment_fromstring(tag("p", f"|{shown_plain(words)}|"))
    assert not len(node)
    assert node.text == clean.text
    assert node.get("title") == clean.text


def shown_plain(words: str) -> str:
    holder = html.fragment_fromstring(f"<p>|{shown(words)}</p>")
    return (holder.text or "")[1:]


def test_tags_close_quotes_and_amount_to_nothing() -> None:
    assert shown('</script><b a="\'">&') == "&lt;/script&gt;&lt;b a=&quot;&#x27;&quot;&gt;&amp;"
    assert shown("a\x00b\ud800c\x1bd\te\nf") == "a\ufffdb\ufffdc\ufffdd\te\nf"


def test_attributes() -> None:
    made = tag("a", "x", class_="k", data_n=3, hidden=True, open=False, title=None, name='"')
    assert made == '<a class="k" data-n="3" hidden name="&quot;">x</a>'
    assert tag("meta", charset="utf-8") == '<meta charset="utf-8">'


def test_children() -> None:
    assert joined("<", Markup("<br>"), None, "") == "&lt;<br>"
    assert isolated("\u202e<") == "<bdi>\u202e&lt;</bdi>"
