/// Codes of countries and territories (ISO 3166-1 alpha-2), and Kosovo's, which banks use (XK).
package enum Country: Identifier {
    private static let codes: Set<String> = {
        let all = """
            ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCY\
            CZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISIT\
            JEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNI\
            NLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTK\
            TLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW
            """
        return Set(stride(from: 0, to: all.count, by: 2).map { String(all.dropFirst($0).prefix(2)) })
    }()

    package static func normalised(_ text: String) throws(IdentifierFault) -> String {
        let code = Characters.text(Characters.compact(text))
        guard code.utf8.count == 2 else { throw .length }
        guard codes.contains(code) else { throw .country }
        return code
    }
}
