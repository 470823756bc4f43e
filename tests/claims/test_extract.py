"""Claims of invented sentences: what is one claim, who did it, who says so."""

from __future__ import annotations

from reportedly.records.claims import Claim

from .conftest import extracted, sheet_of


def claims_of(text: str, published: str | None = "2024-05-17") -> tuple[Claim, ...]:
    """All claims of a text."""
    sheet = sheet_of(text, published)
    claims, _ = extracted(sheet)
    return claims


def test_evidence_is_a_slice_of_the_text() -> None:
    text = "The mayor said that gunmen attacked the depot and that two guards fled."
    for claim in claims_of(text):
        first = claim.evidence[0]
        assert text[first.start : first.end] == first.quote


def test_an_event_noun_and_its_verb_are_one_claim() -> None:
    kinds = [c.kind for c in claims_of("A drone strike hit the fuel depot in Herat.")]
    assert kinds == ["strike.drone"]


def test_an_attack_and_its_toll_are_two_claims() -> None:
    families = {c.family for c in claims_of("A car bomb exploded in Herat, killing 12 people.")}
    assert {"bombing", "casualties"} <= families


def test_responsibility_is_a_claim_of_the_attack_by_its_claimant() -> None:
    text = (
        "A car bomb exploded in Herat. The Red Banner group claimed responsibility for the attack."
    )
    last = claims_of(text)[-1]
    assert last.family == "bombing"
    assert last.modality == "claimed"
    assert "Red Banner" in last.agent[0].text
    assert len(last.attribution) == 2


def test_boilerplate_makes_no_claim() -> None:
    assert claims_of("Sign up for our newsletter to read about the attacks that killed 12.") == ()


def test_ids_depend_on_the_report_and_the_trigger_alone() -> None:
    text = "Rebels captured the town of Herat."
    first, second = claims_of(text, "2024-05-17"), claims_of(text, "2024-05-17")
    assert [c.id for c in first] == [c.id for c in second]
    assert len({c.id for c in claims_of(text + " Soldiers fled.")}) == 2


def test_every_empty_slot_says_why() -> None:
    for claim in claims_of("Rebels captured the town of Herat. Nobody was hurt."):
        for slot in ("agent", "target", "places", "figures"):
            assert bool(getattr(claim, slot)) != (slot in claim.missing)


def test_a_denied_event_is_one_claim() -> None:
    denied = claims_of("The army denied that its soldiers shelled the town of Herat.")
    assert [(c.family, c.modality, c.background) for c in denied] == [("strike", "denied", False)]


def test_a_bare_denial_is_a_statement() -> None:
    assert [c.kind for c in claims_of("The minister denied the accusations.")] == [
        "statement.denied"
    ]


def test_a_speaker_introduced_nowhere_is_said_to_be_so() -> None:
    unknown = claims_of("Rebels shelled the town of Herat, said Karimi.")[0]
    known = claims_of("Omar Karimi is a baker. Rebels shelled the town of Herat, said Karimi.")[-1]
    assert unknown.missing["attribution"] == "speaker_introduced_nowhere"
    assert "attribution" not in known.missing
