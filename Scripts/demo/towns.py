"""Real towns with their postal codes, and names of streets that most of them have."""

# By how often a customer lives there: around Grenoble, in the rest of the Alps, around Lyon, in the Drôme.
ISERE = (
    ("38000", "Grenoble"), ("38000", "Grenoble"), ("38000", "Grenoble"), ("38100", "Grenoble"), ("38100", "Grenoble"),
    ("38130", "Échirolles"), ("38400", "Saint-Martin-d'Hères"), ("38240", "Meylan"), ("38600", "Fontaine"),
    ("38500", "Voiron"), ("38220", "Vizille"), ("38920", "Crolles"), ("38120", "Saint-Égrève"), ("38360", "Sassenage"),
    ("38170", "Seyssinet-Pariset"), ("38180", "Seyssins"), ("38640", "Claix"), ("38800", "Le Pont-de-Claix"),
    ("38320", "Eybens"), ("38610", "Gières"), ("38700", "La Tronche"), ("38700", "Corenc"), ("38420", "Domène"),
    ("38250", "Villard-de-Lans"), ("38300", "Bourgoin-Jallieu"), ("38080", "L'Isle-d'Abeau"),
    ("38090", "Villefontaine"), ("38110", "La Tour-du-Pin"), ("38430", "Moirans"), ("38210", "Tullins"),
    ("38450", "Vif"), ("38350", "La Mure"), ("38580", "Allevard"), ("38530", "Pontcharra"), ("38330", "Saint-Ismier"),
    ("38330", "Montbonnot-Saint-Martin"), ("38340", "Voreppe"), ("38140", "Rives"), ("38160", "Saint-Marcellin"),
    ("38410", "Chamrousse"), ("38520", "Le Bourg-d'Oisans"), ("38750", "Huez"), ("38380", "Saint-Laurent-du-Pont"),
    ("38460", "Crémieu"), ("38760", "Varces-Allières-et-Risset"), ("38650", "Monestier-de-Clermont"),
    ("38660", "Le Touvet"), ("38190", "Villard-Bonnot"), ("38570", "Goncelin"), ("38200", "Vienne"),
    ("38150", "Roussillon"),
)
SAVOIE = (
    ("73000", "Chambéry"), ("73000", "Chambéry"), ("73100", "Aix-les-Bains"), ("73200", "Albertville"),
    ("73490", "La Ravoire"), ("73290", "La Motte-Servolex"), ("73300", "Saint-Jean-de-Maurienne"),
    ("73800", "Montmélian"), ("73700", "Bourg-Saint-Maurice"), ("73600", "Moûtiers"), ("73400", "Ugine"),
    ("73160", "Cognin"), ("73190", "Challes-les-Eaux"), ("73500", "Modane"), ("73370", "Le Bourget-du-Lac"),
    ("73250", "Saint-Pierre-d'Albigny"),
)
HAUTE_SAVOIE = (
    ("74000", "Annecy"), ("74000", "Annecy"), ("74100", "Annemasse"), ("74200", "Thonon-les-Bains"),
    ("74300", "Cluses"), ("74700", "Sallanches"), ("74150", "Rumilly"), ("74130", "Bonneville"),
    ("74800", "La Roche-sur-Foron"), ("74400", "Chamonix-Mont-Blanc"), ("74120", "Megève"),
    ("74500", "Évian-les-Bains"), ("74190", "Passy"), ("74230", "Thônes"), ("74160", "Saint-Julien-en-Genevois"),
    ("74950", "Scionzier"), ("74110", "Morzine"),
)
RHONE = (
    ("69001", "Lyon"), ("69002", "Lyon"), ("69003", "Lyon"), ("69003", "Lyon"), ("69004", "Lyon"), ("69005", "Lyon"),
    ("69006", "Lyon"), ("69007", "Lyon"), ("69008", "Lyon"), ("69009", "Lyon"), ("69100", "Villeurbanne"),
    ("69100", "Villeurbanne"), ("69200", "Vénissieux"), ("69800", "Saint-Priest"), ("69300", "Caluire-et-Cuire"),
    ("69500", "Bron"), ("69120", "Vaulx-en-Velin"), ("69140", "Rillieux-la-Pape"), ("69330", "Meyzieu"),
    ("69150", "Décines-Charpieu"), ("69110", "Sainte-Foy-lès-Lyon"), ("69700", "Givors"),
    ("69230", "Saint-Genis-Laval"), ("69160", "Tassin-la-Demi-Lune"), ("69130", "Écully"),
    ("69400", "Villefranche-sur-Saône"), ("69340", "Francheville"), ("69530", "Brignais"), ("69210", "L'Arbresle"),
    ("69170", "Tarare"), ("69570", "Dardilly"), ("69680", "Chassieu"),
)
DROME = (
    ("26000", "Valence"), ("26000", "Valence"), ("26100", "Romans-sur-Isère"), ("26200", "Montélimar"),
    ("26500", "Bourg-lès-Valence"), ("26300", "Bourg-de-Péage"), ("26400", "Crest"), ("26800", "Portes-lès-Valence"),
    ("26140", "Saint-Rambert-d'Albon"), ("26250", "Livron-sur-Drôme"), ("26150", "Die"), ("26120", "Chabeuil"),
    ("26600", "Tain-l'Hermitage"), ("26240", "Saint-Vallier"), ("26190", "Saint-Jean-en-Royans"),
)
NEARBY = ISERE * 2 + SAVOIE * 2 + HAUTE_SAVOIE * 2 + RHONE * 2 + DROME * 2
# Towns that the branch in Lyon looks after, by the beginning of their postal codes.
OF_LYON = ("69", "42", "01", "75", "26", "38080", "38090", "38110", "38150", "38200", "38300", "38460")
MOUNTAINS = (
    ("38250", "Villard-de-Lans"), ("38750", "Huez"), ("38520", "Le Bourg-d'Oisans"), ("38410", "Chamrousse"),
    ("73700", "Bourg-Saint-Maurice"), ("73500", "Modane"), ("73600", "Moûtiers"), ("74110", "Morzine"),
    ("74120", "Megève"), ("74400", "Chamonix-Mont-Blanc"), ("74230", "Thônes"), ("74190", "Passy"),
)

STREETS = (
    "rue de la République", "rue Victor-Hugo", "avenue Jean-Jaurès", "rue des Alpes", "rue du Stade", "rue Pasteur",
    "place de l'Église", "chemin des Vignes", "rue des Lilas", "avenue de la Gare", "rue du Moulin", "rue des Écoles",
    "boulevard de l'Europe", "rue de la Fontaine", "allée des Tilleuls", "rue Neuve", "chemin du Lavoir",
    "rue de l'Industrie", "route de Lyon", "rue des Acacias", "impasse du Verger", "rue du Château", "quai de l'Isère",
    "rue Georges-Sand", "avenue du 8-Mai-1945", "rue de Paris", "montée du Calvaire", "rue des Primevères",
    "place du Marché", "rue du Vieux-Four", "chemin de la Combe", "rue Louise-Michel", "avenue du Vercors",
    "rue Ampère", "rue de Belledonne", "allée des Cerisiers", "rue des Tisserands", "route de Chartreuse",
    "rue du Pré-Long", "chemin des Noyers", "rue Jean-Moulin", "rue de la Liberté", "cours Gambetta", "rue du Canal",
)
ZONES = ("Zone artisanale des Sables", "Parc d'activités du Ruisseau", "Zone industrielle de la Plaine", "Espace Cime")
EXTRAS = ("Bâtiment A", "Bâtiment B", "2e étage", "Rez-de-chaussée", "Escalier C", "Porte 12", "Entrée par la cour")

# For the big file: towns of all of France; the arrondissements of Paris come on top.
LARGE = (
    ("13001", "Marseille"), ("13008", "Marseille"), ("69003", "Lyon"), ("69007", "Lyon"), ("31000", "Toulouse"),
    ("06000", "Nice"), ("44000", "Nantes"), ("34000", "Montpellier"), ("67000", "Strasbourg"), ("33000", "Bordeaux"),
    ("59000", "Lille"), ("35000", "Rennes"), ("51100", "Reims"), ("76600", "Le Havre"), ("42000", "Saint-Étienne"),
    ("83000", "Toulon"), ("38000", "Grenoble"), ("21000", "Dijon"), ("49000", "Angers"), ("30000", "Nîmes"),
    ("69100", "Villeurbanne"), ("63000", "Clermont-Ferrand"), ("13100", "Aix-en-Provence"), ("72000", "Le Mans"),
    ("29200", "Brest"), ("37000", "Tours"), ("80000", "Amiens"), ("87000", "Limoges"), ("74000", "Annecy"),
    ("66000", "Perpignan"), ("57000", "Metz"), ("25000", "Besançon"), ("92100", "Boulogne-Billancourt"),
    ("45000", "Orléans"), ("76000", "Rouen"), ("93200", "Saint-Denis"), ("95100", "Argenteuil"), ("68100", "Mulhouse"),
    ("93100", "Montreuil"), ("14000", "Caen"), ("54000", "Nancy"), ("59200", "Tourcoing"), ("59100", "Roubaix"),
    ("92000", "Nanterre"), ("94400", "Vitry-sur-Seine"), ("84000", "Avignon"), ("94000", "Créteil"),
    ("86000", "Poitiers"), ("59140", "Dunkerque"), ("78000", "Versailles"), ("92700", "Colombes"), ("64000", "Pau"),
    ("17000", "La Rochelle"), ("62100", "Calais"), ("06400", "Cannes"), ("20000", "Ajaccio"), ("18000", "Bourges"),
    ("68000", "Colmar"), ("34500", "Béziers"), ("56100", "Lorient"), ("29000", "Quimper"), ("26000", "Valence"),
    ("73000", "Chambéry"), ("56000", "Vannes"), ("10000", "Troyes"), ("79000", "Niort"), ("82000", "Montauban"),
    ("85000", "La Roche-sur-Yon"), ("53000", "Laval"), ("22000", "Saint-Brieuc"), ("11000", "Carcassonne"),
    ("81000", "Albi"), ("71100", "Chalon-sur-Saône"), ("88000", "Épinal"), ("05000", "Gap"), ("15000", "Aurillac"),
    ("47000", "Agen"), ("16000", "Angoulême"), ("19100", "Brive-la-Gaillarde"), ("36000", "Châteauroux"),
    ("28000", "Chartres"), ("89000", "Auxerre"), ("58000", "Nevers"), ("43000", "Le Puy-en-Velay"), ("12000", "Rodez"),
    ("65000", "Tarbes"), ("40000", "Mont-de-Marsan"), ("24000", "Périgueux"), ("07000", "Privas"),
    ("01000", "Bourg-en-Bresse"),
)
PARIS = tuple((f"750{district:02d}", "Paris") for district in range(1, 21))


class Addresses:
    """Streets and numbers, no house twice."""

    def __init__(self, random):
        self.random = random
        self.given = set()

    def take(self, street, postal_code):
        """Notes a house that somebody chose by hand."""
        assert (street, postal_code) not in self.given, f"{street}, {postal_code} is taken"
        self.given.add((street, postal_code))

    def next(self, postal_code, zoned=False):
        """A street of a town; of a zone outside it, if it is a factory's."""
        while True:
            if zoned and self.random.random() < 0.6:
                street = f"{self.random.randint(1, 40)} {self.random.choice(ZONES)}"
            else:
                street = f"{self.random.randint(1, 118)} {self.random.choice(STREETS)}"
            if (street, postal_code) not in self.given:
                self.given.add((street, postal_code))
                return street
