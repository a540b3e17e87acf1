"""Letters, and the names of people: common first and last names, put together by chance."""

import unicodedata

WOMEN = (
    "Adèle", "Agathe", "Aïcha", "Albane", "Alice", "Amélie", "Anaïs", "Anne-Laure", "Aurélie", "Bénédicte", "Camille",
    "Capucine", "Carole", "Céline", "Chloé", "Clémence", "Coralie", "Daphné", "Élise", "Élodie", "Émeline", "Estelle",
    "Eugénie", "Fatoumata", "Florence", "Gaëlle", "Ghislaine", "Hélène", "Inès", "Irène", "Jeanne", "Joséphine",
    "Karine", "Leïla", "Léonie", "Lison", "Lucie", "Maëlys", "Margaux", "Marie-Noëlle", "Maud", "Mélanie", "Nadia",
    "Naïma", "Noémie", "Océane", "Odile", "Pauline", "Perrine", "Régine", "Rosalie", "Salomé", "Solène", "Sylvie",
    "Thérèse", "Ursula", "Valérie", "Véronique", "Yasmine", "Zoé",
)
MEN = (
    "Adrien", "Alexis", "Amine", "Anatole", "Antonin", "Aurélien", "Baptiste", "Basile", "Benoît", "Bruno", "Cédric",
    "Clément", "Corentin", "Cyril", "Damien", "Denis", "Dimitri", "Édouard", "Eliott", "Étienne", "Fabrice", "Félix",
    "Florian", "Franck", "François-Xavier", "Gaspard", "Gérald", "Gilles", "Grégoire", "Hervé", "Hugo", "Ibrahim",
    "Jean-Marc", "Jérémie", "Jérôme", "Joël", "Karim", "Kévin", "Laurent", "Léandre", "Loïc", "Ludovic", "Mathis",
    "Maxence", "Mehdi", "Modeste", "Nathan", "Octave", "Pascal", "Quentin", "Raphaël", "Rémi", "Sébastien", "Sylvain",
    "Théo", "Thibault", "Ulysse", "Vincent", "Yann", "Youssef",
)
LAST_NAMES = (
    "Abry", "Arnoux", "Aubertin", "Auvergnat", "Balmette", "Baudrand", "Bellemin", "Benhaddou", "Berliat", "Besançon",
    "Biolley", "Blanchet", "Boisserin", "Bonnardel", "Bouvard", "Brunel", "Burlet", "Cachat", "Carrier", "Chabert",
    "Chaloin", "Champavier", "Charvet", "Chevallet", "Clavel", "Cœurdroy", "Coindre", "Colliat", "Cottave", "Couturier",
    "Cros", "Da Silva", "Debernardi", "Delorme", "Depierre", "Mbaye", "Dorey", "Duchêne", "Dumolard", "Durieux",
    "Estève", "Eymard", "Falcoz", "Favier", "Fernandes", "Ferréol", "Fillion", "Fourcade", "Gachet", "Gallifet",
    "Garambois", "Genevey", "Girodet", "Gonthier", "Grangier", "Guédon", "Haddad", "Hébrard", "Huguenin", "Imbert",
    "Izoard", "Jacquemet", "Jourdan", "Kermarec", "Kowalski", "Lacroix-Rey", "Lambersart", "Laperrousaz",
    "Lathuillière", "Le Goff", "Lonjaret", "Machet", "Magnin", "Marchal", "Mermillod", "Michallet", "Mollaret",
    "Montagnat", "Mounier", "Nanterme", "Nguyen", "Nallet", "Ollier", "Oudin", "Paccard", "Pélissier", "Perréard",
    "Peyrard", "Pichot", "Poncet", "Quinson", "Rambaud", "Ravanel", "Revil", "Revollat", "Rochas", "Rosset",
    "Roussillon", "Merabet", "Sallaz", "Sénéchal", "Sibille", "Sorrel", "Tardieu", "Tissot", "Ndoye", "Trouillet",
    "Urbain", "Vachez", "Vallier", "Vernaz", "Viallet", "Vuillermoz", "Wagner", "Yvars", "Zanetti", "Zimmermann",
)
# Legal forms, articles and prepositions: they do not tell one name from another.
FILLERS = {
    "sarl", "sas", "sasu", "eurl", "sa", "sci", "ets", "gaec", "a", "au", "aux", "d", "de", "des", "du", "en", "et",
    "l", "la", "le", "les", "chez", "fils",
}


def folded(text):
    """Small letters without marks, ligatures spelled out, words parted by one space."""
    text = text.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae").replace("Æ", "ae")
    plain = unicodedata.normalize("NFD", text.lower())
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join("".join(sign if sign.isascii() and sign.isalnum() else " " for sign in letters).split())


def slug(text):
    """The words of a text joined by hyphens: a key, or a name of the internet."""
    return folded(text).replace(" ", "-")


def telling_words(name):
    """The words that tell a name from others."""
    words = {"saint" if word == "st" else word for word in folded(name).split()}
    return frozenset(words - FILLERS)


class People:
    """Names of people, no full name twice."""

    def __init__(self, random):
        self.random = random
        self.given = set()

    def next(self):
        """A title (`mr`, `mrs`), a first and a last name."""
        while True:
            title = self.random.choice(("mr", "mrs"))
            first = self.random.choice(MEN if title == "mr" else WOMEN)
            last = self.random.choice(LAST_NAMES)
            if (first, last) not in self.given:
                self.given.add((first, last))
                return title, first, last


def mailbox(first, last):
    """What stands before the @."""
    return f"{slug(first)}.{slug(last)}"
