import hashlib
import time

import pytest

from reportedly.errors import InputUnreadable
from reportedly.records.reports import Page, Source
from reportedly.text.read import read

GOOD = "Rebels seized the mill at Orvel on Monday, the army said. Nine men died."
HTML = """<!DOCTYPE html><html><head><title>Front takes the mill at Orvel | Orvel Post</title>
<meta property="og:site_name" content="Orvel Post">
<meta property="article:published_time" content="2031-05-04T08:00:00Z">
<link rel="canonical" href="https://post.example/1"><script>steal("all")</script></head>
<body><nav><a href="/">Home</a><a href="/world">World</a></nav><article>
<h1>Front takes the mill at Orvel</h1>
<p>Fighters of the Northern Front took the old mill at Orvel on Monday, the army said, after two
days of <a href="/x">shelling</a> along the river.</p>
<p>&ldquo;We left the town at dawn,&rdquo; a soldier said. He wrote &lt;script&gt; on a wall.</p>
<p>The mill had been in the hands of the army since March, when it drove the Front away.</p>
</article><footer>&copy; 2031 Orvel Post. All rights reserved.</footer></body></html>"""


def words(page: Page, kind: str) -> list[str]:
    return [page.text[p.start : p.end] for p in page.passages if p.kind == kind]


def refused(source: Source, code: str) -> InputUnreadable:
    with pytest.raises(InputUnreadable) as caught:
        read(source)
    assert caught.value.code == code
    assert caught.value.where == source.name
    assert caught.value.remedy.endswith(".")
    return caught.value


def test_a_text_is_a_page() -> None:
    page = read(Source("a.txt", GOOD.encode(), outlet="Orvel Post", published="2031-05-04"))
    (passage,) = page.passages
    assert (passage.start, passage.end, passage.kind) == (0, len(GOOD), "body")
    assert [s.of(page.text) for s in passage.sentences] == [GOOD[:57], GOOD[58:]]
    assert page.report.outlet == "Orvel Post"
    assert page.report.published == "2031-05-04"
    assert page.report.language == "en"
    assert page.report.sha256 == hashlib.sha256(GOOD.encode()).hexdigest()
    assert page.report.source_sha256 == page.report.sha256


def test_the_mark_is_dropped_line_ends_are_kept_and_bad_bytes_are_one_sign_each() -> None:
    content = b"\xef\xbb\xbfOne man fled.\r\n\r\nTwo \xe2\x82 died.\xff\r\n"
    page = read(Source("a.txt", content))
    assert page.text == "One man fled.\r\n\r\nTwo \ufffd\ufffd died.\ufffd\r\n"
    assert words(page, "body") == ["One man fled.", "Two \ufffd\ufffd died.\ufffd"]
    assert page.report.source_sha256 == hashlib.sha256(content).hexdigest()
    assert page.report.sha256 == hashlib.sha256(page.text.encode()).hexdigest()


def test_an_id_is_the_one_given_or_made_of_address_outlet_day_and_text() -> None:
    plain = Source("a.txt", GOOD.encode())
    assert read(Source("a.txt", GOOD.encode(), id="x7")).report.id == "x7"
    assert read(plain).report.id == read(Source("b.txt", GOOD.encode())).report.id
    others = [
        Source("a.txt", GOOD.encode() + b" "),
        Source("a.txt", GOOD.encode(), url="https://post.example/1"),
        Source("a.txt", GOOD.encode(), outlet="Orvel Post"),
        Source("a.txt", GOOD.encode(), published="2031-05-04"),
        plain,
    ]
    assert len({read(s).report.id for s in others}) == len(others)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2031-05-04", "2031-05-04"),
        ("2031-05-04T23:10:00+02:00", "2031-05-04"),
        ("Sun, 04 May 2031 10:00:00 GMT", "2031-05-04"),
        (" ", None),
    ],
)
def test_dates_come_out_as_days(written: str, day: str | None) -> None:
    page = read(Source("a", GOOD.encode(), published=written, received=written))
    assert page.report.published == day
    assert (page.report.received or "")[:10] == (day or "")
    hour = day if day and ":" in written else None
    assert (page.report.published_at or "")[:10] == (hour or "")


def test_html_gives_its_text_and_what_it_says_of_itself() -> None:
    page = read(Source("a.html", HTML.encode(), "html"))
    report = page.report
    assert (report.title, report.outlet) == ("Front takes the mill at Orvel", "Orvel Post")
    assert (report.published, report.url) == ("2031-05-04", "https://post.example/1")
    assert words(page, "headline") == ["Front takes the mill at Orvel"]
    assert len(words(page, "body")) == 3
    assert "steal" not in page.text
    assert "He wrote <script> on a wall." in page.text
    assert "rights reserved" not in page.text
    assert report.source_sha256 == hashlib.sha256(HTML.encode()).hexdigest()
    assert read(Source("a.html", HTML.encode(), "html")) == page


def test_what_is_given_outranks_the_page() -> None:
    source = Source("a", HTML.encode(), "html", title="T", outlet="O", published="2031-01-01")
    report = read(source).report
    assert (report.title, report.outlet, report.published) == ("T", "O", "2031-01-01")


def test_html_in_the_encoding_that_it_names() -> None:
    markup = '<html><head><meta charset="{}"></head><body><p>The café at Orvel burnt.</p></body>'
    for encoding in ("iso-8859-1", "windows-1252", "utf-8"):
        content = markup.format(encoding).encode(encoding)
        assert read(Source("a", content, "html")).text == "The café at Orvel burnt."
    content = markup.format("none-such").encode() + b"\xff"
    assert "café" in read(Source("a", content, "html")).text


@pytest.mark.parametrize(
    "markup",
    [
        "<html><body><script>var all = 'the text there is';</script></body></html>",
        "<html><body></body></html>",
        "<",
    ],
)
def test_html_without_text(markup: str) -> None:
    refused(Source("a.html", markup.encode(), "html"), "no_text")


@pytest.mark.parametrize("content", [b"", b" \r\n\t", b"\xef\xbb\xbf", "\u2028\xa0".encode()])
def test_an_empty_text(content: bytes) -> None:
    refused(Source("a.txt", content), "empty")


def test_nul_bytes() -> None:
    refused(Source("a.txt", b"Rebels\0 fled."), "not_text")


def test_a_text_that_is_too_long() -> None:
    assert "2,000,000" in str(refused(Source("a.txt", b"Men fled. " * 200_001), "too_long"))


@pytest.mark.parametrize("date", ["soon", "2031-02-30", "04/2031"])
def test_a_date_that_is_none(date: str) -> None:
    assert date in str(refused(Source("a.txt", GOOD.encode(), published=date), "bad_date"))
    assert date in str(refused(Source("a.txt", GOOD.encode(), received=date), "bad_date"))


def test_other_languages_are_refused_by_what_is_said_and_by_what_is_seen() -> None:
    refused(Source("a.txt", GOOD.encode(), language="fr"), "language")
    french = (
        "Les combattants du Front ont pris le village et les soldats sont partis dans la nuit, "
        "selon une source qui les a vus."
    )
    assert "fr" in str(refused(Source("a.txt", french.encode()), "language"))
    assert read(Source("a.txt", GOOD.encode(), language="en-GB")).report.language == "en-GB"
    assert read(Source("a.txt", b"Vive le Front!")).report.language == "en"


def test_a_paragraph_in_another_language_is_left_unread() -> None:
    page = read(Source("a", f"{GOOD}\n\nБойцы Фронта взяли деревню после боёв.\n\n{GOOD}".encode()))
    assert [u.why for u in page.unread] == ["language_not_read"]
    assert len(words(page, "body")) == 2


def test_a_stretch_without_an_end_is_left_unread() -> None:
    page = read(Source("a", f"{GOOD}\n\n{'Orn and Tal ' * 900}".encode()))
    assert [u.why for u in page.unread] == ["too_long"]


def test_a_quotation_that_runs_on_over_paragraphs() -> None:
    page = read(Source("a", "“We left the town.\n\n“They came,” he said.".encode()))
    assert [(page.text[q.start : q.end], q.closed) for q in page.quotations] == [
        ("“We left the town.", False),
        ("“They came,”", True),
    ]


def test_a_quotation_runs_on_over_a_list_up_to_its_closing_mark() -> None:
    text = 'She said: "They found that:\n\n- a mill burned;\n\n- a man died."\n\nHe left.'
    page = read(Source("a", text.encode()))
    quoted = [text[q.start : q.end] for q in page.quotations]
    assert quoted == ['"They found that:', "- a mill burned;", '- a man died."']


def test_a_mark_that_is_missing_quotes_nothing_of_what_follows() -> None:
    for behind in ('He said "we left" and ran.', '"We left," he said.', "He left."):
        page = read(
            Source("a", f'She said: "They found it.\n\nA mill burned.\n\n{behind}'.encode())
        )
        assert not any(q.start <= page.text.index("A mill") < q.end for q in page.quotations)


def test_reading_costs_little() -> None:
    text = "\n\n".join(
        f"Rebels of the {n}th Front took the mill at Orvel, Col. Reyk said. “We left,” he added."
        for n in range(400)
    ).encode()
    read(Source("warm", text))
    start = time.process_time()
    page = read(Source("a", text))
    spent = 1000 * (time.process_time() - start)
    # Measured 4 ms for 1,000 words; the bound leaves room for a busy machine.
    assert spent / (len(page.text.split()) / 1000) < 20
