import CatalogueAPI
import Contract
import Kernel

/// The files in which firms usually have their products, price grids and suppliers' prices; the order is that of a template.
func registerImportProfiles(in registry: inout PluginRegistry) throws {
    try registry.importProfile(
        "products",
        Product.self,
        columns: [
            "Référence": "code", "Désignation": "designation", "Description": "description", "Nature": "kind",
            "Famille": "category_id.code", "Unité": "unit_id.code", "Prix HT": "unit_price",
            "Prix d'achat HT": "purchase_price", "TVA": "tax_id.code", "Code-barres": "barcodes[0].value",
            "Référence fabricant": "manufacturer_reference", "Suivi en stock": "stocked",
        ],
        keys: ["code"]
    )
    try registry.importProfile(
        "price_grids",
        PriceGrid.self,
        columns: [
            "Grille": "name", "Destinataires": "audience", "Type de client": "customer_type",
            "Numéro client": "account_id.code", "Début": "start_date", "Fin": "end_date",
        ],
        keys: ["name"]
    )
    try registry.importProfile(
        "price_rules",
        PriceRule.self,
        columns: [
            "Grille": "grid_id.name", "Référence": "product_id.code", "Famille": "category_id.code",
            "À partir de": "min_quantity", "Calcul": "method", "Prix HT": "price", "Pourcentage": "percentage",
            "Unité": "unit_id.code", "Base": "base", "Arrondi": "rounding_step", "Supplément": "extra",
            "Début": "start_date", "Fin": "end_date",
        ],
        mode: .importCreate
    )
    try registry.importProfile(
        "supplier_prices",
        PriceRule.self,
        columns: [
            "Grille": "grid_id.name", "Référence": "product_id.code", "Référence fournisseur": "supplier_reference",
            "Quantité minimale": "min_quantity", "Prix d'achat HT": "price", "Unité": "unit_id.code",
            "Délai (jours)": "lead_time_days", "Début": "start_date", "Fin": "end_date",
        ],
        constants: ["method": "FIXED"],
        mode: .importCreate
    )
}
