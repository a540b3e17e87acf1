/// Why the server cannot start with these plugins. Each names the culprit.
package enum PluginError: Error, CustomStringConvertible, Equatable {
    case duplicateModule(String)
    case missingModule(String, requiredBy: String)
    case loop([String])
    case unknownEntity(String)
    case foreignEntity(String, module: String)
    case unknownMethod(String)
    case wrongTypes(String)
    case notAVerb(String)
    case duplicateHandler(String)
    case duplicateMatchKeys(String)
    case notSettings(String)
    case unfitShared(String, String)
    case invalidTimer(String)
    case invalidFormat(String)
    case invalidProfile(String, String)
    case unknownFormat(String, usedBy: String)
    case invalidOperation(String)
    case foreignMethod(String, module: String)
    case unhandled(String)
    case malformedStandardMethod(String, String)
    case unguarded(String)
    case unknownEvent(String)
    case duplicateSubscriber(String)
    case foreignReference(String, module: String)
    case missingLabels(module: String, language: String)
    case unreadableLabels(module: String, language: String, String)
    case missingLabel(String, module: String, language: String)
    case invalidFeature(String, module: String)
    case unknownFeature(String, usedBy: String)

    package var description: String {
        switch self {
        case .duplicateModule(let name): "two plugins are named \(name)"
        case .missingModule(let name, let user): "\(user) requires the module \(name), which is not there"
        case .loop(let names): "these modules require one another in a circle: \(names.joined(separator: ", "))"
        case .unknownEntity(let name): "no proto file declares the entity \(name)"
        case .foreignEntity(let name, let module): "\(module) registers a rule of \(name), which is not its own"
        case .unknownMethod(let path): "no proto file declares the method \(path)"
        case .wrongTypes(let path): "the handler of \(path) has other message types than its descriptor"
        case .notAVerb(let path): "\(path) is a standard method: the kernel serves it"
        case .invalidTimer(let name): "the timer \(name) is another module's, registered twice, or never rings"
        case .invalidFormat(let name): "the format \(name) is another module's, or registered twice"
        case .invalidProfile(let name, let path):
            "the import profile \(name) is another module's, registered twice, or has no field \(path)"
        case .unknownFormat(let name, let path):
            "\(path) has the format \(name), which neither its module nor one that it requires brings"
        case .invalidOperation(let name): "the operation \(name) is another module's, or registered twice"
        case .duplicateMatchKeys(let name): "the records of \(name) are given match keys twice"
        case .notSettings(let name): "\(name) is no entity of settings"
        case .unfitShared(let name, let why): "the shared entity \(name) \(why)"
        case .duplicateHandler(let path): "two handlers serve \(path)"
        case .foreignMethod(let path, let module): "\(module) handles \(path), which is not its own"
        case .unhandled(let path): "nobody handles the declared method \(path)"
        case .malformedStandardMethod(let path, let why): "the standard method \(path) \(why)"
        case .unguarded(let path): "the method \(path) declares neither a permission nor an audience"
        case .unknownEvent(let name): "no proto file declares the event \(name) with this payload"
        case .duplicateSubscriber(let name): "two subscribers are named \(name)"
        case .foreignReference(let path, let module):
            "\(path) refers to the module \(module), which it does not require"
        case .missingLabels(let module, let language): "\(module) has no labels.\(language).json"
        case .unreadableLabels(let module, let language, let why):
            "labels.\(language).json of \(module) cannot be read: \(why)"
        case .invalidFeature(let name, let module):
            "\(module) declares the feature \(name), which is not its own, or twice"
        case .unknownFeature(let name, let path):
            "\(path) is part of the feature \(name), which its module does not declare"
        case .missingLabel(let key, let module, let language): "labels.\(language).json of \(module) lacks \(key)"
        }
    }
}
