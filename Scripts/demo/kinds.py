"""Kinds of customers, prospects, partners and suppliers of a heating installer, and names of invented ones."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """What accounts of one kind have in common."""

    customer_type: str
    activity: str
    legal_forms: tuple
    tags: tuple
    credit: tuple
    functions: tuple
    notes: tuple
    # How many contacts one has, in comparison.
    weight: int = 2
    zoned: bool = False


MANAGER = ("Gérant", "Gérante")
DIRECTOR = ("Directeur", "Directrice")
ACCOUNTANT = ("Comptable", "Comptable")
TECHNICIAN = ("Responsable technique", "Responsable technique")
CARETAKER = ("Gardien", "Gardienne")
ASSISTANT = ("Assistant administratif", "Assistante administrative")
FARMS = ("SARL", "EARL", "SAS")
SHOPS = ("SARL", "EURL", "SAS")

KINDS = {
    "bakery": Kind(
        "company", "10.71C", SHOPS, ("commerce",), (1500, 4000),
        (MANAGER, ("Responsable de boutique",) * 2, ACCOUNTANT),
        ("Ne pas déranger avant 13 h.", "Chaleur du four récupérée pour l'eau chaude.", "Passer par la cour.", "", ""),
        1,
    ),
    "restaurant": Kind(
        "company", "56.10A", SHOPS, ("commerce", "restauration"), (2000, 5000),
        (MANAGER, ("Chef de cuisine",) * 2, ACCOUNTANT),
        ("Fermé le lundi : y prévoir les interventions.", "Extraction de cuisine à revoir.", "", ""),
    ),
    "hotel": Kind(
        "company", "55.10Z", ("SAS", "SARL"), ("hôtellerie",), (5000, 16000),
        (DIRECTOR, ("Réceptionniste",) * 2, TECHNICIAN, ("Gouvernant", "Gouvernante")),
        (
            "Pas de coupure d'eau chaude avant 11 h.", "Fermeture annuelle en novembre.",
            "Accès par la route du haut en hiver.", "",
        ), 3,
    ),
    "camping": Kind(
        "company", "55.30Z", SHOPS, ("hôtellerie", "saisonnier"), (2000, 6000), (MANAGER, ("Agent d'entretien",) * 2),
        ("Ouvert de mai à septembre.", ""),
    ),
    "coowners": Kind(
        "company", "81.10Z", ("Syndicat de copropriétaires",), ("copropriété",), (8000, 30000),
        (("Président du conseil syndical", "Présidente du conseil syndical"), CARETAKER,
         ("Membre du conseil syndical",) * 2),
        ("Clé de la chaufferie chez le gardien.", "Chaufferie collective, 64 logements.", "Vote des travaux en juin.",
         "Chaudière fioul à remplacer avant 2028.", ""), 2,
    ),
    "housing": Kind(
        "public", "68.20A", ("Office public de l'habitat", "SA d'HLM", "SEM"), ("bailleur", "public"), (60000, 150000),
        (("Responsable du patrimoine",) * 2, ("Chargé d'opérations", "Chargée d'opérations"), ACCOUNTANT, ASSISTANT),
        ("Bon de commande obligatoire avant toute intervention.", "Attestation de fin de travaux exigée."), 4,
    ),
    "townhall": Kind(
        "public", "84.11Z", ("Commune",), ("public",), (15000, 60000),
        (("Responsable des services techniques",) * 2, ("Secrétaire de mairie",) * 2,
         ("Adjoint aux bâtiments", "Adjointe aux bâtiments")),
        ("Bons de commande obligatoires.", "Factures par Chorus Pro.", ""), 3,
    ),
    "school": Kind(
        "public", "85.20Z", ("Établissement public",), ("public", "enseignement"), (8000, 25000),
        (DIRECTOR, ("Gestionnaire",) * 2, TECHNICIAN),
        ("Interventions pendant les vacances scolaires seulement.", "Accès par l'arrière, se présenter à la loge.", ""),
    ),
    "sports": Kind(
        "public", "93.11Z", ("Régie municipale",), ("public", "sport"), (10000, 40000),
        (TECHNICIAN, ("Gestionnaire",) * 2, DIRECTOR),
        ("Vidange des bassins en février.", "Ouvert jusqu'à 22 h.", ""),
    ),
    "culture": Kind(
        "public", "91.01Z", ("Établissement public",), ("public", "culture"), (5000, 12000),
        (TECHNICIAN, DIRECTOR, ASSISTANT), ("", ""),
    ),
    "cinema": Kind("company", "59.14Z", ("SARL", "SCOP"), ("culture",), (3000, 8000), (MANAGER, TECHNICIAN), ("",), 1),
    "clinic": Kind(
        "company", "86.10Z", ("SAS", "SA"), ("santé",), (20000, 60000),
        (DIRECTOR, TECHNICIAN, ("Cadre de santé",) * 2, ACCOUNTANT),
        ("Astreinte 24 h sur 24.", "Analyses de légionelles chaque trimestre."), 3,
    ),
    "care": Kind(
        "association", "87.10A", ("Association loi 1901", "Fondation"), ("santé",), (20000, 45000),
        (DIRECTOR, TECHNICIAN, ("Économe",) * 2), ("Ne jamais couper l'eau chaude avant 10 h.", ""), 3,
    ),
    "practice": Kind(
        "company", "86.23Z", ("SELARL", "SCM"), ("santé",), (1000, 3000), (DIRECTOR, ("Secrétaire",) * 2),
        ("Intervenir entre 12 h et 14 h.", "", ""), 1,
    ),
    "shop": Kind(
        "company", "47.78C", SHOPS, ("commerce",), (1000, 3000), (MANAGER, ("Vendeur", "Vendeuse")),
        ("", "", "Livraison par le quai."), 1,
    ),
    "industry": Kind(
        "company", "25.62B", ("SAS", "SA", "SARL"), ("industrie",), (6000, 40000),
        (
            ("Directeur d'usine", "Directrice d'usine"), ("Responsable de maintenance",) * 2, ("Acheteur", "Acheteuse"),
            ACCOUNTANT,
        ),
        ("Plan de prévention à signer chaque année.", "Production de vapeur.", "Chaudière à plaquettes à l'étude.",
         "Arrêt technique en août.", ""), 3, True,
    ),
    "garage": Kind(
        "company", "45.20A", SHOPS, ("commerce",), (1500, 3000), (MANAGER, ("Chef d'atelier",) * 2),
        ("Aérotherme à gaz de l'atelier.", ""), 1,
    ),
    "transport": Kind(
        "company", "49.41A", ("SAS", "SARL"), ("industrie",), (4000, 10000), (DIRECTOR, ("Responsable de parc",) * 2),
        ("",), 2, True,
    ),
    "farm": Kind(
        "company", "01.21Z", FARMS, ("agricole",), (3000, 18000), (("Exploitant", "Exploitante"), ACCOUNTANT),
        ("Séchage de la noix d'octobre à novembre.", "Séchoir et chauffage de la salle de dégustation.", "", ""),
    ),
    "contractor": Kind(
        "company", "41.20B", ("SAS", "SARL"), ("bâtiment",), (10000, 60000),
        (MANAGER, ("Conducteur de travaux", "Conductrice de travaux"), ("Métreur", "Métreuse"), ACCOUNTANT),
        ("Situations de travaux le 25 du mois.", "Retenue de garantie de 5 %.", "Compte prorata de 1,5 %.", ""), 3,
    ),
    "installer": Kind(
        "reseller", "43.22B", ("SARL", "EURL", "SAS"), ("installateur", "revendeur"), (3000, 15000),
        (MANAGER, ("Technicien", "Technicienne"), ("Magasinier", "Magasinière")),
        ("Retire au dépôt, rarement livré.", "Sous-traite nos chantiers de l'été.", "Certifié RGE jusqu'en 2028.", ""),
    ),
    "association": Kind(
        "association", "94.99Z", ("Association loi 1901",), ("association",), (1000, 6000),
        (("Président", "Présidente"), ("Trésorier", "Trésorière"), ("Coordinateur", "Coordinatrice")),
        ("Subvention votée en mars.", "", ""),
    ),
    "manager": Kind(
        "company", "68.32A", ("SARL", "SAS"), ("syndic",), (3000, 10000),
        (DIRECTOR, ("Gestionnaire de copropriétés",) * 2, ACCOUNTANT), ("Gère six de nos copropriétés.", ""), 3,
    ),
    "office": Kind(
        "company", "71.12B", ("SARL", "SAS"), ("prescripteur",), (2000, 6000),
        (("Associé", "Associée"), ("Ingénieur thermicien", "Ingénieure thermicienne"), ASSISTANT),
        ("Nous consulte avant chaque appel d'offres.", ""),
    ),
    "notary": Kind(
        "company", "69.10Z", ("SCP",), ("prescripteur",), (2000, 4000), (("Notaire",) * 2, ("Clerc",) * 2), ("",), 1,
    ),
    "supplier": Kind(
        "", "46.74B", ("SAS", "SA", "SARL"), ("fournisseur",), (0, 0),
        (("Technico-commercial", "Technico-commerciale"), ("Responsable d'agence",) * 2, ACCOUNTANT),
        (
            "Franco de port à partir de 300 € HT.", "Livre le mardi et le vendredi.",
            "Commande avant 16 h pour le lendemain.", "Remise de fin d'année de 3 %.", "",
        ), 3, True,
    ),
}

# Kind, name, code, role, street, postal code, town, source, notes: the customers that were there from the start.
FIRST = """
bakery|Boulangerie Aux Trois Épis|C0001|CUSTOMER|5 place Notre-Dame|38000|Grenoble|referral|Four à gaz et chaudière murale, entretien en septembre.
coowners|Copropriété Les Tilleuls|C0002|CUSTOMER|42 cours de la Libération|38100|Grenoble|telephone|Chaufferie collective, 64 logements.
manager|Syndic Belledonne|C0003|PARTNER|9 boulevard Gambetta|38000|Grenoble|referral|Gère six de nos copropriétés.
hotel|Hôtel du Lac|C0004|CUSTOMER|3 quai de la Tournette|74000|Annecy|web|Pompe à chaleur eau-eau de 2021.
school|École Jules-Verne|C0005|CUSTOMER|11 rue de la République|38130|Échirolles|telephone|Interventions pendant les vacances scolaires seulement.
townhall|Mairie de Saint-Égrève|C0006|CUSTOMER|36 avenue du Général-de-Gaulle|38120|Saint-Égrève|telephone|Bons de commande obligatoires.
sports|Gymnase Berthelot|C0007|PROSPECT|150 avenue Berthelot|69007|Lyon|fair|Projet de remplacement de la chaudière fioul.
coowners|Résidence Les Cèdres|C0008|CUSTOMER|27 cours Lafayette|69003|Lyon|referral|
restaurant|Restaurant Chez Œnone|C0009|CUSTOMER|8 rue Mercière|69002|Lyon|web|Ventilation et eau chaude.
clinic|Clinique Saint-Bruno|C0010|CUSTOMER|2 avenue de la Gare|38500|Voiron|referral|Astreinte 24 h sur 24.
industry|Laiterie du Vercors|C0011|CUSTOMER|Zone artisanale des Geymonds|38250|Villard-de-Lans|fair|Production de vapeur.
industry|Scierie Chartreuse Bois|C0012|PROSPECT|Route de Pont-Saint-Michel|38380|Saint-Laurent-du-Pont|fair|Chaudière à plaquettes à l'étude.
shop|Pharmacie de la Bastille|C0013|CUSTOMER|1 rue Très-Cloîtres|38000|Grenoble|telephone|
practice|Cabinet dentaire Malakoff|C0014|CUSTOMER|70 boulevard Maréchal-Foch|38000|Grenoble|web|
garage|Garage des Alpes|C0015|CUSTOMER|15 boulevard Paul-Langevin|38600|Fontaine|neighbour|Aérotherme à gaz de l'atelier.
care|Maison de retraite Les Mélèzes|C0016|CUSTOMER|5 chemin du Vieux-Chêne|38240|Meylan|referral|Ne jamais couper l'eau chaude avant 10 h.
camping|Camping Le Grand Pré|C0017|PROSPECT|Les Gaillards|38880|Autrans-Méaudre en Vercors|web|Devis demandé pour les sanitaires.
industry|Menuiserie Pélissier|C0018|CUSTOMER|12 rue du Pont|38220|Vizille|referral|
restaurant|Brasserie du Parc|C0019|CUSTOMER|44 boulevard des Belges|69006|Lyon|web|
association|Association Toit et Chaleur|C0020|PARTNER|6 rue Audibert-Lavirotte|69008|Lyon|fair|Dépannages solidaires, tarif convenu.
cinema|Cinéma Lumière d'Aval|C0021|PROSPECT|117 cours Émile-Zola|69100|Villeurbanne|fair|
culture|Bibliothèque du Tonkin|C0022|CUSTOMER|2 promenade du Lys-Orangé|69100|Villeurbanne|telephone|
transport|Transports Rhône-Isère|C0023|CUSTOMER|Rue de l'Industrie|38300|Bourgoin-Jallieu|telephone|
farm|Domaine des Côtes|C0024|PROSPECT|Chemin des Vignes|38920|Crolles|web|Séchoir et chauffage de la salle de dégustation.
farm|Coopérative fruitière de l'Isère|C0025|CUSTOMER|Route de Saint-Quentin|38210|Tullins|referral|Séchage de la noix d'octobre à novembre.
sports|Piscine Les Dauphins|C0026|CUSTOMER|Avenue des États-Généraux|38130|Échirolles|telephone|
hotel|Auberge de la Cime|C0027|CUSTOMER|Place de Belledonne|38410|Chamrousse|web|Accès par la route du haut en hiver.
supplier|Chauffage Distribution Sud-Est|F0028|SUPPLIER|Parc des Lumières|69800|Saint-Priest||Chaudières et radiateurs.
supplier|Robinetterie du Forez|F0029|SUPPLIER|31 rue de la Montat|42000|Saint-Étienne||Vannes et robinets.
supplier|Pompes et Froid Dauphiné|F0030|SUPPLIER|Centr'Alp|38430|Moirans||Pompes à chaleur, pièces en 24 h.
supplier|Gaz Service Rhodanien|F0031|SUPPLIER|3 rue Joannès-Carret|69200|Vénissieux||
coowners|Copropriété Le Belvédère|C0032|CUSTOMER|18 allée des Frênes|38240|Meylan|referral|Clé de la chaufferie chez le gardien.
coowners|Copropriété Quai Perrière|C0033|CUSTOMER|20 quai Perrière|38000|Grenoble|referral|
school|Collège des Trois Vallées|C0034|PROSPECT|Rue du Stade|38450|Vif|fair|
industry|Fromagerie des Bauges|C0035|CUSTOMER|Le Chef-lieu|73630|Le Châtelard|web|
hotel|Spa Les Bains Clairs||CUSTOMER|Avenue des Thermes|38410|Saint-Martin-d'Uriage|web|Eau à 34 °C toute l'année.
"""

# Kind, then names; a name with its town after `@`.
MORE = """
bakery|Au Fournil de Belledonne|Pâtisserie Fleur de Sucre|La Mie Dauphinoise|Boulangerie Chapuis et Fils|L'Épi des Cimes
bakery|Le Pétrin d'Antan
restaurant|La Table du Vieux Pressoir|Auberge du Pas de l'Ours|Crêperie La Bolée Bleue|Pizzeria Rosso Vivo
restaurant|Bistrot des Halles Neuves|Brasserie Le Funiculaire
hotel|Hôtel Gentiane et Myrtille|Auberge Le Bouquetin Bleu|Résidence hôtelière Grand Tétras
hotel|Chalet-Hôtel La Marmotte Rieuse|Gîte de la Combe Claire|Hôtel des Quatre Saules
camping|Camping Les Saules Argentés|Camping La Clairière d'Eau
coowners|Copropriété Le Clos des Sorbiers|Copropriété Les Terrasses d'Orion|Résidence Les Hauts de Chantemerle
coowners|Copropriété Villa Mirabelle|Résidence Le Parc aux Hérons|Copropriété L'Orée du Verney|Copropriété Tour Mélusine
coowners|Résidence Les Ormes Pourpres|Copropriété Le Cadran Solaire|Résidence Square Mimosa
coowners|Copropriété Les Balcons de Chalimont|Copropriété Saint-Elme|Résidence La Roseraie d'Ombreval
housing|Habitat des Trois Massifs|Office d'habitat Val et Plaine|Logis du Guiers|Toits du Rhône Amont
townhall|Mairie de Theys@38570|Mairie de Lumbin@38660|Mairie de Tencin@38570|Mairie de Mens@38710|Mairie de Yenne@73170
townhall|Mairie de Marignier@74970|Mairie de Hauterives@26390
school|École maternelle Les Petits Castors|Groupe scolaire Louise-Valmont|Lycée professionnel Marc-Aubrée
school|Collège Simone-Arvier
sports|Centre aquatique Les Ondines|Patinoire La Glacière|Halle des sports Le Tremplin
culture|Médiathèque L'Encrier|Théâtre de la Cordelle
clinic|Centre de soins Ambroise-Carle|Clinique des Eaux Vives
care|EHPAD Le Val Fleuri|Foyer de vie La Clé des Champs
practice|Cabinet vétérinaire du Moucherotte|Maison de santé des Gorges|Kinésithérapie de la Presqu'île
shop|Librairie La Page Cornée|Coiffure Mèche et Peigne|Fleuriste Pivoine et Pampre|Supérette des Quatre Chemins
shop|Optique Regard Clair|Jardinerie Feuille à Feuille|Auto-école Cap Volant|Pressing Linge Blanc
industry|Ateliers Mécaniques Durfort|Décolletage Arvanel|Papeterie de Pontserre|Tissages Lyre et Soie
industry|Imprimerie Quatre Couleurs|Fonderie Marcellaz|Chocolaterie Bonrepos|Conserverie du Bas-Dauphiné|Ganterie Vialet
industry|Microtechnique Sévrane|Brasserie artisanale La Grolle Dorée|Plasturgie Oyonelle
garage|Carrosserie Bressand|Garage du Rond-Point
transport|Autocars Vallorin|Messagerie Trois Cols
farm|GAEC des Trois Clochettes|Serres Horticoles du Grésivaudan|Cave Coteaux de Valréal|Distillerie Verveine des Monts
contractor|Bâtisseurs du Drac|Constructions Alpines Réunies|Promotion Vercoria|Maisons Pierre et Mélèze
contractor|Entreprise Générale Bérard-Coste|Charpentes Tournesac|Rénov'Habitat Trièves|Façades et Isolation Rhodanes
contractor|Bâti Savoie Ouvrages|Carrelages Mosaïca
installer|Plomberie Guillermont|Chauffage Service Tarentaise|Dépannage Ravier Frères|Drôme Chaudières Express
installer|Énergies Vertes du Léman|Sanitaire Confort Annécien|Climat et Chaleur Viennois|Artisan Chauffagiste Perrollaz
installer|Quincaillerie Vautherin|Négoce Thermique du Bugey|Plomberie Mathonnet|Maintenance Thermique Maurienne
association|Maison des Jeunes Le Tremplin Vert|Les Jardins du Ruisseau|Foyer de jeunes travailleurs L'Étape
association|Centre de vacances Les Edelweiss|Ressourcerie La Seconde Vie|Club alpin Les Grimpeurs du Dimanche
association|Crèche Les Coccinelles
manager|Cabinet Immobilier Faucheraie|Régie Montplaisance|Gestion des Trois Vals
office|Bureau d'études Thermicalc|Architectes Latour et Vidonne|Économie de Construction Serre
office|Contrôle Technique Alpibat|Audit énergétique Kelvin Conseil
notary|Étude notariale Bellevaux et Morand
supplier|Comptoir Sanitaire de Paris@75011|Tubes et Cuivre de Lorraine@54000|Régulation Électronique Nantaise@44000
supplier|Conduits et Fumisterie d'Armorique@35000|Ballons et Cuves Garonne@31000|Granulés du Haut-Bugey@01000
supplier|Location Engins Dauphiné|Vêtements de Travail Rochenord|Fioul et Carburants Rhodanes
supplier|Outillage Professionnel Savoyard|Traitement d'Eau Ondepure|Fournitures Bureau Alpin|Transit Express Isère
supplier|Eau et Échange Thermique
"""
PROSPECT_SHARE = {
    "bakery": 0.2, "restaurant": 0.3, "hotel": 0.3, "camping": 0.5, "coowners": 0.25, "housing": 0.25, "townhall": 0.3,
    "school": 0.25, "industry": 0.3, "contractor": 0.3, "installer": 0.15, "association": 0.3, "shop": 0.3, "farm": 0.4,
}
# Activities that the first word of a name tells.
ACTIVITIES = {
    "Laiterie": "10.51A", "Scierie": "16.10A", "Fromagerie": "10.51C", "Menuiserie": "43.32A", "Papeterie": "17.12Z",
    "Imprimerie": "18.12Z", "Fonderie": "24.51Z", "Chocolaterie": "10.82Z", "Conserverie": "10.39A",
    "Ganterie": "14.19Z", "Brasserie": "11.05Z", "Plasturgie": "22.29A", "Tissages": "13.20Z",
    "Microtechnique": "26.51B", "Pharmacie": "47.73Z", "Librairie": "47.61Z", "Coiffure": "96.02A",
    "Fleuriste": "47.76Z", "Supérette": "47.11C", "Optique": "47.78A", "Jardinerie": "47.76Z", "Auto-école": "85.53Z",
    "Pressing": "96.01B", "Spa": "96.04Z", "Distillerie": "11.01Z", "Serres": "01.13Z", "GAEC": "01.50Z",
    "Coopérative": "01.63Z", "Charpentes": "43.91A", "Carrelages": "43.33Z", "Promotion": "41.10A", "Maisons": "41.20A",
    "Quincaillerie": "47.52B", "Architectes": "71.11Z", "Crèche": "88.91A", "Location": "77.32Z", "Transit": "52.29B",
    "Fioul": "46.71Z", "Collège": "85.31Z", "Lycée": "85.32Z", "Cabinet": "86.21Z", "Centre": "93.29Z",
    "Théâtre": "90.04Z", "Maison": "87.10A",
}
PARTNERS = ("manager", "office", "notary")
