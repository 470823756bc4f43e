"""Words that bring in what is told, name a role or put a question are no claims."""

from __future__ import annotations

import pytest

from tests.claims.test_extract import claims_of


def kinds(text: str) -> list[str]:
    """Kinds of all claims of a text, in text order."""
    return [c.kind for c in claims_of(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The union announced that it had struck Menaka.", "statement.announced"),
        ("It was confirmed that nine guards had died.", "statement.confirmed"),
        ("While not verified, the mayor said troops had left Menaka.", "statement.confirmed"),
        ("Ann Hale, speaking to the minister, said the army had left Menaka.", "talks.met"),
        ("Bandu Roy, an official who works with refugees, spoke of hunger.", "pledge.support"),
        ("The relief group said the aid group had left Menaka.", "aid.delivered"),
        ("The guarantor of the talks praised the army.", "talks.met"),
        ("The police have not said who was behind the raid.", "statement.responsibility"),
        ("He asked reporters, and they left.", "statement.appealed"),
        ("She was told to sign. When she refused, they left.", "statement.rejected"),
        ("He was freed without being charged.", "statement.accused"),
        ("The decree was met with protests in Menaka.", "talks.met"),
        ("He called it a victory for the rebels.", "statement.appealed"),
        ("The act calls for 300 reservists.", "statement.appealed"),
        ("It is vital that we meet, the envoy said.", "talks.met"),
        ("The union called for safe passage out of Menaka.", "passage.allowed"),
        ("She named the army and the rebels as suspects.", "other.appointed"),
        ("The ministry does important work on vital roads.", "assessment.importance"),
        ("The minister spoke at a press conference in Menaka on Monday.", "talks.met"),
        ("Menaka, 26 March 2024\\n\\nThe army left Gao.", "protest.demonstration"),
    ],
)
def test_nothing_of_the_kind_is_told(text: str, kind: str) -> None:
    assert kind not in kinds(text.replace("\\n", "\n"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The ministry confirmed that nine guards had died.", "statement.confirmed"),
        ("The envoy met Ann Hale in Menaka on Monday.", "talks.met"),
        ("The envoys met in Menaka on Monday.", "talks.met"),
        ("The envoy spoke to General Burhan on Monday by phone.", "talks.called"),
        ("Six food trucks were looted in Menaka.", "aid.looted"),
        ("Shops were looted in Menaka.", "violence.looted"),
        ("The country cannot provide shelter for more refugees.", "aid.unable"),
        ("The union challenged the rebels to free the crew.", "statement.appealed"),
        ("No group has claimed responsibility for the raid on Menaka.", "statement.no_claim"),
        ("The road to Menaka is vital to the army.", "assessment.importance"),
        ("The union suspended the peace talks with the rebels.", "talks.refused"),
        ("The minister promised an inquiry into the raid.", "other.investigation"),
        ("President Joon Ha vowed that Menaka would stand.", "pledge.vowed"),
        ("Senator Ruth Hale called it a victory for the rebels.", "statement.condemned"),
        ("Oman regrets the decision of the council.", "statement.condemned"),
        ("Turkey does not recognise Cyprus.", "statement.recognised"),
    ],
)
def test_the_kind_is_told(text: str, kind: str) -> None:
    assert kind in kinds(text)


def targets(text: str, kind: str) -> list[str]:
    """Whom the claims of a kind are said of."""
    return [p.name or p.text for c in claims_of(text) if c.kind == kind for p in c.target]


def agents(text: str, kind: str) -> list[str]:
    """Who acts in the claims of a kind."""
    return [p.name or p.text for c in claims_of(text) if c.kind == kind for p in c.agent]


def test_sanctions_named_by_a_country_are_on_it() -> None:
    text = "The union proposed new sanctions on Monday. The Syria sanctions were eased."
    assert targets(text, "pledge.sanctions_lifted") == ["Syria"]
    assert agents("The union proposed sanctions on Mali.", "pledge.sanctions") == ["union"]


def test_who_is_to_be_freed_is_not_asked() -> None:
    text = "Three Egyptians were seized. The union called for their release."
    assert targets(text, "statement.appealed") == []


def test_nobody_is_the_target_of_his_own_words() -> None:
    text = "The rebels denied the rebels' involvement in the raid."
    assert "rebels" not in targets(text, "statement.denied")


def test_the_council_speaks_by_its_resolution() -> None:
    text = "The council adopted Resolution 2301, which condemned the raids in Kidal."
    assert agents(text, "statement.condemned") == ["council"]


def test_an_independent_inquiry_is_nobodys() -> None:
    text = "This independent investigation has found that the army used gas."
    assert agents(text, "other.investigation") == []


def test_what_an_office_is_for_is_not_where_it_acts() -> None:
    text = "The envoy for Central Asia, Ann Hale, visited Oman on Monday."
    (visit,) = [c for c in claims_of(text) if c.kind == "talks.visited"]
    assert [p.name for p in visit.places] == ["Oman"]


def test_a_nameless_place_lies_in_the_land_whose_it_is() -> None:
    text = "Thousands attended rallies in Bangladeshi refugee camps on Monday."
    (rally,) = [c for c in claims_of(text) if c.kind == "protest.demonstration"]
    assert [p.name for p in rally.places] == ["Bangladesh"]


def test_a_row_of_bodies_acts_together() -> None:
    text = "Oman, the African Union and the Government of Mali remain committed to beating him."
    assert agents(text, "pledge.support") == ["Oman", "African Union", "Malian government"]


def test_an_infinitive_is_no_preposition() -> None:
    text = "They use the name of peace to commit atrocities."
    assert "pledge.support" not in kinds(text)


def test_who_was_slain_is_not_condemned() -> None:
    text = "The envoy condemned Nabil Awad's murder."
    assert targets(text, "statement.condemned") != ["Nabil Awad"]


def test_a_stance_is_no_place() -> None:
    text = "Thousands joined anti-India protests in Srinagar on Monday."
    (rally,) = [c for c in claims_of(text) if c.family == "protest"]
    assert [p.name for p in rally.places] == ["Srinagar"]


def test_guests_are_those_between_whom_talks_are_hosted() -> None:
    text = "Oman will host talks between Iran and the rebels in Muscat next month."
    assert agents(text, "talks.planned") == ["Oman"]
    assert targets(text, "talks.planned") == ["Iran", "rebels"]


def test_who_will_not_talk_refuses() -> None:
    (claim,) = claims_of('"We will not negotiate with the rebels," Colonel Sadio Bah said.')
    assert (claim.kind, claim.modality) == ("talks.refused", "planned")


def test_who_faces_sanctions_is_their_target() -> None:
    text = "The generals face new sanctions from the union."
    assert targets(text, "pledge.sanctions") == ["generals"]


def test_who_is_thanked_did_it() -> None:
    text = "General Idris thanked Chad for taking in refugees."
    assert agents(text, "displacement.received") == ["Chad"]


def test_a_pattern_may_say_that_it_did_not_happen() -> None:
    (claim,) = claims_of("The agency was not given access to Gao.")
    assert (claim.kind, claim.modality) == ("passage.closed", "asserted")


def test_who_threatens_bears_the_threat() -> None:
    text = "The killers will not go unpunished, General Idris Bah said."
    assert agents(text, "pledge.retaliation") == ["Idris Bah"]


def test_an_error_is_not_accused() -> None:
    assert "statement.accused" not in kinds("The ministry shot down the jet, blaming human error.")


def test_it_was_decided_by_nobody() -> None:
    text = "Oman spoke first. It was decided to impose sanctions on the bank."
    assert agents(text, "pledge.sanctions") == []


def test_who_speaks_to_an_audience_holds_no_talks() -> None:
    text = "On Tuesday the minister, speaking to a think tank, called the agreement void."
    assert "talks.met" not in {c.kind for c in claims_of(text)}
