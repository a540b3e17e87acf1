import Contract
import Foundation
import Model

/// The kernel's own module: what it registers for itself, by the same registry that plugins use.
enum KernelModule {
    static func register(in registry: inout PluginRegistry) throws {
        try SessionHandlers.register(in: &registry)
        try TwoFactorHandlers.register(in: &registry)
        try SessionLists.register(in: &registry)
        try ApiKeyHandlers.register(in: &registry)
        try Users.register(in: &registry)
        try SignInPolicies.register(in: &registry)
        try SupportWindows.register(in: &registry)
        try SavedViews.register(in: &registry)
        try AccessRules.register(in: &registry)
        try TenantHandlers.register(in: &registry)
        try HistoryHandlers.register(in: &registry)
        try BinHandlers.register(in: &registry)
        try PrivacyHandlers.register(in: &registry)
        try Regional.register(in: &registry)
        try Choices.register(in: &registry)
        try CustomFieldRules.register(in: &registry)
        try TenantLabels.register(in: &registry)
        try Sequences.register(in: &registry)
        try FileHandlers.register(in: &registry)
        try FileSweep.register(in: &registry)
        try TransferHandlers.register(in: &registry)
        try OperationHandlers.register(in: &registry)
        try MassHandlers.register(in: &registry)
        try MergeHandlers.register(in: &registry)
        try EventHandlers.register(in: &registry)
        try Webhooks.register(in: &registry)
        try Describing.register(in: &registry)
        try SharedTableHandlers.register(in: &registry)
        try PlanHandlers.register(in: &registry)
        try SubscriptionHandlers.register(in: &registry)
        try ModuleHandlers.register(in: &registry)
        try registry.process(SchemaMethods.getDescriptorSet) { _, context in
            var answer = GetDescriptorSetResponse()
            answer.descriptorSet = Data(context.dispatcher.core.schema.descriptorSet())
            return answer
        }
        try registry.process(SchemaMethods.getDescriptors) { _, context in
            var answer = GetDescriptorsResponse()
            answer.descriptorSet = Data(try await context.descriptors().descriptorSet())
            return answer
        }
    }
}
