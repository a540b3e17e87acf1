// Made by `make proto`. Do not edit.
// swift-format-ignore-file

public import Contract
public import Model

/// What the proto files of `Directory` declare.
public enum DirectorySchema {
    /// The serialized `FileDescriptorSet`, base64.
    public static let descriptors =
        """
        CtACCiBydWNoZS9kaXJlY3RvcnkvdjEvYWRkcmVzcy5wcm90bxIScnVjaGUuZGlyZWN0b3J5LnYxGhpydWNoZS92MS9hbm5vdGF0\
        aW9ucy5wcm90byLuAQoHQWRkcmVzcxIOCgJpZBgBIAEoA1ICaWQSHAoFbGFiZWwYAiABKAlCBqq7GAIQPFIFbGFiZWwSIQoGc3Ry\
        ZWV0GAMgASgJQgmquxgFEMgBMAFSBnN0cmVldBIdCgVleHRyYRgEIAEoCUIHqrsYAxDIAVIFZXh0cmESKQoLcG9zdGFsX2NvZGUY\
        BSABKAlCCKq7GAQQEDABUgpwb3N0YWxDb2RlEh4KBGNpdHkYBiABKAlCCqq7GAYIARBkMAFSBGNpdHkSKAoHY291bnRyeRgHIAEo\
        CUIOqrsYCiIIW0EtWl17Mn1SB2NvdW50cnlCA7oCAGIGcHJvdG8zCvo2CiBydWNoZS9kaXJlY3RvcnkvdjEvYWNjb3VudC5wcm90\
        bxIScnVjaGUuZGlyZWN0b3J5LnYxGiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFzay5wcm90bxogcnVjaGUvZGlyZWN0b3J5L3Yx\
        L2FkZHJlc3MucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhJydWNoZS92MS9iaW4ucHJvdG8aGHJ1Y2hlL3YxL29w\
        ZXJhdGlvbi5wcm90bxoXcnVjaGUvdjEvcmVxdWVzdHMucHJvdG8aFHJ1Y2hlL3YxL3R5cGVzLnByb3RvIpYPCgdBY2NvdW50Eg4K\
        AmlkGAEgASgDUgJpZBIkCgRuYW1lGAIgASgJQhCquxgMCAEQyAEwATgBgAECUgRuYW1lEjMKBGNvZGUYAyABKAlCH6q7GBsQKCoA\
        MAE4AcIBEAoMQ3tjb3VudGVyOjR9GAFSBGNvZGUSMwoEcm9sZRgEIAEoDjIfLnJ1Y2hlLmRpcmVjdG9yeS52MS5BY2NvdW50Um9s\
        ZVIEcm9sZRI0CgVzaXJlbhgFIAEoCUIeqrsYGhAoKgAwAXIPZGlyZWN0b3J5LnNpcmVugAEBUgVzaXJlbhI6CgVlbWFpbBgGIAEo\
        CUIkqrsYIBD+ATABYgVyZWFjaHIPZGlyZWN0b3J5LmVtYWlsgAEBUgVlbWFpbBJFCgl0ZWxlcGhvbmUYByABKAlCJ6q7GCMQKDAB\
        YgVyZWFjaHITZGlyZWN0b3J5LnRlbGVwaG9uZYABAVIJdGVsZXBob25lEkwKCWFkZHJlc3NlcxgIIAMoCzIbLnJ1Y2hlLmRpcmVj\
        dG9yeS52MS5BZGRyZXNzQhGquxgNSMgBYgVyZWFjaIABAVIJYWRkcmVzc2VzEjsKCmNvbXBhbnlfaWQYCSABKANCHKq7GBi6ARUK\
        EWRpcmVjdG9yeS5jb21wYW55EAFSCWNvbXBhbnlJZBIfCgR0YWdzGAogAygJQguquxgHEChIMoABAVIEdGFncxIiCgVub3RlcxgL\
        IAEoCUIMqrsYCBCQTjABgAEBUgVub3RlcxI5CgxjcmVkaXRfbGltaXQYDCABKAlCFqq7GBJiBXRyYWRlgAEBogEFCAISATBSC2Ny\
        ZWRpdExpbWl0EkYKBnNvdXJjZRgNIAEoCUIuqrsYKmIFdHJhZGWyASAKA3dlYgoEZmFpcgoIcmVmZXJyYWwKCXRlbGVwaG9uZVIG\
        c291cmNlEhoKCGluYWN0aXZlGA4gASgIUghpbmFjdGl2ZRJICgtvdGhlcl9yb2xlcxgQIAMoDjIfLnJ1Y2hlLmRpcmVjdG9yeS52\
        MS5BY2NvdW50Um9sZUIGqrsYAkgDUgpvdGhlclJvbGVzEjkKBnN0YXR1cxgRIAEoDjIhLnJ1Y2hlLmRpcmVjdG9yeS52MS5BY2Nv\
        dW50U3RhdHVzUgZzdGF0dXMSZwoNY3VzdG9tZXJfdHlwZRgSIAEoCUJCqrsYPmIFdHJhZGWyATQKCmluZGl2aWR1YWwKB2NvbXBh\
        bnkKBnB1YmxpYwoLYXNzb2NpYXRpb24KCHJlc2VsbGVyUgxjdXN0b21lclR5cGUSRAoOc2FsZXNwZXJzb25faWQYEyABKANCHaq7\
        GBliBXRyYWRlugEPCgtrZXJuZWwudXNlchADUg1zYWxlc3BlcnNvbklkEjAKBXNpcmV0GBQgASgJQhqquxgWEChyD2RpcmVjdG9y\
        eS5zaXJldIABAVIFc2lyZXQSPgoKdmF0X251bWJlchgVIAEoCUIfqrsYGxAochRkaXJlY3RvcnkudmF0X251bWJlcoABAVIJdmF0\
        TnVtYmVyEigKCmxlZ2FsX2Zvcm0YFiABKAlCCaq7GAUQPIABAVIJbGVnYWxGb3JtEkgKDWFjdGl2aXR5X2NvZGUYFyABKAlCI6q7\
        GB8QCiIYWzAtOV17Mn1cLj9bMC05XXsyfVtBLVpdgAEBUgxhY3Rpdml0eUNvZGUSPwoGbW9iaWxlGBggASgJQiequxgjECgwAWIF\
        cmVhY2hyE2RpcmVjdG9yeS50ZWxlcGhvbmWAAQFSBm1vYmlsZRIrCgd3ZWJzaXRlGBkgASgJQhGquxgNEMgBYgVyZWFjaIABAVIH\
        d2Vic2l0ZRIpCgpiaXJ0aF9kYXRlGBogASgJQgqquxgGgAEBqgEAUgliaXJ0aERhdGUSVQoNYmFua19hY2NvdW50cxgbIAMoCzIf\
        LnJ1Y2hlLmRpcmVjdG9yeS52MS5CYW5rQWNjb3VudEIPqrsYC0gUYgRiYW5rgAEBUgxiYW5rQWNjb3VudHMSSAoIbWFuZGF0ZXMY\
        HCADKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuTWFuZGF0ZUIPqrsYC0gyYgRiYW5rgAEBUghtYW5kYXRlcxJXChZwb3NzaWJsZV9k\
        dXBsaWNhdGVfaWRzGB8gAygDQiGquxgdSAqAAQG6ARUKEWRpcmVjdG9yeS5hY2NvdW50EANSFHBvc3NpYmxlRHVwbGljYXRlSWRz\
        EhoKCGRpc3RpbmN0GCAgASgIUghkaXN0aW5jdBJOCg9pbmFjdGl2ZV9yZWFzb24YISABKAlCJaq7GCGyAR4KCWR1cGxpY2F0ZQoG\
        Y2xvc2VkCglmb3Jnb3R0ZW5SDmluYWN0aXZlUmVhc29uEigKBGluZm8YDyABKAsyFC5ydWNoZS52MS5SZWNvcmRJbmZvUgRpbmZv\
        Ol2iuxhZChFkaXJlY3RvcnkuYWNjb3VudBIEbmFtZTIEbmFtZTIEY29kZTIEcm9sZTIGc3RhdHVzMg5zYWxlc3BlcnNvbl9pZDIJ\
        dGVsZXBob25lMgVlbWFpbEoCaWRKBAgdEB5KBAgeEB9SCG5hbWVfa2V5UgthZGRyZXNzX2tleSLJAQoLQmFua0FjY291bnQSDgoC\
        aWQYASABKANSAmlkEhwKBWxhYmVsGAIgASgJQgaquxgCEDxSBWxhYmVsEh8KBmhvbGRlchgDIAEoCUIHqrsYAxCMAVIGaG9sZGVy\
        EiwKBGliYW4YBCABKAlCGKq7GBQIARAycg5kaXJlY3RvcnkuaWJhblIEaWJhbhInCgNiaWMYBSABKAlCFaq7GBEQFHINZGlyZWN0\
        b3J5LmJpY1IDYmljEhQKBXVzdWFsGAYgASgIUgV1c3VhbCKPAgoHTWFuZGF0ZRIOCgJpZBgBIAEoA1ICaWQSPwoJcmVmZXJlbmNl\
        GAIgASgJQiGquxgdCAEQIyIXW0EtWmEtejAtOSs/LzooKS4sJyAtXStSCXJlZmVyZW5jZRI5CgZzY2hlbWUYAyABKA4yIS5ydWNo\
        ZS5kaXJlY3RvcnkudjEuTWFuZGF0ZVNjaGVtZVIGc2NoZW1lEiwKBGliYW4YBCABKAlCGKq7GBQIARAycg5kaXJlY3RvcnkuaWJh\
        blIEaWJhbhImCglzaWduX2RhdGUYBSABKAlCCaq7GAUIAaoBAFIIc2lnbkRhdGUSIgoIZW5kX2RhdGUYBiABKAlCB6q7GAOqAQBS\
        B2VuZERhdGUiUwoYQmF0Y2hHZXRBY2NvdW50c1Jlc3BvbnNlEjcKCGFjY291bnRzGAEgAygLMhsucnVjaGUuZGlyZWN0b3J5LnYx\
        LkFjY291bnRSCGFjY291bnRzIqoBChRMaXN0QWNjb3VudHNSZXNwb25zZRI3CghhY2NvdW50cxgBIAMoCzIbLnJ1Y2hlLmRpcmVj\
        dG9yeS52MS5BY2NvdW50UghhY2NvdW50cxImCg9uZXh0X3BhZ2VfdG9rZW4YAiABKAlSDW5leHRQYWdlVG9rZW4SIgoKdG90YWxf\
        c2l6ZRgDIAEoA0gAUgl0b3RhbFNpemWIAQFCDQoLX3RvdGFsX3NpemUikQEKFENyZWF0ZUFjY291bnRSZXF1ZXN0EjUKB2FjY291\
        bnQYASABKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQWNjb3VudFIHYWNjb3VudBIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0\
        SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5Is4BChRVcGRhdGVBY2NvdW50UmVxdWVzdBI1CgdhY2NvdW50\
        GAEgASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291bnRSB2FjY291bnQSOwoLdXBkYXRlX21hc2sYAiABKAsyGi5nb29nbGUu\
        cHJvdG9idWYuRmllbGRNYXNrUgp1cGRhdGVNYXNrEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9v\
        bmx5GAQgASgIUgx2YWxpZGF0ZU9ubHkicwoaRGVhY3RpdmF0ZUR1cGxpY2F0ZVJlcXVlc3QSDgoCaWQYASABKANSAmlkEiYKD2R1\
        cGxpY2F0ZV9vZl9pZBgCIAEoA1INZHVwbGljYXRlT2ZJZBIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQiVAobRGVhY3Rp\
        dmF0ZUR1cGxpY2F0ZVJlc3BvbnNlEjUKB2FjY291bnQYASABKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQWNjb3VudFIHYWNjb3Vu\
        dCKAAQoSQWNjb3VudERlYWN0aXZhdGVkEh0KCmFjY291bnRfaWQYASABKANSCWFjY291bnRJZBImCg9kdXBsaWNhdGVfb2ZfaWQY\
        AiABKANSDWR1cGxpY2F0ZU9mSWQ6I7q7GB8KHWRpcmVjdG9yeS5hY2NvdW50X2RlYWN0aXZhdGVkIosBChVGaW5kRHVwbGljYXRl\
        c1JlcXVlc3QSPQoHYWNjb3VudBgBIAEoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5BY2NvdW50QgaquxgCCAFSB2FjY291bnQSFgoG\
        dHlwaW5nGAIgASgIUgZ0eXBpbmcSGwoJcGFnZV9zaXplGAMgASgFUghwYWdlU2l6ZSJgChZGaW5kRHVwbGljYXRlc1Jlc3BvbnNl\
        EkYKCmNhbmRpZGF0ZXMYASADKAsyJi5ydWNoZS5kaXJlY3RvcnkudjEuRHVwbGljYXRlQ2FuZGlkYXRlUgpjYW5kaWRhdGVzIooC\
        ChJEdXBsaWNhdGVDYW5kaWRhdGUSHQoKYWNjb3VudF9pZBgBIAEoA1IJYWNjb3VudElkEhsKBG5hbWUYAiABKAlCB6q7GAMQyAFS\
        BG5hbWUSEgoEY29kZRgDIAEoCVIEY29kZRIfCgtwb3N0YWxfY29kZRgEIAEoCVIKcG9zdGFsQ29kZRISCgRjaXR5GAUgASgJUgRj\
        aXR5EhoKCGluYWN0aXZlGAYgASgIUghpbmFjdGl2ZRIUCgVzY29yZRgHIAEoBVIFc2NvcmUSPQoHcmVhc29ucxgIIAMoDjIjLnJ1\
        Y2hlLmRpcmVjdG9yeS52MS5EdXBsaWNhdGVSZWFzb25SB3JlYXNvbnMiRAoTQmVjb21lQ2xpZW50UmVxdWVzdBIOCgJpZBgBIAEo\
        A1ICaWQSHQoKcmVxdWVzdF9pZBgCIAEoCVIJcmVxdWVzdElkIk0KFEJlY29tZUNsaWVudFJlc3BvbnNlEjUKB2FjY291bnQYASAB\
        KAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQWNjb3VudFIHYWNjb3VudCJbChNBY2NvdW50QmVjYW1lQ2xpZW50Eh0KCmFjY291bnRf\
        aWQYASABKANSCWFjY291bnRJZDolursYIQofZGlyZWN0b3J5LmFjY291bnRfYmVjYW1lX2NsaWVudCJFChRGb3JnZXRBY2NvdW50\
        UmVxdWVzdBIOCgJpZBgBIAEoA1ICaWQSHQoKcmVxdWVzdF9pZBgCIAEoCVIJcmVxdWVzdElkIngKFUZvcmdldEFjY291bnRSZXNw\
        b25zZRI1CgdhY2NvdW50GAEgASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291bnRSB2FjY291bnQSKAoEa2VwdBgCIAMoCzIU\
        LnJ1Y2hlLnYxLktlcHRSZWNvcmRSBGtlcHQizgEKF1JlYXNzaWduQWNjb3VudHNSZXF1ZXN0EiAKDGZyb21fdXNlcl9pZBgBIAEo\
        A1IKZnJvbVVzZXJJZBIcCgp0b191c2VyX2lkGAIgASgDUgh0b1VzZXJJZBIfCgthY2NvdW50X2lkcxgDIAMoA1IKYWNjb3VudElk\
        cxIWCgZmaWx0ZXIYBCABKAlSBmZpbHRlchIbCglsZWFkc190b28YBSABKAhSCGxlYWRzVG9vEh0KCnJlcXVlc3RfaWQYBiABKAlS\
        CXJlcXVlc3RJZCKZAQoOUmVhc3NpZ25NZW1vcnkSJgoPbGFzdF9hY2NvdW50X2lkGAEgASgDUg1sYXN0QWNjb3VudElkEiAKDGxh\
        c3RfbGVhZF9pZBgCIAEoA1IKbGFzdExlYWRJZBIjCg1hY2NvdW50c19kb25lGAMgASgIUgxhY2NvdW50c0RvbmUSGAoHY2hhbmdl\
        ZBgEIAEoA1IHY2hhbmdlZCI0ChRMb29rVXBDb21wYW55UmVxdWVzdBIcCgVzaXJlbhgBIAEoCUIGqrsYAggBUgVzaXJlbiJmChVM\
        b29rVXBDb21wYW55UmVzcG9uc2USNQoHYWNjb3VudBgBIAEoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5BY2NvdW50UgdhY2NvdW50\
        EhYKBmNsb3NlZBgCIAEoCFIGY2xvc2VkKmIKC0FjY291bnRSb2xlEhwKGEFDQ09VTlRfUk9MRV9VTlNQRUNJRklFRBAAEgwKCENV\
        U1RPTUVSEAESDAoIUFJPU1BFQ1QQAhILCgdQQVJUTkVSEAMSDAoIU1VQUExJRVIQBCpnCg1BY2NvdW50U3RhdHVzEh4KGkFDQ09V\
        TlRfU1RBVFVTX1VOU1BFQ0lGSUVEEAASGwoXQUNDT1VOVF9TVEFUVVNfUFJPU1BFQ1QQARIZChVBQ0NPVU5UX1NUQVRVU19DTElF\
        TlQQAipCCg1NYW5kYXRlU2NoZW1lEh4KGk1BTkRBVEVfU0NIRU1FX1VOU1BFQ0lGSUVEEAASCAoEQ09SRRABEgcKA0IyQhACKsoB\
        Cg9EdXBsaWNhdGVSZWFzb24SIAocRFVQTElDQVRFX1JFQVNPTl9VTlNQRUNJRklFRBAAEg4KClNBTUVfU0lSRU4QARINCglTQU1F\
        X05BTUUQAhIQCgxTSU1JTEFSX05BTUUQAxISCg5TQU1FX1RFTEVQSE9ORRAEEg4KClNBTUVfRU1BSUwQBRIQCgxTQU1FX0FERFJF\
        U1MQBhINCglTQU1FX1RPV04QBxIPCgtPVEhFUl9TSVJFThAIEg4KCk9USEVSX1RPV04QCTKyCwoOQWNjb3VudFNlcnZpY2USRwoK\
        R2V0QWNjb3VudBIULnJ1Y2hlLnYxLkdldFJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQWNjb3VudCIGsrsYAggBEmMKEEJh\
        dGNoR2V0QWNjb3VudHMSGS5ydWNoZS52MS5CYXRjaEdldFJlcXVlc3QaLC5ydWNoZS5kaXJlY3RvcnkudjEuQmF0Y2hHZXRBY2Nv\
        dW50c1Jlc3BvbnNlIgayuxgCCAISVwoMTGlzdEFjY291bnRzEhUucnVjaGUudjEuTGlzdFJlcXVlc3QaKC5ydWNoZS5kaXJlY3Rv\
        cnkudjEuTGlzdEFjY291bnRzUmVzcG9uc2UiBrK7GAIIAxJeCg1DcmVhdGVBY2NvdW50EigucnVjaGUuZGlyZWN0b3J5LnYxLkNy\
        ZWF0ZUFjY291bnRSZXF1ZXN0GhsucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291bnQiBrK7GAIIBBJeCg1VcGRhdGVBY2NvdW50Eigu\
        cnVjaGUuZGlyZWN0b3J5LnYxLlVwZGF0ZUFjY291bnRSZXF1ZXN0GhsucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291bnQiBrK7GAII\
        BRJNCg1EZWxldGVBY2NvdW50EhcucnVjaGUudjEuRGVsZXRlUmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9yeS52MS5BY2NvdW50Igay\
        uxgCCAYSUQoPVW5kZWxldGVBY2NvdW50EhkucnVjaGUudjEuVW5kZWxldGVSZXF1ZXN0GhsucnVjaGUuZGlyZWN0b3J5LnYxLkFj\
        Y291bnQiBrK7GAIIBxKYAQoTRGVhY3RpdmF0ZUR1cGxpY2F0ZRIuLnJ1Y2hlLmRpcmVjdG9yeS52MS5EZWFjdGl2YXRlRHVwbGlj\
        YXRlUmVxdWVzdBovLnJ1Y2hlLmRpcmVjdG9yeS52MS5EZWFjdGl2YXRlRHVwbGljYXRlUmVzcG9uc2UiILK7GBwQAhoYZGlyZWN0\
        b3J5LmFjY291bnQ6dXBkYXRlEocBCg5GaW5kRHVwbGljYXRlcxIpLnJ1Y2hlLmRpcmVjdG9yeS52MS5GaW5kRHVwbGljYXRlc1Jl\
        cXVlc3QaKi5ydWNoZS5kaXJlY3RvcnkudjEuRmluZER1cGxpY2F0ZXNSZXNwb25zZSIesrsYGhABGhZkaXJlY3RvcnkuYWNjb3Vu\
        dDpyZWFkEoMBCgxCZWNvbWVDbGllbnQSJy5ydWNoZS5kaXJlY3RvcnkudjEuQmVjb21lQ2xpZW50UmVxdWVzdBooLnJ1Y2hlLmRp\
        cmVjdG9yeS52MS5CZWNvbWVDbGllbnRSZXNwb25zZSIgsrsYHBACGhhkaXJlY3RvcnkuYWNjb3VudDp1cGRhdGUSjAEKDUZvcmdl\
        dEFjY291bnQSKC5ydWNoZS5kaXJlY3RvcnkudjEuRm9yZ2V0QWNjb3VudFJlcXVlc3QaKS5ydWNoZS5kaXJlY3RvcnkudjEuRm9y\
        Z2V0QWNjb3VudFJlc3BvbnNlIiayuxgiEAIaHmRpcmVjdG9yeS5hY2NvdW50OmVyYXNlX3BlcnNvbhJ2ChBSZWFzc2lnbkFjY291\
        bnRzEisucnVjaGUuZGlyZWN0b3J5LnYxLlJlYXNzaWduQWNjb3VudHNSZXF1ZXN0GhMucnVjaGUudjEuT3BlcmF0aW9uIiCyuxgc\
        EAIaGGRpcmVjdG9yeS5hY2NvdW50OnVwZGF0ZRKEAQoNTG9va1VwQ29tcGFueRIoLnJ1Y2hlLmRpcmVjdG9yeS52MS5Mb29rVXBD\
        b21wYW55UmVxdWVzdBopLnJ1Y2hlLmRpcmVjdG9yeS52MS5Mb29rVXBDb21wYW55UmVzcG9uc2UiHrK7GBoQAxoWZGlyZWN0b3J5\
        LmFjY291bnQ6cmVhZEIDugIAYgZwcm90bzMKrRkKIHJ1Y2hlL2RpcmVjdG9yeS92MS9jb21wYW55LnByb3RvEhJydWNoZS5kaXJl\
        Y3RvcnkudjEaIGdvb2dsZS9wcm90b2J1Zi9maWVsZF9tYXNrLnByb3RvGiBydWNoZS9kaXJlY3RvcnkvdjEvYWRkcmVzcy5wcm90\
        bxoacnVjaGUvdjEvYW5ub3RhdGlvbnMucHJvdG8aF3J1Y2hlL3YxL3JlcXVlc3RzLnByb3RvGhRydWNoZS92MS90eXBlcy5wcm90\
        byK4CwoHQ29tcGFueRIOCgJpZBgBIAEoA1ICaWQSIwoEbmFtZRgCIAEoCUIPqrsYCwgBEMgBKgAwATgBUgRuYW1lEjsKBXNpcmVu\
        GAMgASgJQiWquxghECgqADABYghpZGVudGl0eXIPZGlyZWN0b3J5LnNpcmVuUgVzaXJlbhI1CgdhZGRyZXNzGAQgASgLMhsucnVj\
        aGUuZGlyZWN0b3J5LnYxLkFkZHJlc3NSB2FkZHJlc3MSMQoNc2hhcmVfY2FwaXRhbBgFIAEoCUIMqrsYCKIBBQgCEgEwUgxzaGFy\
        ZUNhcGl0YWwSNAoRcmVnaXN0cmF0aW9uX2RhdGUYBiABKAlCB6q7GAOqAQBSEHJlZ2lzdHJhdGlvbkRhdGUSSQoEbG9nbxgHIAEo\
        CzIRLnJ1Y2hlLnYxLkZpbGVSZWZCIqq7GB7KARsKCWltYWdlL3BuZwoKaW1hZ2UvanBlZxCAgEBSBGxvZ28SNwoFc2lyZXQYECAB\
        KAlCIaq7GB0QKGIIaWRlbnRpdHlyD2RpcmVjdG9yeS5zaXJldFIFc2lyZXQSRQoKdmF0X251bWJlchgRIAEoCUImqrsYIhAoYghp\
        ZGVudGl0eXIUZGlyZWN0b3J5LnZhdF9udW1iZXJSCXZhdE51bWJlchI3Cg50cmFkZV9yZWdpc3RlchgSIAEoCUIQqrsYDBBkYghp\
        ZGVudGl0eVINdHJhZGVSZWdpc3RlchIvCgpsZWdhbF9mb3JtGBMgASgJQhCquxgMEDxiCGlkZW50aXR5UglsZWdhbEZvcm0STwoN\
        YWN0aXZpdHlfY29kZRgUIAEoCUIqqrsYJhAKIhhbMC05XXsyfVwuP1swLTldezJ9W0EtWl1iCGlkZW50aXR5UgxhY3Rpdml0eUNv\
        ZGUSQAoJdGVsZXBob25lGBUgASgJQiKquxgeEChiBXJlYWNochNkaXJlY3RvcnkudGVsZXBob25lUgl0ZWxlcGhvbmUSNQoFZW1h\
        aWwYFiABKAlCH6q7GBsQ/gFiBXJlYWNocg9kaXJlY3RvcnkuZW1haWxSBWVtYWlsEigKB3dlYnNpdGUYFyABKAlCDqq7GAoQyAFi\
        BXJlYWNoUgd3ZWJzaXRlElwKE2NyZWRpdG9yX2lkZW50aWZpZXIYGCABKAlCK6q7GCcQKGIEYmFua3IdZGlyZWN0b3J5LmNyZWRp\
        dG9yX2lkZW50aWZpZXJSEmNyZWRpdG9ySWRlbnRpZmllchJQCghwcm9maWxlcxgZIAMoCzIhLnJ1Y2hlLmRpcmVjdG9yeS52MS5T\
        ZW5kZXJQcm9maWxlQhGquxgNSDJiCWRvY3VtZW50c1IIcHJvZmlsZXMSQQoScGF5bWVudF9jb25kaXRpb25zGBogASgJQhKquxgO\
        ENAPYglkb2N1bWVudHNSEXBheW1lbnRDb25kaXRpb25zEm0KFHRlcm1zX2FuZF9jb25kaXRpb25zGBsgASgLMhEucnVjaGUudjEu\
        RmlsZVJlZkIoqrsYJGIJZG9jdW1lbnRzygEWCg9hcHBsaWNhdGlvbi9wZGYQgICABVISdGVybXNBbmRDb25kaXRpb25zElUKFnN0\
        cmlwZV9wdWJsaXNoYWJsZV9rZXkYHCABKAlCH6q7GBsQyAEiEHBrX1tBLVphLXowLTlfXStiBGJhbmtSFHN0cmlwZVB1Ymxpc2hh\
        YmxlS2V5ElMKEXN0cmlwZV9zZWNyZXRfa2V5GB0gASgJQiequxgjEMgBIhUoc2t8cmspX1tBLVphLXowLTlfXStiBGJhbmvSAQBS\
        D3N0cmlwZVNlY3JldEtleRIoCgRpbmZvGA8gASgLMhQucnVjaGUudjEuUmVjb3JkSW5mb1IEaW5mbzo6orsYNgoRZGlyZWN0b3J5\
        LmNvbXBhbnkSBG5hbWUYATIEbmFtZTIFc2lyZW4yDGFkZHJlc3MuY2l0eSKwAgoNU2VuZGVyUHJvZmlsZRIOCgJpZBgBIAEoA1IC\
        aWQSHAoEbmFtZRgCIAEoCUIIqrsYBAgBEGRSBG5hbWUSKgoMc2VuZGVyX2Jsb2NrGAMgASgJQgequxgDEOgHUgtzZW5kZXJCbG9j\
        axIqCgxmb290ZXJfYmxvY2sYBCABKAlCB6q7GAMQ6AdSC2Zvb3RlckJsb2NrEi4KDmFjY291bnRfaG9sZGVyGAUgASgJQgequxgD\
        EIwBUg1hY2NvdW50SG9sZGVyEioKBGliYW4YBiABKAlCFqq7GBIQMnIOZGlyZWN0b3J5LmliYW5SBGliYW4SJwoDYmljGAcgASgJ\
        QhWquxgREBRyDWRpcmVjdG9yeS5iaWNSA2JpYxIUCgV1c3VhbBgIIAEoCFIFdXN1YWwiVgoZQmF0Y2hHZXRDb21wYW5pZXNSZXNw\
        b25zZRI5Cgljb21wYW5pZXMYASADKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29tcGFueVIJY29tcGFuaWVzIq0BChVMaXN0Q29t\
        cGFuaWVzUmVzcG9uc2USOQoJY29tcGFuaWVzGAEgAygLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbXBhbnlSCWNvbXBhbmllcxIm\
        Cg9uZXh0X3BhZ2VfdG9rZW4YAiABKAlSDW5leHRQYWdlVG9rZW4SIgoKdG90YWxfc2l6ZRgDIAEoA0gAUgl0b3RhbFNpemWIAQFC\
        DQoLX3RvdGFsX3NpemUikQEKFENyZWF0ZUNvbXBhbnlSZXF1ZXN0EjUKB2NvbXBhbnkYASABKAsyGy5ydWNoZS5kaXJlY3Rvcnku\
        djEuQ29tcGFueVIHY29tcGFueRIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIM\
        dmFsaWRhdGVPbmx5Is4BChRVcGRhdGVDb21wYW55UmVxdWVzdBI1Cgdjb21wYW55GAEgASgLMhsucnVjaGUuZGlyZWN0b3J5LnYx\
        LkNvbXBhbnlSB2NvbXBhbnkSOwoLdXBkYXRlX21hc2sYAiABKAsyGi5nb29nbGUucHJvdG9idWYuRmllbGRNYXNrUgp1cGRhdGVN\
        YXNrEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9ubHky/QQK\
        DkNvbXBhbnlTZXJ2aWNlEkcKCkdldENvbXBhbnkSFC5ydWNoZS52MS5HZXRSZXF1ZXN0GhsucnVjaGUuZGlyZWN0b3J5LnYxLkNv\
        bXBhbnkiBrK7GAIIARJlChFCYXRjaEdldENvbXBhbmllcxIZLnJ1Y2hlLnYxLkJhdGNoR2V0UmVxdWVzdBotLnJ1Y2hlLmRpcmVj\
        dG9yeS52MS5CYXRjaEdldENvbXBhbmllc1Jlc3BvbnNlIgayuxgCCAISWQoNTGlzdENvbXBhbmllcxIVLnJ1Y2hlLnYxLkxpc3RS\
        ZXF1ZXN0GikucnVjaGUuZGlyZWN0b3J5LnYxLkxpc3RDb21wYW5pZXNSZXNwb25zZSIGsrsYAggDEl4KDUNyZWF0ZUNvbXBhbnkS\
        KC5ydWNoZS5kaXJlY3RvcnkudjEuQ3JlYXRlQ29tcGFueVJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29tcGFueSIGsrsY\
        AggEEl4KDVVwZGF0ZUNvbXBhbnkSKC5ydWNoZS5kaXJlY3RvcnkudjEuVXBkYXRlQ29tcGFueVJlcXVlc3QaGy5ydWNoZS5kaXJl\
        Y3RvcnkudjEuQ29tcGFueSIGsrsYAggFEk0KDURlbGV0ZUNvbXBhbnkSFy5ydWNoZS52MS5EZWxldGVSZXF1ZXN0GhsucnVjaGUu\
        ZGlyZWN0b3J5LnYxLkNvbXBhbnkiBrK7GAIIBhJRCg9VbmRlbGV0ZUNvbXBhbnkSGS5ydWNoZS52MS5VbmRlbGV0ZVJlcXVlc3Qa\
        Gy5ydWNoZS5kaXJlY3RvcnkudjEuQ29tcGFueSIGsrsYAggHQgO6AgBiBnByb3RvMwr3EAogcnVjaGUvZGlyZWN0b3J5L3YxL2Nv\
        bnRhY3QucHJvdG8SEnJ1Y2hlLmRpcmVjdG9yeS52MRogZ29vZ2xlL3Byb3RvYnVmL2ZpZWxkX21hc2sucHJvdG8aGnJ1Y2hlL3Yx\
        L2Fubm90YXRpb25zLnByb3RvGhdydWNoZS92MS9yZXF1ZXN0cy5wcm90bxoUcnVjaGUvdjEvdHlwZXMucHJvdG8i4QUKB0NvbnRh\
        Y3QSDgoCaWQYASABKANSAmlkEkMKCmFjY291bnRfaWQYAiABKANCJKq7GCAIAboBGwoRZGlyZWN0b3J5LmFjY291bnQQAhgBIAEw\
        AVIJYWNjb3VudElkEigKCmZpcnN0X25hbWUYAyABKAlCCaq7GAUQZIABAVIJZmlyc3ROYW1lEigKCWxhc3RfbmFtZRgEIAEoCUIL\
        qrsYBwgBEGSAAQJSCGxhc3ROYW1lEisKCWZ1bGxfbmFtZRgFIAEoCUIOqrsYChDJATABOAGAAQFSCGZ1bGxOYW1lEiUKCGZ1bmN0\
        aW9uGAYgASgJQgmquxgFEGSAAQFSCGZ1bmN0aW9uEj4KCXRlbGVwaG9uZRgHIAEoCUIgqrsYHBAoMAFyE2RpcmVjdG9yeS50ZWxl\
        cGhvbmWAAQFSCXRlbGVwaG9uZRI4CgZtb2JpbGUYCCABKAlCIKq7GBwQKDABchNkaXJlY3RvcnkudGVsZXBob25lgAEBUgZtb2Jp\
        bGUSMwoFZW1haWwYCSABKAlCHaq7GBkQ/gEwAXIPZGlyZWN0b3J5LmVtYWlsgAEBUgVlbWFpbBImCghsaW5rZWRpbhgKIAEoCUIK\
        qrsYBhDIAYABAVIIbGlua2VkaW4SNQoFdGl0bGUYCyABKAlCH6q7GBuAAQGyARUKAm1yCgNtcnMKAmRyCgZtYWl0cmVSBXRpdGxl\
        EiIKBW5vdGVzGAwgASgJQgyquxgIEJBOMAGAAQFSBW5vdGVzEhoKCGluYWN0aXZlGA0gASgIUghpbmFjdGl2ZRIoCgRpbmZvGA8g\
        ASgLMhQucnVjaGUudjEuUmVjb3JkSW5mb1IEaW5mbzphorsYXQoRZGlyZWN0b3J5LmNvbnRhY3QSCWZ1bGxfbmFtZTIJZnVsbF9u\
        YW1lMgphY2NvdW50X2lkMghmdW5jdGlvbjIJdGVsZXBob25lMgVlbWFpbEoKYWNjb3VudF9pZCJTChhCYXRjaEdldENvbnRhY3Rz\
        UmVzcG9uc2USNwoIY29udGFjdHMYASADKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29udGFjdFIIY29udGFjdHMiqgEKFExpc3RD\
        b250YWN0c1Jlc3BvbnNlEjcKCGNvbnRhY3RzGAEgAygLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbnRhY3RSCGNvbnRhY3RzEiYK\
        D25leHRfcGFnZV90b2tlbhgCIAEoCVINbmV4dFBhZ2VUb2tlbhIiCgp0b3RhbF9zaXplGAMgASgDSABSCXRvdGFsU2l6ZYgBAUIN\
        CgtfdG90YWxfc2l6ZSKRAQoUQ3JlYXRlQ29udGFjdFJlcXVlc3QSNQoHY29udGFjdBgBIAEoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52\
        MS5Db250YWN0Ugdjb250YWN0Eh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2\
        YWxpZGF0ZU9ubHkizgEKFFVwZGF0ZUNvbnRhY3RSZXF1ZXN0EjUKB2NvbnRhY3QYASABKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEu\
        Q29udGFjdFIHY29udGFjdBI7Cgt1cGRhdGVfbWFzaxgCIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5GaWVsZE1hc2tSCnVwZGF0ZU1h\
        c2sSHQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVzdElkEiMKDXZhbGlkYXRlX29ubHkYBCABKAhSDHZhbGlkYXRlT25seTL5BAoO\
        Q29udGFjdFNlcnZpY2USRwoKR2V0Q29udGFjdBIULnJ1Y2hlLnYxLkdldFJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29u\
        dGFjdCIGsrsYAggBEmMKEEJhdGNoR2V0Q29udGFjdHMSGS5ydWNoZS52MS5CYXRjaEdldFJlcXVlc3QaLC5ydWNoZS5kaXJlY3Rv\
        cnkudjEuQmF0Y2hHZXRDb250YWN0c1Jlc3BvbnNlIgayuxgCCAISVwoMTGlzdENvbnRhY3RzEhUucnVjaGUudjEuTGlzdFJlcXVl\
        c3QaKC5ydWNoZS5kaXJlY3RvcnkudjEuTGlzdENvbnRhY3RzUmVzcG9uc2UiBrK7GAIIAxJeCg1DcmVhdGVDb250YWN0EigucnVj\
        aGUuZGlyZWN0b3J5LnYxLkNyZWF0ZUNvbnRhY3RSZXF1ZXN0GhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbnRhY3QiBrK7GAIIBBJe\
        Cg1VcGRhdGVDb250YWN0EigucnVjaGUuZGlyZWN0b3J5LnYxLlVwZGF0ZUNvbnRhY3RSZXF1ZXN0GhsucnVjaGUuZGlyZWN0b3J5\
        LnYxLkNvbnRhY3QiBrK7GAIIBRJNCg1EZWxldGVDb250YWN0EhcucnVjaGUudjEuRGVsZXRlUmVxdWVzdBobLnJ1Y2hlLmRpcmVj\
        dG9yeS52MS5Db250YWN0IgayuxgCCAYSUQoPVW5kZWxldGVDb250YWN0EhkucnVjaGUudjEuVW5kZWxldGVSZXF1ZXN0GhsucnVj\
        aGUuZGlyZWN0b3J5LnYxLkNvbnRhY3QiBrK7GAIIB0IDugIAYgZwcm90bzMK/RwKHXJ1Y2hlL2RpcmVjdG9yeS92MS9sZWFkLnBy\
        b3RvEhJydWNoZS5kaXJlY3RvcnkudjEaIGdvb2dsZS9wcm90b2J1Zi9maWVsZF9tYXNrLnByb3RvGh9nb29nbGUvcHJvdG9idWYv\
        dGltZXN0YW1wLnByb3RvGiBydWNoZS9kaXJlY3RvcnkvdjEvYWNjb3VudC5wcm90bxogcnVjaGUvZGlyZWN0b3J5L3YxL2FkZHJl\
        c3MucHJvdG8aIHJ1Y2hlL2RpcmVjdG9yeS92MS9jb250YWN0LnByb3RvGhpydWNoZS92MS9hbm5vdGF0aW9ucy5wcm90bxoXcnVj\
        aGUvdjEvcmVxdWVzdHMucHJvdG8aFHJ1Y2hlL3YxL3R5cGVzLnByb3RvIr4KCgRMZWFkEg4KAmlkGAEgASgDUgJpZBIoCgpmaXJz\
        dF9uYW1lGAIgASgJQgmquxgFEGSAAQFSCWZpcnN0TmFtZRImCglsYXN0X25hbWUYAyABKAlCCaq7GAUQZIABAlIIbGFzdE5hbWUS\
        KwoJZnVsbF9uYW1lGAQgASgJQg6quxgKEMkBMAE4AYABAVIIZnVsbE5hbWUSMQoMY29tcGFueV9uYW1lGAUgASgJQg6quxgKEMgB\
        MAE4AYABAVILY29tcGFueU5hbWUSJQoIZnVuY3Rpb24YBiABKAlCCaq7GAUQZIABAVIIZnVuY3Rpb24SRQoJdGVsZXBob25lGAcg\
        ASgJQiequxgjECgwAWIFcmVhY2hyE2RpcmVjdG9yeS50ZWxlcGhvbmWAAQFSCXRlbGVwaG9uZRI/CgZtb2JpbGUYCCABKAlCJ6q7\
        GCMQKDABYgVyZWFjaHITZGlyZWN0b3J5LnRlbGVwaG9uZYABAVIGbW9iaWxlEjoKBWVtYWlsGAkgASgJQiSquxggEP4BMAFiBXJl\
        YWNocg9kaXJlY3RvcnkuZW1haWyAAQFSBWVtYWlsEkUKB2FkZHJlc3MYCiABKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQWRkcmVz\
        c0IOqrsYCmIFcmVhY2iAAQFSB2FkZHJlc3MSMgoFc2lyZW4YCyABKAlCHKq7GBgQKDABcg9kaXJlY3Rvcnkuc2lyZW6AAQFSBXNp\
        cmVuEmgKBnNvdXJjZRgMIAEoCUJQqrsYTGINcXVhbGlmaWNhdGlvbrIBOgoDd2ViCgRmYWlyCghyZWZlcnJhbAoJdGVsZXBob25l\
        EhhkaXJlY3RvcnkuYWNjb3VudC5zb3VyY2VSBnNvdXJjZRJLCgZzdGF0dXMYDSABKA4yHi5ydWNoZS5kaXJlY3RvcnkudjEuTGVh\
        ZFN0YXR1c0ITqrsYD2INcXVhbGlmaWNhdGlvblIGc3RhdHVzEi8KBG5lZWQYDiABKAlCG6q7GBcQkE4wAWINcXVhbGlmaWNhdGlv\
        boABAVIEbmVlZBI2CgZidWRnZXQYECABKAlCHqq7GBpiDXF1YWxpZmljYXRpb26AAQGiAQUIAhIBMFIGYnVkZ2V0Ej4KDWRlY2lz\
        aW9uX2RhdGUYESABKAlCGaq7GBViDXF1YWxpZmljYXRpb26AAQGqAQBSDGRlY2lzaW9uRGF0ZRI9Cg5zYWxlc3BlcnNvbl9pZBgS\
        IAEoA0IWqrsYEroBDwoLa2VybmVsLnVzZXIQA1INc2FsZXNwZXJzb25JZBIiCgVub3RlcxgTIAEoCUIMqrsYCBCQTjABgAEBUgVu\
        b3RlcxI/CgphY2NvdW50X2lkGBQgASgDQiCquxgcugEZChFkaXJlY3RvcnkuYWNjb3VudBADIAEwAVIJYWNjb3VudElkEj0KCmNv\
        bnRhY3RfaWQYFSABKANCHqq7GBq6ARcKEWRpcmVjdG9yeS5jb250YWN0EAMwAVIJY29udGFjdElkEj0KDGNvbnZlcnRfdGltZRgW\
        IAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBSC2NvbnZlcnRUaW1lEigKBGluZm8YDyABKAsyFC5ydWNoZS52MS5SZWNv\
        cmRJbmZvUgRpbmZvOmKiuxheCg5kaXJlY3RvcnkubGVhZBIJZnVsbF9uYW1lMglmdWxsX25hbWUyDGNvbXBhbnlfbmFtZTIGc3Rh\
        dHVzMg5zYWxlc3BlcnNvbl9pZDIJdGVsZXBob25lMgVlbWFpbCJHChVCYXRjaEdldExlYWRzUmVzcG9uc2USLgoFbGVhZHMYASAD\
        KAsyGC5ydWNoZS5kaXJlY3RvcnkudjEuTGVhZFIFbGVhZHMingEKEUxpc3RMZWFkc1Jlc3BvbnNlEi4KBWxlYWRzGAEgAygLMhgu\
        cnVjaGUuZGlyZWN0b3J5LnYxLkxlYWRSBWxlYWRzEiYKD25leHRfcGFnZV90b2tlbhgCIAEoCVINbmV4dFBhZ2VUb2tlbhIiCgp0\
        b3RhbF9zaXplGAMgASgDSABSCXRvdGFsU2l6ZYgBAUINCgtfdG90YWxfc2l6ZSKFAQoRQ3JlYXRlTGVhZFJlcXVlc3QSLAoEbGVh\
        ZBgBIAEoCzIYLnJ1Y2hlLmRpcmVjdG9yeS52MS5MZWFkUgRsZWFkEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12\
        YWxpZGF0ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9ubHkiwgEKEVVwZGF0ZUxlYWRSZXF1ZXN0EiwKBGxlYWQYASABKAsyGC5ydWNo\
        ZS5kaXJlY3RvcnkudjEuTGVhZFIEbGVhZBI7Cgt1cGRhdGVfbWFzaxgCIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5GaWVsZE1hc2tS\
        CnVwZGF0ZU1hc2sSHQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVzdElkEiMKDXZhbGlkYXRlX29ubHkYBCABKAhSDHZhbGlkYXRl\
        T25seSL2AQoSQ29udmVydExlYWRSZXF1ZXN0Eg4KAmlkGAEgASgDUgJpZBI5CgphY2NvdW50X2lkGAIgASgDQhqquxgWugETChFk\
        aXJlY3RvcnkuYWNjb3VudFIJYWNjb3VudElkEh8KC25ld19hY2NvdW50GAMgASgIUgpuZXdBY2NvdW50EiAKC29wcG9ydHVuaXR5\
        GAQgASgIUgtvcHBvcnR1bml0eRIzCgRyb2xlGAUgASgOMh8ucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291bnRSb2xlUgRyb2xlEh0K\
        CnJlcXVlc3RfaWQYBiABKAlSCXJlcXVlc3RJZCL5AQoTQ29udmVydExlYWRSZXNwb25zZRI1CgdhY2NvdW50GAEgASgLMhsucnVj\
        aGUuZGlyZWN0b3J5LnYxLkFjY291bnRSB2FjY291bnQSNQoHY29udGFjdBgCIAEoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db250\
        YWN0Ugdjb250YWN0EiwKBGxlYWQYAyABKAsyGC5ydWNoZS5kaXJlY3RvcnkudjEuTGVhZFIEbGVhZBJGCgpjYW5kaWRhdGVzGAQg\
        AygLMiYucnVjaGUuZGlyZWN0b3J5LnYxLkR1cGxpY2F0ZUNhbmRpZGF0ZVIKY2FuZGlkYXRlcyKoAQoNTGVhZENvbnZlcnRlZBIX\
        CgdsZWFkX2lkGAEgASgDUgZsZWFkSWQSHQoKYWNjb3VudF9pZBgCIAEoA1IJYWNjb3VudElkEh0KCmNvbnRhY3RfaWQYAyABKANS\
        CWNvbnRhY3RJZBIgCgtvcHBvcnR1bml0eRgEIAEoCFILb3Bwb3J0dW5pdHk6Hrq7GBoKGGRpcmVjdG9yeS5sZWFkX2NvbnZlcnRl\
        ZCpmCgpMZWFkU3RhdHVzEhsKF0xFQURfU1RBVFVTX1VOU1BFQ0lGSUVEEAASDgoKSU5URVJFU1RFRBABEhIKDklOX05FR09USUFU\
        SU9OEAISDQoJQ09OVkVSVEVEEAMSCAoETE9TVBAEMsYFCgtMZWFkU2VydmljZRJBCgdHZXRMZWFkEhQucnVjaGUudjEuR2V0UmVx\
        dWVzdBoYLnJ1Y2hlLmRpcmVjdG9yeS52MS5MZWFkIgayuxgCCAESXQoNQmF0Y2hHZXRMZWFkcxIZLnJ1Y2hlLnYxLkJhdGNoR2V0\
        UmVxdWVzdBopLnJ1Y2hlLmRpcmVjdG9yeS52MS5CYXRjaEdldExlYWRzUmVzcG9uc2UiBrK7GAIIAhJRCglMaXN0TGVhZHMSFS5y\
        dWNoZS52MS5MaXN0UmVxdWVzdBolLnJ1Y2hlLmRpcmVjdG9yeS52MS5MaXN0TGVhZHNSZXNwb25zZSIGsrsYAggDElUKCkNyZWF0\
        ZUxlYWQSJS5ydWNoZS5kaXJlY3RvcnkudjEuQ3JlYXRlTGVhZFJlcXVlc3QaGC5ydWNoZS5kaXJlY3RvcnkudjEuTGVhZCIGsrsY\
        AggEElUKClVwZGF0ZUxlYWQSJS5ydWNoZS5kaXJlY3RvcnkudjEuVXBkYXRlTGVhZFJlcXVlc3QaGC5ydWNoZS5kaXJlY3Rvcnku\
        djEuTGVhZCIGsrsYAggFEkcKCkRlbGV0ZUxlYWQSFy5ydWNoZS52MS5EZWxldGVSZXF1ZXN0GhgucnVjaGUuZGlyZWN0b3J5LnYx\
        LkxlYWQiBrK7GAIIBhJLCgxVbmRlbGV0ZUxlYWQSGS5ydWNoZS52MS5VbmRlbGV0ZVJlcXVlc3QaGC5ydWNoZS5kaXJlY3Rvcnku\
        djEuTGVhZCIGsrsYAggHEn4KC0NvbnZlcnRMZWFkEiYucnVjaGUuZGlyZWN0b3J5LnYxLkNvbnZlcnRMZWFkUmVxdWVzdBonLnJ1\
        Y2hlLmRpcmVjdG9yeS52MS5Db252ZXJ0TGVhZFJlc3BvbnNlIh6yuxgaEAIaFmRpcmVjdG9yeS5sZWFkOmNvbnZlcnRCA7oCAGIG\
        cHJvdG8zCtULCiFydWNoZS9kaXJlY3RvcnkvdjEvc2V0dGluZ3MucHJvdG8SEnJ1Y2hlLmRpcmVjdG9yeS52MRogZ29vZ2xlL3By\
        b3RvYnVmL2ZpZWxkX21hc2sucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhdydWNoZS92MS9zZXR0aW5ncy5wcm90\
        bxoUcnVjaGUvdjEvdHlwZXMucHJvdG8i1QUKEURpcmVjdG9yeVNldHRpbmdzEg4KAmlkGAEgASgDUgJpZBItCgVzY29wZRgCIAEo\
        CzIXLnJ1Y2hlLnYxLlNldHRpbmdzU2NvcGVSBXNjb3BlEjQKD25vdGVfZHVwbGljYXRlcxgDIAEoCEIGqrsYAmgBSABSDm5vdGVE\
        dXBsaWNhdGVziAEBElkKGnByb3NwZWN0X2luYWN0aXZpdHlfbW9udGhzGAQgASgFQhaquxgSUQAAAAAAAPA/WQAAAAAAAF5ASAFS\
        GHByb3NwZWN0SW5hY3Rpdml0eU1vbnRoc4gBARJQCg9kdXBsaWNhdGVfY2hlY2sYBSABKA4yIi5ydWNoZS5kaXJlY3RvcnkudjEu\
        RHVwbGljYXRlQ2hlY2tIAlIOZHVwbGljYXRlQ2hlY2uIAQESKgoOZW1haWxfcmVxdWlyZWQYBiABKAhIA1INZW1haWxSZXF1aXJl\
        ZIgBARIkCgtiaXJ0aF9kYXRlcxgHIAEoCEgEUgpiaXJ0aERhdGVziAEBEiQKC2NoZWNrX3Rvd25zGAggASgISAVSCmNoZWNrVG93\
        bnOIAQESNwoMcmVnaXN0ZXJfdXJsGAkgASgJQhSquxgQEPQDIgtodHRwcz86Ly8uK1ILcmVnaXN0ZXJVcmwSLQoMcmVnaXN0ZXJf\
        a2V5GAogASgJQgqquxgGEMgB0gEAUgtyZWdpc3RlcktleRIoCgRpbmZvGA8gASgLMhQucnVjaGUudjEuUmVjb3JkSW5mb1IEaW5m\
        bzoaorsYFgoSZGlyZWN0b3J5LnNldHRpbmdzKAFCEgoQX25vdGVfZHVwbGljYXRlc0IdChtfcHJvc3BlY3RfaW5hY3Rpdml0eV9t\
        b250aHNCEgoQX2R1cGxpY2F0ZV9jaGVja0IRCg9fZW1haWxfcmVxdWlyZWRCDgoMX2JpcnRoX2RhdGVzQg4KDF9jaGVja190b3du\
        cyL3AQoeVXBkYXRlRGlyZWN0b3J5U2V0dGluZ3NSZXF1ZXN0ElQKEmRpcmVjdG9yeV9zZXR0aW5ncxgBIAEoCzIlLnJ1Y2hlLmRp\
        cmVjdG9yeS52MS5EaXJlY3RvcnlTZXR0aW5nc1IRZGlyZWN0b3J5U2V0dGluZ3MSOwoLdXBkYXRlX21hc2sYAiABKAsyGi5nb29n\
        bGUucHJvdG9idWYuRmllbGRNYXNrUgp1cGRhdGVNYXNrEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0\
        ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9ubHkqUAoORHVwbGljYXRlQ2hlY2sSHwobRFVQTElDQVRFX0NIRUNLX1VOU1BFQ0lGSUVE\
        EAASBwoDT0ZGEAESCAoEV0FSThACEgoKBlJFRlVTRRADMv0BChhEaXJlY3RvcnlTZXR0aW5nc1NlcnZpY2USYwoUR2V0RGlyZWN0\
        b3J5U2V0dGluZ3MSHC5ydWNoZS52MS5HZXRTZXR0aW5nc1JlcXVlc3QaJS5ydWNoZS5kaXJlY3RvcnkudjEuRGlyZWN0b3J5U2V0\
        dGluZ3MiBrK7GAIICBJ8ChdVcGRhdGVEaXJlY3RvcnlTZXR0aW5ncxIyLnJ1Y2hlLmRpcmVjdG9yeS52MS5VcGRhdGVEaXJlY3Rv\
        cnlTZXR0aW5nc1JlcXVlc3QaJS5ydWNoZS5kaXJlY3RvcnkudjEuRGlyZWN0b3J5U2V0dGluZ3MiBrK7GAIICUIDugIAYgZwcm90\
        bzMK6wcKHXJ1Y2hlL2RpcmVjdG9yeS92MS90b3duLnByb3RvEhJydWNoZS5kaXJlY3RvcnkudjEaGnJ1Y2hlL3YxL2Fubm90YXRp\
        b25zLnByb3RvGhdydWNoZS92MS9yZXF1ZXN0cy5wcm90bxoUcnVjaGUvdjEvdHlwZXMucHJvdG8i7gIKBFRvd24SDgoCaWQYASAB\
        KANSAmlkEiAKBG5hbWUYAiABKAlCDKq7GAgIARBkMAE4AVIEbmFtZRI3Cgtwb3N0YWxfY29kZRgDIAEoCUIWqrsYEggBEAUiCFsw\
        LTldezV9MAE4AVIKcG9zdGFsQ29kZRI/CgppbnNlZV9jb2RlGAQgASgJQiCquxgcCAEQBSIUWzAtOV1bMC05QUJdWzAtOV17M304\
        AVIJaW5zZWVDb2RlEi0KDWRlbGl2ZXJ5X25hbWUYBSABKAlCCKq7GAQQZDABUgxkZWxpdmVyeU5hbWUSJAoIbG9jYWxpdHkYBiAB\
        KAlCCKq7GAQQZDABUghsb2NhbGl0eRIoCgRpbmZvGA8gASgLMhQucnVjaGUudjEuUmVjb3JkSW5mb1IEaW5mbzo7orsYNwoOZGly\
        ZWN0b3J5LnRvd24SBG5hbWUyC3Bvc3RhbF9jb2RlMgRuYW1lMgppbnNlZV9jb2RlOAEiRwoVQmF0Y2hHZXRUb3duc1Jlc3BvbnNl\
        Ei4KBXRvd25zGAEgAygLMhgucnVjaGUuZGlyZWN0b3J5LnYxLlRvd25SBXRvd25zIp4BChFMaXN0VG93bnNSZXNwb25zZRIuCgV0\
        b3ducxgBIAMoCzIYLnJ1Y2hlLmRpcmVjdG9yeS52MS5Ub3duUgV0b3ducxImCg9uZXh0X3BhZ2VfdG9rZW4YAiABKAlSDW5leHRQ\
        YWdlVG9rZW4SIgoKdG90YWxfc2l6ZRgDIAEoA0gAUgl0b3RhbFNpemWIAQFCDQoLX3RvdGFsX3NpemUyggIKC1Rvd25TZXJ2aWNl\
        EkEKB0dldFRvd24SFC5ydWNoZS52MS5HZXRSZXF1ZXN0GhgucnVjaGUuZGlyZWN0b3J5LnYxLlRvd24iBrK7GAIIARJdCg1CYXRj\
        aEdldFRvd25zEhkucnVjaGUudjEuQmF0Y2hHZXRSZXF1ZXN0GikucnVjaGUuZGlyZWN0b3J5LnYxLkJhdGNoR2V0VG93bnNSZXNw\
        b25zZSIGsrsYAggCElEKCUxpc3RUb3ducxIVLnJ1Y2hlLnYxLkxpc3RSZXF1ZXN0GiUucnVjaGUuZGlyZWN0b3J5LnYxLkxpc3RU\
        b3duc1Jlc3BvbnNlIgayuxgCCANCA7oCAGIGcHJvdG8z
        """
}

extension Account: EntityMessage {
    /// The entity's name, `directory.account`.
    public static let entityName = "directory.account"
}

extension Company: EntityMessage {
    /// The entity's name, `directory.company`.
    public static let entityName = "directory.company"
}

extension Contact: EntityMessage {
    /// The entity's name, `directory.contact`.
    public static let entityName = "directory.contact"
}

extension Lead: EntityMessage {
    /// The entity's name, `directory.lead`.
    public static let entityName = "directory.lead"
}

extension DirectorySettings: EntityMessage {
    /// The entity's name, `directory.settings`.
    public static let entityName = "directory.settings"
}

extension Town: EntityMessage {
    /// The entity's name, `directory.town`.
    public static let entityName = "directory.town"
}

/// The methods of `ruche.directory.v1.AccountService`.
public enum AccountMethods {
    /// `ruche.directory.v1.AccountService/GetAccount`.
    public static let getAccount =
        MethodName<GetRequest, Account>(
            "ruche.directory.v1.AccountService/GetAccount")
    /// `ruche.directory.v1.AccountService/BatchGetAccounts`.
    public static let batchGetAccounts =
        MethodName<BatchGetRequest, BatchGetAccountsResponse>(
            "ruche.directory.v1.AccountService/BatchGetAccounts")
    /// `ruche.directory.v1.AccountService/ListAccounts`.
    public static let listAccounts =
        MethodName<ListRequest, ListAccountsResponse>(
            "ruche.directory.v1.AccountService/ListAccounts")
    /// `ruche.directory.v1.AccountService/CreateAccount`.
    public static let createAccount =
        MethodName<CreateAccountRequest, Account>(
            "ruche.directory.v1.AccountService/CreateAccount")
    /// `ruche.directory.v1.AccountService/UpdateAccount`.
    public static let updateAccount =
        MethodName<UpdateAccountRequest, Account>(
            "ruche.directory.v1.AccountService/UpdateAccount")
    /// `ruche.directory.v1.AccountService/DeleteAccount`.
    public static let deleteAccount =
        MethodName<DeleteRequest, Account>(
            "ruche.directory.v1.AccountService/DeleteAccount")
    /// `ruche.directory.v1.AccountService/UndeleteAccount`.
    public static let undeleteAccount =
        MethodName<UndeleteRequest, Account>(
            "ruche.directory.v1.AccountService/UndeleteAccount")
    /// `ruche.directory.v1.AccountService/DeactivateDuplicate`.
    public static let deactivateDuplicate =
        MethodName<DeactivateDuplicateRequest, DeactivateDuplicateResponse>(
            "ruche.directory.v1.AccountService/DeactivateDuplicate")
    /// `ruche.directory.v1.AccountService/FindDuplicates`.
    public static let findDuplicates =
        MethodName<FindDuplicatesRequest, FindDuplicatesResponse>(
            "ruche.directory.v1.AccountService/FindDuplicates")
    /// `ruche.directory.v1.AccountService/BecomeClient`.
    public static let becomeClient =
        MethodName<BecomeClientRequest, BecomeClientResponse>(
            "ruche.directory.v1.AccountService/BecomeClient")
    /// `ruche.directory.v1.AccountService/ForgetAccount`.
    public static let forgetAccount =
        MethodName<ForgetAccountRequest, ForgetAccountResponse>(
            "ruche.directory.v1.AccountService/ForgetAccount")
    /// `ruche.directory.v1.AccountService/ReassignAccounts`.
    public static let reassignAccounts =
        MethodName<ReassignAccountsRequest, Operation>(
            "ruche.directory.v1.AccountService/ReassignAccounts")
    /// `ruche.directory.v1.AccountService/LookUpCompany`.
    public static let lookUpCompany =
        MethodName<LookUpCompanyRequest, LookUpCompanyResponse>(
            "ruche.directory.v1.AccountService/LookUpCompany")
}

/// The methods of `ruche.directory.v1.CompanyService`.
public enum CompanyMethods {
    /// `ruche.directory.v1.CompanyService/GetCompany`.
    public static let getCompany =
        MethodName<GetRequest, Company>(
            "ruche.directory.v1.CompanyService/GetCompany")
    /// `ruche.directory.v1.CompanyService/BatchGetCompanies`.
    public static let batchGetCompanies =
        MethodName<BatchGetRequest, BatchGetCompaniesResponse>(
            "ruche.directory.v1.CompanyService/BatchGetCompanies")
    /// `ruche.directory.v1.CompanyService/ListCompanies`.
    public static let listCompanies =
        MethodName<ListRequest, ListCompaniesResponse>(
            "ruche.directory.v1.CompanyService/ListCompanies")
    /// `ruche.directory.v1.CompanyService/CreateCompany`.
    public static let createCompany =
        MethodName<CreateCompanyRequest, Company>(
            "ruche.directory.v1.CompanyService/CreateCompany")
    /// `ruche.directory.v1.CompanyService/UpdateCompany`.
    public static let updateCompany =
        MethodName<UpdateCompanyRequest, Company>(
            "ruche.directory.v1.CompanyService/UpdateCompany")
    /// `ruche.directory.v1.CompanyService/DeleteCompany`.
    public static let deleteCompany =
        MethodName<DeleteRequest, Company>(
            "ruche.directory.v1.CompanyService/DeleteCompany")
    /// `ruche.directory.v1.CompanyService/UndeleteCompany`.
    public static let undeleteCompany =
        MethodName<UndeleteRequest, Company>(
            "ruche.directory.v1.CompanyService/UndeleteCompany")
}

/// The methods of `ruche.directory.v1.ContactService`.
public enum ContactMethods {
    /// `ruche.directory.v1.ContactService/GetContact`.
    public static let getContact =
        MethodName<GetRequest, Contact>(
            "ruche.directory.v1.ContactService/GetContact")
    /// `ruche.directory.v1.ContactService/BatchGetContacts`.
    public static let batchGetContacts =
        MethodName<BatchGetRequest, BatchGetContactsResponse>(
            "ruche.directory.v1.ContactService/BatchGetContacts")
    /// `ruche.directory.v1.ContactService/ListContacts`.
    public static let listContacts =
        MethodName<ListRequest, ListContactsResponse>(
            "ruche.directory.v1.ContactService/ListContacts")
    /// `ruche.directory.v1.ContactService/CreateContact`.
    public static let createContact =
        MethodName<CreateContactRequest, Contact>(
            "ruche.directory.v1.ContactService/CreateContact")
    /// `ruche.directory.v1.ContactService/UpdateContact`.
    public static let updateContact =
        MethodName<UpdateContactRequest, Contact>(
            "ruche.directory.v1.ContactService/UpdateContact")
    /// `ruche.directory.v1.ContactService/DeleteContact`.
    public static let deleteContact =
        MethodName<DeleteRequest, Contact>(
            "ruche.directory.v1.ContactService/DeleteContact")
    /// `ruche.directory.v1.ContactService/UndeleteContact`.
    public static let undeleteContact =
        MethodName<UndeleteRequest, Contact>(
            "ruche.directory.v1.ContactService/UndeleteContact")
}

/// The methods of `ruche.directory.v1.LeadService`.
public enum LeadMethods {
    /// `ruche.directory.v1.LeadService/GetLead`.
    public static let getLead =
        MethodName<GetRequest, Lead>(
            "ruche.directory.v1.LeadService/GetLead")
    /// `ruche.directory.v1.LeadService/BatchGetLeads`.
    public static let batchGetLeads =
        MethodName<BatchGetRequest, BatchGetLeadsResponse>(
            "ruche.directory.v1.LeadService/BatchGetLeads")
    /// `ruche.directory.v1.LeadService/ListLeads`.
    public static let listLeads =
        MethodName<ListRequest, ListLeadsResponse>(
            "ruche.directory.v1.LeadService/ListLeads")
    /// `ruche.directory.v1.LeadService/CreateLead`.
    public static let createLead =
        MethodName<CreateLeadRequest, Lead>(
            "ruche.directory.v1.LeadService/CreateLead")
    /// `ruche.directory.v1.LeadService/UpdateLead`.
    public static let updateLead =
        MethodName<UpdateLeadRequest, Lead>(
            "ruche.directory.v1.LeadService/UpdateLead")
    /// `ruche.directory.v1.LeadService/DeleteLead`.
    public static let deleteLead =
        MethodName<DeleteRequest, Lead>(
            "ruche.directory.v1.LeadService/DeleteLead")
    /// `ruche.directory.v1.LeadService/UndeleteLead`.
    public static let undeleteLead =
        MethodName<UndeleteRequest, Lead>(
            "ruche.directory.v1.LeadService/UndeleteLead")
    /// `ruche.directory.v1.LeadService/ConvertLead`.
    public static let convertLead =
        MethodName<ConvertLeadRequest, ConvertLeadResponse>(
            "ruche.directory.v1.LeadService/ConvertLead")
}

/// The methods of `ruche.directory.v1.DirectorySettingsService`.
public enum DirectorySettingsMethods {
    /// `ruche.directory.v1.DirectorySettingsService/GetDirectorySettings`.
    public static let getDirectorySettings =
        MethodName<GetSettingsRequest, DirectorySettings>(
            "ruche.directory.v1.DirectorySettingsService/GetDirectorySettings")
    /// `ruche.directory.v1.DirectorySettingsService/UpdateDirectorySettings`.
    public static let updateDirectorySettings =
        MethodName<UpdateDirectorySettingsRequest, DirectorySettings>(
            "ruche.directory.v1.DirectorySettingsService/UpdateDirectorySettings")
}

/// The methods of `ruche.directory.v1.TownService`.
public enum TownMethods {
    /// `ruche.directory.v1.TownService/GetTown`.
    public static let getTown =
        MethodName<GetRequest, Town>(
            "ruche.directory.v1.TownService/GetTown")
    /// `ruche.directory.v1.TownService/BatchGetTowns`.
    public static let batchGetTowns =
        MethodName<BatchGetRequest, BatchGetTownsResponse>(
            "ruche.directory.v1.TownService/BatchGetTowns")
    /// `ruche.directory.v1.TownService/ListTowns`.
    public static let listTowns =
        MethodName<ListRequest, ListTownsResponse>(
            "ruche.directory.v1.TownService/ListTowns")
}

/// The events of `Directory`.
public enum DirectoryEvents {
    /// `directory.account_deactivated`.
    public static let accountDeactivated =
        EventName<AccountDeactivated>("directory.account_deactivated")
    /// `directory.account_became_client`.
    public static let accountBecameClient =
        EventName<AccountBecameClient>("directory.account_became_client")
    /// `directory.lead_converted`.
    public static let leadConverted =
        EventName<LeadConverted>("directory.lead_converted")
}
