"""Small towns of a land of which a text tells nothing else."""

from __future__ import annotations

from .test_places import found, named


def test_hamlets_of_a_land_not_told_of_are_left_open() -> None:
    text = (
        "Turkish jets killed 12 people in Iraq's Duhok province, Iraq said. Turkey said it had hit "
        "caves in Metina, Gara and Qandil in Iraq."
    )
    told = {m.text: m for m in found(text)}
    assert told["Gara"].why == "ambiguous"


def test_a_town_across_the_border_is_meant() -> None:
    mentions = found("Russian infantry entered Vovchansk from Belgorod in Russia. Russia said so.")
    assert named(mentions, "Vovchansk").country_code == "UA"
