"""Units, third-party taxes, categories, products of no real brand, and their stock.

A product's tax is that of supply and fitting in a dwelling of more than two years: 5.5 percent for what saves energy
(CGI, 278-0 bis A), 10 percent for other improvement (279-0 bis), 20 percent for what is sold without fitting and, since
1 March 2025, for boilers that burn fossil fuels.
"""

from dataclasses import dataclass

from . import identifiers as ids

COUNT = 300
CATEGORIES = 20

# Code, label, base, factor: the bases first, for they must be there before the others name them.
BASE_UNITS = (
    ("H87", "Pièce"), ("MTR", "Mètre"), ("MTK", "Mètre carré"), ("HUR", "Heure"), ("MON", "Mois"),
    ("KGM", "Kilogramme"), ("LTR", "Litre"), ("SET", "Jeu"), ("E48", "Forfait"),
)
DERIVED_UNITS = (
    ("DZN", "Douzaine", "H87", "12"), ("CART10", "Carton de 10", "H87", "10"), ("CEN", "Cent", "H87", "100"),
    ("BARRE5", "Barre de 5 m", "MTR", "5"), ("COUR50", "Couronne de 50 m", "MTR", "50"),
    ("CMT", "Centimètre", "MTR", "0.01"), ("DAY", "Journée de 7 h", "HUR", "7"), ("QAN", "Trimestre", "MON", "3"),
    ("ANN", "Année", "MON", "12"), ("GRM", "Gramme", "KGM", "0.001"), ("TNE", "Tonne", "KGM", "1000"),
)
# Code, label, amount, percentage, tax, comment.
THIRD_PARTY_TAXES = (
    ("DEEE-PAC", "Éco-participation, pompe à chaleur", "8.33", "", "", "Reversée à l'éco-organisme, par appareil."),
    (
        "DEEE-CE", "Éco-participation, chauffe-eau électrique", "6.67", "", "",
        "Reversée à l'éco-organisme, par appareil.",
    ),
    ("DEEE-RAD", "Éco-participation, radiateur électrique", "1.67", "", "", ""),
    ("DEEE-CIR", "Éco-participation, circulateur", "0.42", "", "", ""),
    ("DEEE-REG", "Éco-participation, petit équipement électrique", "0.08", "", "", ""),
    ("PMCB", "Éco-contribution, produits du bâtiment", "", "0.35", "FR20", "En pourcentage du prix de vente."),
)
# Key, name, code, parent; three levels, each in a file of its own: a parent must be there before its children.
TOP = (
    ("production", "Production de chaleur", "PROD", ""), ("eau-chaude", "Eau chaude sanitaire", "ECS", ""),
    ("emetteurs", "Émetteurs", "EMET", ""), ("hydraulique", "Distribution hydraulique", "HYDR", ""),
    ("equipements", "Régulation, fumisterie et pièces", "EQUI", ""), ("services", "Services", "SERV", ""),
)
MIDDLE = (
    ("chaudieres", "Chaudières", "CHAU", "production"), ("pompes-a-chaleur", "Pompes à chaleur", "PACS", "production"),
    ("chauffe-eau", "Chauffe-eau", "CEL", "eau-chaude"),
    ("ballons", "Ballons tampons et préparateurs", "BAL", "eau-chaude"),
    ("radiateurs", "Radiateurs à eau", "RAD", "emetteurs"),
    ("radiateurs-electriques", "Radiateurs électriques et sèche-serviettes", "SSV", "emetteurs"),
    ("plancher-chauffant", "Plancher chauffant", "PCH", "emetteurs"), ("tubes", "Tubes", "TUBE", "hydraulique"),
    ("raccords", "Raccords", "RAC", "hydraulique"), ("vannes", "Vannes et robinetterie", "VAN", "hydraulique"),
    ("circulateurs", "Circulateurs", "CIR", "hydraulique"),
    ("securite", "Vases d'expansion et sécurité", "SEC", "hydraulique"),
    ("regulation", "Thermostats et régulation", "REG", "equipements"),
    ("fumisterie", "Fumisterie", "FUM", "equipements"),
    ("pieces", "Pièces détachées et consommables", "PDC", "equipements"),
    ("interventions", "Main-d'œuvre et interventions", "INT", "services"),
    ("contrats", "Contrats d'entretien", "CTR", "services"),
)
LOW = (
    ("chaudieres-gaz", "Chaudières gaz", "CHG", "chaudieres"),
    ("chaudieres-bois", "Chaudières bois et granulés", "CHB", "chaudieres"),
    ("pac-air-eau", "Pompes à chaleur air-eau", "PAE", "pompes-a-chaleur"),
    ("pac-air-air", "Pompes à chaleur air-air", "PAA", "pompes-a-chaleur"),
    ("tubes-cuivre", "Tubes en cuivre", "TCU", "tubes"),
    ("tubes-synthese", "Tubes multicouches et PER", "TMC", "tubes"),
)


@dataclass(frozen=True)
class Range:
    """What the products of one category have in common."""

    code: str
    category: str
    margin: float
    tax: str
    unit: str = "H87"
    levies: str = ""
    # How many are in stock; (0, 0): never any.
    stock: tuple = (2, 12)
    description: str = ""


RANGES = (
    Range(
        "CHG", "chaudieres-gaz", 0.28, "FR20", stock=(1, 6),
        description="Brûleur à prémélange, modulation de 1 à 10, garantie 2 ans.",
    ),
    Range(
        "CHB", "chaudieres-bois", 0.27, "FR055", stock=(0, 2),
        description="Allumage automatique, cendrier de grande capacité, garantie 5 ans sur le corps.",
    ),
    Range(
        "PAE", "pac-air-eau", 0.30, "FR055", levies="DEEE-PAC", stock=(1, 5),
        description="Fluide R290, fonctionne jusqu'à -20 °C, classe A+++.",
    ),
    Range(
        "PAA", "pac-air-air", 0.35, "FR10", levies="DEEE-PAC", stock=(1, 8),
        description="Fluide R32, unité intérieure à 19 dB(A).",
    ),
    Range(
        "CEL", "chauffe-eau", 0.36, "FR10", levies="DEEE-CE", stock=(2, 14),
        description="Cuve émaillée, résistance stéatite.",
    ),
    Range(
        "BAL", "ballons", 0.33, "FR20", levies="PMCB", stock=(0, 4),
        description="Acier S235, isolation de 100 mm sous jaquette.",
    ),
    Range(
        "RAD", "radiateurs", 0.42, "FR10", levies="PMCB", stock=(4, 40),
        description="Raccordement 15/21, consoles et purgeur fournis, blanc.",
    ),
    Range(
        "SSV", "radiateurs-electriques", 0.38, "FR10", levies="DEEE-RAD", stock=(2, 15),
        description="Thermostat intégré, détection de fenêtre ouverte.",
    ),
    Range("PCH", "plancher-chauffant", 0.40, "FR055", levies="PMCB", stock=(2, 10)),
    Range("TCU", "tubes-cuivre", 0.38, "FR20", "MTR", "PMCB", (50, 400)),
    Range("TMC", "tubes-synthese", 0.45, "FR20", "MTR", "PMCB", (100, 900)),
    Range("RAC", "raccords", 0.58, "FR20", stock=(40, 400)),
    Range("VAN", "vannes", 0.50, "FR20", stock=(10, 90)),
    Range(
        "CIR", "circulateurs", 0.38, "FR10", levies="DEEE-CIR", stock=(2, 14),
        description="Moteur à vitesse variable, IEE inférieur à 0,20.",
    ),
    Range("SEC", "securite", 0.45, "FR20", stock=(4, 30)),
    Range("REG", "regulation", 0.45, "FR055", levies="DEEE-REG", stock=(3, 25)),
    Range("FUM", "fumisterie", 0.42, "FR20", levies="PMCB", stock=(3, 30)),
    Range("PDC", "pieces", 0.55, "FR20", stock=(3, 40)),
    Range("INT", "interventions", 0.42, "FR10", "HUR", stock=(0, 0)),
    Range(
        "CTR", "contrats", 0.45, "FR10", "MON", stock=(0, 0),
        description="Prix par mois, visite annuelle, pièces d'usure comprises selon la formule.",
    ),
)
# No longer sold; kept for what was fitted.
INACTIVE = ("Radiateur en fonte, 12 éléments", "Thermostat d'ambiance filaire", "Ballon tampon 800 l")
# Ranges whose prices have a past, and maybe a future: what they were and will be, by what they are.
HISTORY = {"CHG": (0.95, 0), "PAE": (1.04, 0), "TCU": (0.91, 0), "CTR": (0.97, 1.03)}
THREADS = {"15/21": 1.0, "20/27": 1.45, "26/34": 2.2, "33/42": 3.6, "40/49": 5.2}


# Of each range: designation, cost in euros and, where it differs from that of the range, the unit of each product.


def gas_boilers():
    for kw in (18, 24, 28, 32):
        yield f"Chaudière gaz murale à condensation {kw} kW, chauffage seul", 780 + 14 * kw
    for kw in (24, 28, 34):
        yield f"Chaudière gaz murale à condensation {kw} kW, double service", 860 + 15 * kw
    for kw, litres in ((24, 46), (28, 60)):
        yield f"Chaudière gaz murale à condensation {kw} kW, ballon de {litres} l", 1150 + 16 * kw
    for kw in (25, 35, 50):
        yield f"Chaudière gaz au sol à condensation {kw} kW", 1480 + 31 * kw
    for kw in (70, 100, 150, 200):
        yield f"Chaudière gaz collective à condensation {kw} kW", 2750 + 27 * kw


def wood_boilers():
    for kw in (12, 15, 20, 25, 32):
        yield f"Chaudière à granulés {kw} kW, silo de 250 l", 5200 + 95 * kw
    for kw in (20, 30, 40):
        yield f"Chaudière à bûches {kw} kW, tirage forcé", 3650 + 70 * kw
    for kw in (60, 100):
        yield f"Chaudière à plaquettes {kw} kW, vis d'alimentation", 13_200 + 105 * kw


def water_heat_pumps():
    for kw in (5, 7, 9, 11, 14, 16):
        yield f"Pompe à chaleur air-eau monobloc {kw} kW", 2650 + 255 * kw
    for kw in (6, 8, 11, 14, 16):
        yield f"Pompe à chaleur air-eau bi-bloc {kw} kW", 2900 + 262 * kw
    for kw in (6, 8, 11):
        yield f"Pompe à chaleur air-eau {kw} kW, ballon de 190 l intégré", 3900 + 270 * kw
    for kw in (12, 16):
        yield f"Pompe à chaleur air-eau haute température {kw} kW", 4700 + 280 * kw


def air_heat_pumps():
    for kw in ("2,5", "3,5", "5,0", "7,0"):
        yield f"Climatiseur réversible mural {kw} kW", 420 + 118 * number(kw)
    for rooms, kw in ((2, "5,0"), (3, "6,8"), (4, "8,0")):
        yield f"Unité extérieure multi-split {rooms} sorties, {kw} kW", 640 + 140 * number(kw)
    for kw in ("2,5", "3,5"):
        yield f"Console réversible {kw} kW", 610 + 125 * number(kw)
    for kw in ("5,0", "7,1"):
        yield f"Unité gainable {kw} kW", 720 + 130 * number(kw)
    yield "Cassette plafonnière 5,0 kW", 1290


def water_heaters():
    for litres in (50, 75, 100, 150, 200):
        yield f"Chauffe-eau électrique vertical mural {litres} l", 128 + 1.05 * litres
    for litres in (100, 150, 200):
        yield f"Chauffe-eau électrique horizontal {litres} l", 176 + 1.1 * litres
    for litres in (250, 300):
        yield f"Chauffe-eau électrique sur socle {litres} l", 190 + 1.15 * litres
    for what, cost in (("sous évier 15 l", 96), ("sur évier 15 l", 94), ("sur évier 30 l", 118)):
        yield f"Chauffe-eau électrique {what}", cost
    for litres in (150, 200, 270):
        yield f"Chauffe-eau thermodynamique {litres} l", 980 + 2.6 * litres
    for litres in (200, 270):
        yield f"Chauffe-eau thermodynamique bi-bloc {litres} l", 1240 + 2.9 * litres


def tanks():
    for litres in (100, 200, 300, 500, 800, 1000):
        yield f"Ballon tampon {litres} l", 168 + 0.92 * litres
    for litres in (150, 200, 300, 500):
        yield f"Préparateur d'eau chaude {litres} l, un serpentin", 355 + 1.9 * litres
    for thread, cost in (("33/42", 92), ("40/49", 118)):
        yield f"Bouteille de découplage {thread}", cost


def radiators():
    for kind, lengths, factor in (
        (11, (600, 800, 1000), 0.045), (21, (600, 800, 1000, 1200), 0.062),
        (22, (600, 800, 1000, 1200, 1400), 0.078), (33, (800, 1000, 1200, 1400), 0.118),
    ):
        for length in lengths:
            yield f"Radiateur acier type {kind}, 600 x {length} mm", 14 + factor * length
    for width in (400, 500, 600):
        yield f"Radiateur vertical décoratif, 1800 x {width} mm", 96 + 0.31 * width
    for elements in (6, 8, 10, 12):
        yield f"Radiateur en fonte, {elements} éléments", 42 + 33 * elements
    for elements in (6, 8, 10):
        yield f"Radiateur aluminium, {elements} éléments", 11 + 9.4 * elements


def electric_radiators():
    for watts in (1000, 1500, 2000):
        yield f"Radiateur électrique à inertie {watts} W", 128 + 0.072 * watts
    for watts in (1000, 1500, 2000):
        yield f"Panneau rayonnant {watts} W", 58 + 0.031 * watts
    for watts in (500, 750):
        yield f"Sèche-serviettes eau chaude {watts} W", 64 + 0.09 * watts
    for watts in (500, 750, 1000):
        yield f"Sèche-serviettes électrique {watts} W", 82 + 0.088 * watts
    yield "Sèche-serviettes mixte 750 W, soufflerie 1000 W", 214


def floor_heating():
    for height in (30, 50):
        yield f"Dalle à plots isolante {height} mm", 6.2 + 0.09 * height, "MTK"
    for circuits in (4, 6, 8, 10, 12):
        yield f"Collecteur avec débitmètres, {circuits} circuits", 46 + 21.5 * circuits
    yield "Jeu de 100 agrafes pour tube 16 mm", 7.4, "SET"
    yield "Bande périphérique 8 x 150 mm", 0.52, "MTR"
    yield "Coffret mural pour collecteur", 61


def copper_tubes():
    for diameter, cost in ((12, 3.1), (14, 3.7), (16, 4.3), (18, 4.9), (22, 6.2), (28, 8.6), (35, 12.9), (42, 16.4)):
        yield f"Tube cuivre écroui {diameter} x 1 mm, barre de 5 m", cost
    for diameter, cost in ((12, 3.35), (14, 3.95), (16, 4.6), (18, 5.2)):
        yield f"Tube cuivre recuit {diameter} x 1 mm, couronne de 50 m", cost


def plastic_tubes():
    for size, cost in (("16 x 2", 0.92), ("20 x 2", 1.38), ("26 x 3", 2.75), ("32 x 3", 4.1)):
        yield f"Tube multicouche {size} mm, couronne", cost
    for size, cost in (("16 x 2", 1.62), ("20 x 2", 2.18)):
        yield f"Tube multicouche isolé {size} mm", cost
    for size, cost in (("12 x 1,1", 0.44), ("16 x 1,5", 0.52), ("20 x 1,9", 0.74), ("25 x 2,3", 1.21)):
        yield f"Tube PER à barrière anti-oxygène {size} mm", cost
    for colour in ("bleu", "rouge"):
        yield f"Tube PER gainé 16 mm, {colour}", 0.88


def fittings():
    for diameter in (12, 14, 16, 18, 22, 28):
        yield f"Coude 90° à souder cuivre {diameter} mm", 0.16 + 0.0016 * diameter * diameter
    for diameter in (14, 16, 18, 22, 28):
        yield f"Té égal à souder cuivre {diameter} mm", 0.34 + 0.0026 * diameter * diameter
    for diameter in (14, 16, 18, 22):
        yield f"Manchon à souder cuivre {diameter} mm", 0.12 + 0.0011 * diameter * diameter
    for what, cost in (("Raccord droit", 2.1), ("Coude", 2.6), ("Té", 3.7)):
        for diameter in (16, 20, 26):
            yield f"{what} à sertir multicouche {diameter} mm", cost * diameter / 16
    for thread in ("15/21", "20/27", "26/34"):
        yield f"Mamelon laiton {thread}", 0.95 * THREADS[thread]
    for thread in ("20/27", "26/34"):
        yield f"Union laiton à joint plat {thread}", 2.4 * THREADS[thread]
    for thread in ("15/21", "20/27", "26/34"):
        yield f"Bouchon laiton {thread}", 0.7 * THREADS[thread]


def valves():
    for thread in ("15/21", "20/27", "26/34", "33/42", "40/49"):
        yield f"Vanne à boisseau sphérique {thread}", 4.1 * THREADS[thread]
    for form in ("droit", "équerre"):
        yield f"Corps de robinet thermostatique {form} 15/21", 7.9
    for what, cost in (("à bulbe incorporé", 8.8), ("à bulbe à distance", 21.5)):
        yield f"Tête thermostatique {what}", cost
    for form in ("droit", "équerre"):
        yield f"Té de réglage {form} 15/21", 4.6
    for thread in ("20/27", "26/34", "33/42"):
        yield f"Vanne mélangeuse 3 voies {thread}", 26 * THREADS[thread] ** 0.6
    for thread in ("20/27", "26/34", "33/42"):
        yield f"Clapet anti-retour {thread}", 3.9 * THREADS[thread]
    for thread in ("15/21", "20/27", "26/34"):
        yield f"Vanne d'équilibrage {thread}", 24 * THREADS[thread] ** 0.7
    yield "Mitigeur thermostatique 20/27", 47
    yield "Robinet de puisage 15/21", 6.3


def pumps():
    for size, cost in (("25-40", 74), ("25-60", 88), ("25-80", 132), ("32-60", 128), ("32-80", 158)):
        yield f"Circulateur de chauffage {size}, 180 mm", cost
    for size, cost in (("40-80", 690), ("50-120", 1080)):
        yield f"Circulateur double à brides {size}", cost
    for size, cost in (("15-14", 71), ("20-20", 118)):
        yield f"Circulateur de bouclage sanitaire {size}", cost
    yield "Pompe de relevage de condensats", 52


def safety():
    for litres in (12, 18, 25, 35, 50, 80):
        yield f"Vase d'expansion chauffage {litres} l", 14 + 0.82 * litres
    for litres in (8, 18):
        yield f"Vase d'expansion sanitaire {litres} l", 17 + 1.2 * litres
    for form in ("droit", "coudé"):
        yield f"Groupe de sécurité {form} 20/27", 13.8
    for thread in ("15/21", "20/27"):
        yield f"Soupape de sécurité 3 bar {thread}", 4.7 * THREADS[thread]
    yield "Purgeur d'air automatique 10 bar", 5.4
    yield "Séparateur d'air et de boues magnétique 26/34", 74


def controls():
    yield "Thermostat d'ambiance filaire", 17.5
    yield "Thermostat d'ambiance programmable filaire", 38
    yield "Thermostat d'ambiance programmable radio", 61
    yield "Thermostat connecté modulant", 104
    yield "Sonde extérieure", 13.2
    yield "Sonde d'ambiance radio", 34
    for circuits, cost in ((1, 148), (2, 226)):
        yield f"Régulateur climatique {circuits} circuit{'s' if circuits > 1 else ''}", cost
    yield "Servomoteur de vanne 3 points 230 V", 69
    yield "Tête électrothermique 230 V", 12.4
    yield "Tête thermostatique connectée", 36
    yield "Passerelle de télésuivi de chaufferie", 187
    for thread, cost in (("20/27", 118), ("26/34", 149)):
        yield f"Compteur d'énergie thermique {thread}", cost


def flues():
    for diameter in (150, 180, 200):
        yield f"Conduit inox double paroi {diameter} mm, 1 m", 22 + 0.28 * diameter
    for diameter in (150, 180):
        yield f"Coude inox double paroi 45°, {diameter} mm", 24 + 0.22 * diameter
    for diameter in (150, 180):
        yield f"Té inox double paroi avec tampon, {diameter} mm", 41 + 0.3 * diameter
    for what, cost in (("horizontale", 46), ("verticale", 68)):
        yield f"Ventouse concentrique {what} 60/100", cost
        yield f"Ventouse concentrique {what} 80/125", cost * 1.35
    yield "Rallonge concentrique 60/100, 1 m", 18.5
    for diameter in (150, 180):
        yield f"Chapeau pare-pluie inox {diameter} mm", 19 + 0.14 * diameter


def parts():
    for what, cost in (
        ("Électrode d'allumage et d'ionisation", 11.2), ("Joint de corps de chauffe", 4.8),
        ("Carte électronique de commande", 96),
        ("Bloc gaz 230 V", 68), ("Échangeur à plaques, 14 plaques", 44), ("Échangeur à plaques, 20 plaques", 58),
        ("Anode en magnésium M8", 9.6), ("Résistance stéatite 1800 W", 24.5), ("Résistance stéatite 2400 W", 27.8),
        ("Thermocouple universel 600 mm", 6.1), ("Filtre à tamis 20/27", 7.2),
        ("Inhibiteur de corrosion, bidon de 1 l", 12.4),
        ("Désembouant, bidon de 1 l", 13.1),
    ):
        yield what, cost
    yield "Antigel monopropylène glycol", 2.35, "LTR"
    yield "Sel régénérant pour adoucisseur", 0.34, "KGM"
    yield "Brasure cuivre-phosphore", 38, "KGM"


def work():
    for who, cost in (
        ("Technicien chauffagiste", 33.5), ("Apprenti", 18.5), ("Technicien frigoriste", 37),
        ("Ingénieur d'études", 46),
    ):
        yield f"{who}, heure", cost
    yield "Équipe de deux monteurs, journée", 462, "DAY"
    for zone, cost in ((1, 21), (2, 39)):
        yield f"Déplacement, zone {zone}", cost, "E48"
    for what, cost in (
        ("Mise en service d'une chaudière", 82), ("Mise en service d'une pompe à chaleur", 128),
        ("Ramonage d'un conduit", 36),
    ):
        yield what, cost, "E48"


def contracts():
    for plan, cost in (("Essentiel", 5.9), ("Confort", 8.4), ("Sérénité", 12.2)):
        yield f"Entretien chaudière gaz murale, formule {plan}", cost
    yield "Entretien chaudière fioul, formule Confort", 9.8
    for plan, cost in (("Essentiel", 8.6), ("Confort", 12.9)):
        yield f"Entretien pompe à chaleur air-eau, formule {plan}", cost
    yield "Entretien climatisation réversible, par unité", 6.4
    yield "Entretien chauffe-eau thermodynamique", 5.6
    yield "Entretien chaudière à granulés, ramonage compris", 14.6
    for power, cost in (("jusqu'à 70 kW", 48), ("de 70 à 200 kW", 92)):
        yield f"Conduite de chaufferie collective, {power}", cost
    yield "Astreinte 24 h sur 24, par site", 26


ITEMS = {
    "CHG": gas_boilers, "CHB": wood_boilers, "PAE": water_heat_pumps, "PAA": air_heat_pumps, "CEL": water_heaters,
    "BAL": tanks, "RAD": radiators, "SSV": electric_radiators, "PCH": floor_heating, "TCU": copper_tubes,
    "TMC": plastic_tubes, "RAC": fittings, "VAN": valves, "CIR": pumps, "SEC": safety, "REG": controls, "FUM": flues,
    "PDC": parts, "INT": work, "CTR": contracts,
}
SERVICES = ("INT", "CTR")


def number(text):
    """A French decimal."""
    return float(text.replace(",", "."))


def catalogue_price(cost, margin):
    """What a cost is sold for: whole euros above a hundred, ten cents above ten, five cents below."""
    price = cost / (1 - margin)
    step = 100 if price >= 100 else 10 if price >= 10 else 5
    return step * max(1, round(price * 100 / step)) / 100


def products(random):
    """All products, with `range` beside the fields."""
    rows = []
    for place, what in enumerate(RANGES):
        for sequence, (designation, cost, *unit) in enumerate(ITEMS[what.code](), start=1):
            code = f"{what.code}-{sequence:03d}"
            cost = round(cost * random.uniform(0.97, 1.03), 2)
            is_service = what.code in SERVICES
            levies = what.levies
            if what.code == "SSV" and "eau chaude" in designation:
                levies = "PMCB"
            elif what.code == "CEL":
                # Those that draw their heat from the air save energy, and pay as heat pumps do.
                levies = "DEEE-PAC" if "thermodynamique" in designation else levies
            elif what.code in ("RAD", "BAL") and sequence % 4 == 0:
                levies = ""
            row = {
                "range": what, "@key": code, "code": code, "designation": designation,
                "description": what.description if sequence % 3 else "", "kind": "SERVICE" if is_service else "",
                "category_id": what.category, "unit_id": unit[0] if unit else what.unit,
                "unit_price": f"{catalogue_price(cost, what.margin):.2f}", "purchase_price": f"{cost:.2f}",
                "tax_id.code": "FR055" if "thermodynamique" in designation and not is_service else what.tax,
                "third_party_tax_ids": levies, "stocked": "" if is_service or what.stock == (0, 0) else "true",
                "inactive": "true" if designation in INACTIVE else "",
                "notes": "Remplacé, gardé pour le dépannage." if designation in INACTIVE else "",
            }
            if what.code == "CHG" and "collective" in designation:
                row.update({"stocked": "", "notes": "Sur commande, délai de trois semaines."})
            if not is_service:
                if random.random() < 0.55:
                    row["manufacturer_reference"] = f"{random.randint(100, 999)}.{random.randint(1000, 9999)}"
                if random.random() < 0.92:
                    row["barcodes[0].value"] = ids.ean13(f"2{place % 10}{place:02d}{sequence:05d}000")
                if random.random() < 0.08:
                    row.update({"barcodes[1].value": f"TH-{code}", "barcodes[1].symbology": "OTHER"})
            if what.code in HISTORY:
                row.update(history(row, *HISTORY[what.code]))
            rows.append(row)
    return rows


def history(row, before, after):
    """The prices since 2025: what they were, what they are and, where `after` says so, what they will be."""
    lines = [("2025-01-01", before), ("2026-01-01", 1)] + [("2027-01-01", after)] * bool(after)
    return {
        f"prices[{place}].{field}": value
        for place, (first_day, factor) in enumerate(lines)
        for field, value in (
            ("start_date", first_day), ("unit_price", f"{float(row['unit_price']) * factor:.2f}"),
            ("purchase_price", f"{float(row['purchase_price']) * factor:.2f}"),
        )
    }


def movements(random, products):
    """What was counted at the start of the year, and what came and went since, never more than was there.

    The last movements name no day: they happen on the day of the import, for none may happen after it.
    """
    rows, levels = [], {}
    for row in products:
        if not row["stocked"] or row["inactive"]:
            continue
        lowest, highest = row["range"].stock
        quantity = random.randint(lowest, highest)
        if quantity:
            rows.append(movement(row, "CORRECTION", quantity, "2026-01-05", "Inventaire d'ouverture"))
        levels[row["code"]] = quantity
    busy = random.sample([row for row in products if row["code"] in levels], 140)
    for place, row in enumerate(busy):
        days = sorted(f"2026-{random.randint(1, 3):02d}-{random.randint(6, 28):02d}" for _ in range(1 + place % 3))
        for day in days + [""] * (place % 4 == 0):
            level = levels[row["code"]]
            most = max(2, row["range"].stock[1])
            if level < most / 3:
                kind, quantity, comment = "RECEIPT", random.randint(most // 2, most), "Réception fournisseur"
            elif random.random() < 0.08:
                kind, quantity, comment = "CORRECTION", -1, "Inventaire tournant : casse"
            else:
                kind, quantity, comment = "ISSUE", -random.randint(1, max(1, level // 2)), "Sortie pour un chantier"
            levels[row["code"]] = level + quantity
            rows.append(movement(row, kind, quantity, day, comment))
    rows.sort(key=lambda row: row["date"] or "today")
    for place, row in enumerate(rows, start=1):
        row["@key"] = f"stock-{place}"
    return rows


def movement(product, kind, quantity, date, comment):
    return {"product_id": product["code"], "kind": kind, "quantity": str(quantity), "date": date, "comment": comment}
