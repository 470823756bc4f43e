"""The same deed told in another construction is the same claim."""

from __future__ import annotations

import pytest

from tests.claims.conftest import extracted, sheet_of


def told(text: str) -> list[tuple[str, list[str], list[str]]]:
    """Kind, agents and targets of the claims of a text."""
    claims, _ = extracted(sheet_of(text))
    return [(c.kind, [p.text for p in c.agent], [p.text for p in c.target]) for c in claims]


ROWS = """
The rebels' release of 11 hostages came late. | detention.released | rebels | hostages
The closure of the Torkham crossing by Pakistan came late. | passage.closed | Pakistan |
Pakistan's closure of the Torkham crossing came late. | passage.closed | Pakistan |
There was an attack by militants on an army base. | battle.assault | militants | army base
The violation of the ceasefire by the rebels came late. | agreement.broken | rebels |
A truce between Mali and Chad was signed. | agreement.ceasefire | Mali, Chad |
Uvira has fallen into rebel hands. | territory.captured | rebel |
Uvira is back under army control. | territory.recaptured | army |
The army has won back Djibo. | territory.recaptured | army |
The rebels captured Masisi, Colonel Ann Lee said. | territory.captured | rebels |
Having captured Menaka, the rebels moved on. | territory.captured | rebels |
The army's loss of Bunagana to the rebels came late. | territory.lost | army | rebels
The entry of Eritrean troops into Axum took place. | territory.entered | Eritrean troops |
A roadside bomb hit a bus. | bombing.ied |  | bus
A bomb exploded under an army truck. | bombing.ied |  | army truck
A warehouse in Idlib was hit in a Russian air raid. | strike.air | Russian | warehouse
A warehouse in Idlib came under Russian air attack. | strike.air | Russian | warehouse
Militants targeted an army base. | battle.assault | Militants | army base
Five men are in police custody. | detention.held |  | men
Bandits marched 60 students into the forest. | detention.abducted | Bandits | students
Afghan soldiers sought refuge in Tajikistan. | movement.fled_abroad | Afghan soldiers |
Gunmen took a priest hostage. | detention.hostage | Gunmen | priest
Nyala is an RSF stronghold. | territory.held | RSF |
Six soldiers were slain. | casualties.killed | | soldiers
Eight civilians are being treated in hospital. | casualties.injured | | civilians
Twelve bodies were brought to the hospital. | casualties.killed | |
A Red Cross convoy reached Taiz. | aid.delivered | Red Cross convoy |
Pibor saw 3,000 villagers flee on Sunday. | displacement.fled | villagers |
Police took on gangs in Cite Soleil. | battle.clash | Police | gangs
Five shoppers were among those killed. | casualties.killed | | shoppers
Eight farmers killed near Mopti: governor | casualties.killed | | farmers
The capture of Kilindo by the rebels came late. | territory.captured | rebels |
Kilindo was liberated by the army. | territory.recaptured | army |
The army subjected a hospital to shelling. | strike.artillery | army | hospital
The departure of Eritrean troops from Adwa has begun. | withdrawal.left | Eritrean troops |
The advance of the rebels on Masisi continued. | battle.advance | rebels |
The return of 400 families to Raqqa began. | displacement.returned | families |
The Houthis received missiles from Iran. | mobilisation.supplied | Iran | Houthis
Militants destroyed a bridge with explosives. | bombing.unspecified | Militants | bridge
Fifty fighters capitulated in Baidoa. | surrender.forces | fighters |
"""
"""A sentence, the kind, agents and targets of its claim."""


@pytest.mark.parametrize("row", ROWS.strip().splitlines())
def test_one_claim_however_told(row: str) -> None:
    """Neither voice, noun nor light verb changes who did what to whom."""
    text, kind, agents, targets = (part.strip() for part in row.split("|"))
    lists = [[name for name in names.split(", ") if name] for names in (agents, targets)]
    assert (kind, *lists) in told(text)


@pytest.mark.parametrize(
    ("text", "counts", "low"),
    [
        ("Bandits snatched 60 students from a school in Kaduna.", "abducted", 60),
        ("The authorities bused 600 residents out of Belgorod.", "evacuated", 600),
        ("There is no trace of 30 soldiers near Bakhmut.", "missing", 30),
        ("Fourteen soldiers needed hospital treatment.", "injured", 14),
    ],
)
def test_whom_a_verb_drives_or_takes_is_counted(text: str, counts: str, low: int) -> None:
    """The people between a verb and its preposition are counted."""
    claims, _ = extracted(sheet_of(text))
    assert [(f.counts, f.low) for c in claims for f in c.figures] == [(counts, low)]


@pytest.mark.parametrize(
    "text",
    [
        "Thieves made off with jewels from a shop in Lyon.",
        "The firm was hit with a fine of two million dollars.",
        "The team marched into the final in Doha.",
        "The flight to Kabul was delayed by fog.",
        "The entry of foreign firms into Kenya has lowered prices.",
        "The company ran into a mountain of debt.",
        "Her father lost his long battle with cancer.",
        "The bank was hit with a heavy fine.",
        "The firm took on workers in Goma.",
        "The couple drove out of Lyon in a rented car.",
        "The exit of three firms from the market hurt workers.",
        "The march of technology goes on.",
    ],
)
def test_none_where_the_words_are_meant_otherwise(text: str) -> None:
    """Loot, fines, sports, flights and trade are no events of war."""
    assert told(text) == []
