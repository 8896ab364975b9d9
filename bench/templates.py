"""Pages that are all one template, for `bench.dedupe` and the tests: nothing of them may be taken for one another."""

from __future__ import annotations

import random
from collections.abc import Callable

TOWNS = """Sukkur Larkana Quetta Multan Bannu Kohat Gilgit Skardu Turbat Gwadar Jhelum Sialkot Badin Thatta Mirpur
Chitral Hunza Zhob Khuzdar Okara""".split()
GOODS = "wheat rice sugar gram maize barley cotton lentils ghee tea salt onions potatoes garlic ginger".split()
NAMES = """Adil Bashir Danish Ehsan Farrukh Ghazi Haris Imtiaz Junaid Kamran Latif Mansoor Nadir Omair Qasim Rashid
Shahid Tariq Usman Waqar Yasir Zubair""".split()
FIRMS = "Crescent Delta Falcon Indus Karwan Lotus Margalla Noor Orient Pioneer Ravi Sapphire Tawakkal Unity".split()


def market_table(chance: random.Random) -> list[str]:
    rows = (f"{good.title()} {chance.randint(900, 9000)} {chance.randint(900, 9000)} per 40kg" for good in GOODS)
    return ["Following were the closing rates in the wholesale market on the day.", " ".join(rows)]


def weather(chance: random.Random) -> list[str]:
    high, low = chance.randint(20, 48), chance.randint(2, 19)
    return [
        "Mainly dry weather is expected in most parts of the province during the next 24 hours, while it will remain"
        " partly cloudy in the coastal areas, according to the meteorological department. "
        f"The maximum temperature in the city was recorded at {high}.{chance.randint(0, 9)} degrees Celsius and the"
        f" minimum at {low}.{chance.randint(0, 9)} degrees, with {chance.randint(10, 95)} per cent humidity in the"
        " morning. Winds from the south-west will blow at moderate speed and fishermen are advised to stay near shore.",
        f"In {chance.choice(TOWNS)} the mercury rose to {chance.randint(20, 50)} degrees.",
    ]


def prayer_times(chance: random.Random) -> list[str]:
    names = ("Fajr", "Sunrise", "Zuhr", "Asr", "Maghrib", "Isha")
    times = "; ".join(f"{name} {hour}:{chance.randint(0, 59):02}" for hour, name in enumerate(names, 4))
    return [
        "Following are the timings of prayers for the city and its suburbs on Friday as given by the observatory: "
        f"{times}. The faithful in the suburbs should allow for a difference of {chance.randint(1, 4)} minutes, and"
        " mosques may set their own times for the congregation within these limits as always."
    ]


def scorecard(chance: random.Random) -> list[str]:
    team = chance.sample(NAMES, 11)
    rows = ". ".join(
        f"{name} c {chance.choice(NAMES)} b {chance.choice(NAMES)} {chance.randint(0, 120)}" for name in team
    )
    return [
        f"{chance.choice(TOWNS)} first innings: {rows}. Extras {chance.randint(2, 30)}.",
        f"Total {chance.randint(90, 400)} all out in {chance.randint(30, 120)} overs. Umpires were as named before.",
    ]


def exchange_rates(chance: random.Random) -> list[str]:
    names = "dollar pound euro riyal dirham yen franc rupiah ringgit krone".split()
    rows = " ".join(f"{name} {chance.uniform(1, 400):.2f} {chance.uniform(1, 400):.2f}" for name in names)
    return [f"Currency rates in the open market as compiled by dealers, buying and selling: {rows}"]


def bullion(chance: random.Random) -> list[str]:
    price = chance.randint(90, 300) * 1000 + chance.randint(1, 999)
    return [
        f"The price of gold {chance.choice(('rose', 'fell'))} by Rs{chance.randint(50, 3000)} per tola on the day to"
        f" settle at Rs{price:,}, according to the association of jewellers. The price of ten grams stood at"
        f" Rs{round(price / 1.166):,}. In the international market an ounce was traded at"
        f" ${chance.randint(1200, 3900)}, while silver remained unchanged in the local market at the rate of the day"
        " before, dealers said."
    ]


def results(chance: random.Random) -> list[str]:
    firm, other = chance.sample(FIRMS, 2)
    return [
        f"{firm} {other} Limited has announced its financial results for the half-year, posting a profit after tax of"
        f" Rs{chance.uniform(0.1, 9):.2f} billion against Rs{chance.uniform(0.1, 9):.2f} billion in the same period of"
        f" last year. Earnings per share came to Rs{chance.uniform(0.5, 40):.2f}. The board of directors recommended"
        f" a cash dividend of {chance.randint(5, 200)} per cent. Net sales grew by {chance.randint(2, 60)} per cent"
        " and the finance cost went down, a notice sent to the stock exchange said."
    ]


def condolence(chance: random.Random) -> list[str]:
    first, last, of = chance.sample(NAMES, 3)
    return [
        f"The prime minister has expressed deep grief over the death of {first} {last}, father of {of}"
        f" {chance.choice(NAMES)} of {chance.choice(TOWNS)}. In a message he prayed for the soul of the departed."
    ]


def dengue(chance: random.Random) -> list[str]:
    return [
        f"{chance.randint(5, 300)} more cases of dengue fever were reported in the province during the last 24 hours,"
        f" taking this year’s tally to {chance.randint(1000, 30000):,}, the health department said. Of the new cases,"
        f" {chance.randint(2, 99)} were reported in {chance.choice(TOWNS)} and {chance.randint(2, 99)} in"
        f" {chance.choice(TOWNS)}. At present {chance.randint(20, 900)} patients are under treatment in hospitals."
    ]


def outages(chance: random.Random) -> list[str]:
    areas = ", ".join(f"{town} feeder {chance.randint(1, 99)}" for town in chance.sample(TOWNS, 6))
    return [
        "The electric supply company has announced a schedule of shutdowns for necessary maintenance. Supply will be"
        f" suspended from {chance.randint(6, 9)}am to {chance.randint(1, 5)}pm on the {chance.randint(1, 30)}th of the"
        f" month from the following grids: {areas}. Consumers are asked to bear with the inconvenience."
    ]


def reservoirs(chance: random.Random) -> list[str]:
    rows = " ".join(
        f"{name}: level {chance.uniform(400, 1600):.2f} feet, inflow {chance.randint(9, 99) * 1000 + 300} cusecs,"
        f" outflow {chance.randint(9, 99) * 1000 + 700} cusecs."
        for name in ("Tarbela", "Mangla", "Chashma", "Taunsa", "Guddu")
    )
    return ["The position of rivers and reservoirs this morning as released by the authority follows.", rows]


def briefs(chance: random.Random) -> list[str]:
    town, name = chance.choice(TOWNS), chance.choice(NAMES)
    return [f"A man named {name} was killed when a lorry hit his motorcycle near {town} on Sunday, police said."]


TEMPLATES: dict[str, Callable[[random.Random], list[str]]] = {
    "market table": market_table,
    "weather": weather,
    "prayer times": prayer_times,
    "scorecard": scorecard,
    "exchange rates": exchange_rates,
    "bullion": bullion,
    "company results": results,
    "condolence": condolence,
    "daily cases": dengue,
    "power cuts": outages,
    "reservoirs": reservoirs,
    "brief": briefs,
}
