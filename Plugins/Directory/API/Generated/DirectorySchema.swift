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
        CUIOqrsYCiIIW0EtWl17Mn1SB2NvdW50cnlCA7oCAGIGcHJvdG8zCp87CiBydWNoZS9kaXJlY3RvcnkvdjEvYWNjb3VudC5wcm90\
        bxIScnVjaGUuZGlyZWN0b3J5LnYxGiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFzay5wcm90bxogcnVjaGUvZGlyZWN0b3J5L3Yx\
        L2FkZHJlc3MucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhJydWNoZS92MS9iaW4ucHJvdG8aGHJ1Y2hlL3YxL29w\
        ZXJhdGlvbi5wcm90bxoXcnVjaGUvdjEvcmVxdWVzdHMucHJvdG8aFHJ1Y2hlL3YxL3R5cGVzLnByb3RvIqIPCgdBY2NvdW50Eg4K\
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
        OmmiuxhlChFkaXJlY3RvcnkuYWNjb3VudBIEbmFtZSIKY29tcGFueV9pZDIEbmFtZTIEY29kZTIEcm9sZTIGc3RhdHVzMg5zYWxl\
        c3BlcnNvbl9pZDIJdGVsZXBob25lMgVlbWFpbEoCaWRKBAgdEB5KBAgeEB9SCG5hbWVfa2V5UgthZGRyZXNzX2tleSLJAQoLQmFu\
        a0FjY291bnQSDgoCaWQYASABKANSAmlkEhwKBWxhYmVsGAIgASgJQgaquxgCEDxSBWxhYmVsEh8KBmhvbGRlchgDIAEoCUIHqrsY\
        AxCMAVIGaG9sZGVyEiwKBGliYW4YBCABKAlCGKq7GBQIARAycg5kaXJlY3RvcnkuaWJhblIEaWJhbhInCgNiaWMYBSABKAlCFaq7\
        GBEQFHINZGlyZWN0b3J5LmJpY1IDYmljEhQKBXVzdWFsGAYgASgIUgV1c3VhbCKPAgoHTWFuZGF0ZRIOCgJpZBgBIAEoA1ICaWQS\
        PwoJcmVmZXJlbmNlGAIgASgJQiGquxgdCAEQIyIXW0EtWmEtejAtOSs/LzooKS4sJyAtXStSCXJlZmVyZW5jZRI5CgZzY2hlbWUY\
        AyABKA4yIS5ydWNoZS5kaXJlY3RvcnkudjEuTWFuZGF0ZVNjaGVtZVIGc2NoZW1lEiwKBGliYW4YBCABKAlCGKq7GBQIARAycg5k\
        aXJlY3RvcnkuaWJhblIEaWJhbhImCglzaWduX2RhdGUYBSABKAlCCaq7GAUIAaoBAFIIc2lnbkRhdGUSIgoIZW5kX2RhdGUYBiAB\
        KAlCB6q7GAOqAQBSB2VuZERhdGUiUwoYQmF0Y2hHZXRBY2NvdW50c1Jlc3BvbnNlEjcKCGFjY291bnRzGAEgAygLMhsucnVjaGUu\
        ZGlyZWN0b3J5LnYxLkFjY291bnRSCGFjY291bnRzIqoBChRMaXN0QWNjb3VudHNSZXNwb25zZRI3CghhY2NvdW50cxgBIAMoCzIb\
        LnJ1Y2hlLmRpcmVjdG9yeS52MS5BY2NvdW50UghhY2NvdW50cxImCg9uZXh0X3BhZ2VfdG9rZW4YAiABKAlSDW5leHRQYWdlVG9r\
        ZW4SIgoKdG90YWxfc2l6ZRgDIAEoA0gAUgl0b3RhbFNpemWIAQFCDQoLX3RvdGFsX3NpemUikQEKFENyZWF0ZUFjY291bnRSZXF1\
        ZXN0EjUKB2FjY291bnQYASABKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQWNjb3VudFIHYWNjb3VudBIdCgpyZXF1ZXN0X2lkGAMg\
        ASgJUglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5Is4BChRVcGRhdGVBY2NvdW50UmVxdWVz\
        dBI1CgdhY2NvdW50GAEgASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291bnRSB2FjY291bnQSOwoLdXBkYXRlX21hc2sYAiAB\
        KAsyGi5nb29nbGUucHJvdG9idWYuRmllbGRNYXNrUgp1cGRhdGVNYXNrEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIj\
        Cg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9ubHkicwoaRGVhY3RpdmF0ZUR1cGxpY2F0ZVJlcXVlc3QSDgoCaWQYASAB\
        KANSAmlkEiYKD2R1cGxpY2F0ZV9vZl9pZBgCIAEoA1INZHVwbGljYXRlT2ZJZBIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0\
        SWQiVAobRGVhY3RpdmF0ZUR1cGxpY2F0ZVJlc3BvbnNlEjUKB2FjY291bnQYASABKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQWNj\
        b3VudFIHYWNjb3VudCKAAQoSQWNjb3VudERlYWN0aXZhdGVkEh0KCmFjY291bnRfaWQYASABKANSCWFjY291bnRJZBImCg9kdXBs\
        aWNhdGVfb2ZfaWQYAiABKANSDWR1cGxpY2F0ZU9mSWQ6I7q7GB8KHWRpcmVjdG9yeS5hY2NvdW50X2RlYWN0aXZhdGVkIosBChVG\
        aW5kRHVwbGljYXRlc1JlcXVlc3QSPQoHYWNjb3VudBgBIAEoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5BY2NvdW50QgaquxgCCAFS\
        B2FjY291bnQSFgoGdHlwaW5nGAIgASgIUgZ0eXBpbmcSGwoJcGFnZV9zaXplGAMgASgFUghwYWdlU2l6ZSJgChZGaW5kRHVwbGlj\
        YXRlc1Jlc3BvbnNlEkYKCmNhbmRpZGF0ZXMYASADKAsyJi5ydWNoZS5kaXJlY3RvcnkudjEuRHVwbGljYXRlQ2FuZGlkYXRlUgpj\
        YW5kaWRhdGVzIqMGChJEdXBsaWNhdGVDYW5kaWRhdGUSOQoKYWNjb3VudF9pZBgBIAEoA0IaqrsYFroBEwoRZGlyZWN0b3J5LmFj\
        Y291bnRSCWFjY291bnRJZBIzCgRuYW1lGAIgASgJQh+quxgbEMgBehZkaXJlY3RvcnkuYWNjb3VudC5uYW1lUgRuYW1lEjAKBGNv\
        ZGUYAyABKAlCHKq7GBh6FmRpcmVjdG9yeS5hY2NvdW50LmNvZGVSBGNvZGUSTgoLcG9zdGFsX2NvZGUYBCABKAlCLaq7GCl6J2Rp\
        cmVjdG9yeS5hY2NvdW50LmFkZHJlc3Nlcy5wb3N0YWxfY29kZVIKcG9zdGFsQ29kZRI6CgRjaXR5GAUgASgJQiaquxgieiBkaXJl\
        Y3RvcnkuYWNjb3VudC5hZGRyZXNzZXMuY2l0eVIEY2l0eRI8CghpbmFjdGl2ZRgGIAEoCEIgqrsYHHoaZGlyZWN0b3J5LmFjY291\
        bnQuaW5hY3RpdmVSCGluYWN0aXZlEroBCgVzY29yZRgHIAEoBUKjAaq7GJ4BehZkaXJlY3RvcnkuYWNjb3VudC5uYW1lehdkaXJl\
        Y3RvcnkuYWNjb3VudC5zaXJlbnoXZGlyZWN0b3J5LmFjY291bnQuZW1haWx6G2RpcmVjdG9yeS5hY2NvdW50LnRlbGVwaG9uZXoY\
        ZGlyZWN0b3J5LmFjY291bnQubW9iaWxlehtkaXJlY3RvcnkuYWNjb3VudC5hZGRyZXNzZXNSBXNjb3JlEuMBCgdyZWFzb25zGAgg\
        AygOMiMucnVjaGUuZGlyZWN0b3J5LnYxLkR1cGxpY2F0ZVJlYXNvbkKjAaq7GJ4BehZkaXJlY3RvcnkuYWNjb3VudC5uYW1lehdk\
        aXJlY3RvcnkuYWNjb3VudC5zaXJlbnoXZGlyZWN0b3J5LmFjY291bnQuZW1haWx6G2RpcmVjdG9yeS5hY2NvdW50LnRlbGVwaG9u\
        ZXoYZGlyZWN0b3J5LmFjY291bnQubW9iaWxlehtkaXJlY3RvcnkuYWNjb3VudC5hZGRyZXNzZXNSB3JlYXNvbnMiRAoTQmVjb21l\
        Q2xpZW50UmVxdWVzdBIOCgJpZBgBIAEoA1ICaWQSHQoKcmVxdWVzdF9pZBgCIAEoCVIJcmVxdWVzdElkIk0KFEJlY29tZUNsaWVu\
        dFJlc3BvbnNlEjUKB2FjY291bnQYASABKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQWNjb3VudFIHYWNjb3VudCJbChNBY2NvdW50\
        QmVjYW1lQ2xpZW50Eh0KCmFjY291bnRfaWQYASABKANSCWFjY291bnRJZDolursYIQofZGlyZWN0b3J5LmFjY291bnRfYmVjYW1l\
        X2NsaWVudCJFChRGb3JnZXRBY2NvdW50UmVxdWVzdBIOCgJpZBgBIAEoA1ICaWQSHQoKcmVxdWVzdF9pZBgCIAEoCVIJcmVxdWVz\
        dElkIngKFUZvcmdldEFjY291bnRSZXNwb25zZRI1CgdhY2NvdW50GAEgASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291bnRS\
        B2FjY291bnQSKAoEa2VwdBgCIAMoCzIULnJ1Y2hlLnYxLktlcHRSZWNvcmRSBGtlcHQizgEKF1JlYXNzaWduQWNjb3VudHNSZXF1\
        ZXN0EiAKDGZyb21fdXNlcl9pZBgBIAEoA1IKZnJvbVVzZXJJZBIcCgp0b191c2VyX2lkGAIgASgDUgh0b1VzZXJJZBIfCgthY2Nv\
        dW50X2lkcxgDIAMoA1IKYWNjb3VudElkcxIWCgZmaWx0ZXIYBCABKAlSBmZpbHRlchIbCglsZWFkc190b28YBSABKAhSCGxlYWRz\
        VG9vEh0KCnJlcXVlc3RfaWQYBiABKAlSCXJlcXVlc3RJZCKZAQoOUmVhc3NpZ25NZW1vcnkSJgoPbGFzdF9hY2NvdW50X2lkGAEg\
        ASgDUg1sYXN0QWNjb3VudElkEiAKDGxhc3RfbGVhZF9pZBgCIAEoA1IKbGFzdExlYWRJZBIjCg1hY2NvdW50c19kb25lGAMgASgI\
        UgxhY2NvdW50c0RvbmUSGAoHY2hhbmdlZBgEIAEoA1IHY2hhbmdlZCI0ChRMb29rVXBDb21wYW55UmVxdWVzdBIcCgVzaXJlbhgB\
        IAEoCUIGqrsYAggBUgVzaXJlbiJmChVMb29rVXBDb21wYW55UmVzcG9uc2USNQoHYWNjb3VudBgBIAEoCzIbLnJ1Y2hlLmRpcmVj\
        dG9yeS52MS5BY2NvdW50UgdhY2NvdW50EhYKBmNsb3NlZBgCIAEoCFIGY2xvc2VkKmIKC0FjY291bnRSb2xlEhwKGEFDQ09VTlRf\
        Uk9MRV9VTlNQRUNJRklFRBAAEgwKCENVU1RPTUVSEAESDAoIUFJPU1BFQ1QQAhILCgdQQVJUTkVSEAMSDAoIU1VQUExJRVIQBCpn\
        Cg1BY2NvdW50U3RhdHVzEh4KGkFDQ09VTlRfU1RBVFVTX1VOU1BFQ0lGSUVEEAASGwoXQUNDT1VOVF9TVEFUVVNfUFJPU1BFQ1QQ\
        ARIZChVBQ0NPVU5UX1NUQVRVU19DTElFTlQQAipCCg1NYW5kYXRlU2NoZW1lEh4KGk1BTkRBVEVfU0NIRU1FX1VOU1BFQ0lGSUVE\
        EAASCAoEQ09SRRABEgcKA0IyQhACKsoBCg9EdXBsaWNhdGVSZWFzb24SIAocRFVQTElDQVRFX1JFQVNPTl9VTlNQRUNJRklFRBAA\
        Eg4KClNBTUVfU0lSRU4QARINCglTQU1FX05BTUUQAhIQCgxTSU1JTEFSX05BTUUQAxISCg5TQU1FX1RFTEVQSE9ORRAEEg4KClNB\
        TUVfRU1BSUwQBRIQCgxTQU1FX0FERFJFU1MQBhINCglTQU1FX1RPV04QBxIPCgtPVEhFUl9TSVJFThAIEg4KCk9USEVSX1RPV04Q\
        CTKyCwoOQWNjb3VudFNlcnZpY2USRwoKR2V0QWNjb3VudBIULnJ1Y2hlLnYxLkdldFJlcXVlc3QaGy5ydWNoZS5kaXJlY3Rvcnku\
        djEuQWNjb3VudCIGsrsYAggBEmMKEEJhdGNoR2V0QWNjb3VudHMSGS5ydWNoZS52MS5CYXRjaEdldFJlcXVlc3QaLC5ydWNoZS5k\
        aXJlY3RvcnkudjEuQmF0Y2hHZXRBY2NvdW50c1Jlc3BvbnNlIgayuxgCCAISVwoMTGlzdEFjY291bnRzEhUucnVjaGUudjEuTGlz\
        dFJlcXVlc3QaKC5ydWNoZS5kaXJlY3RvcnkudjEuTGlzdEFjY291bnRzUmVzcG9uc2UiBrK7GAIIAxJeCg1DcmVhdGVBY2NvdW50\
        EigucnVjaGUuZGlyZWN0b3J5LnYxLkNyZWF0ZUFjY291bnRSZXF1ZXN0GhsucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291bnQiBrK7\
        GAIIBBJeCg1VcGRhdGVBY2NvdW50EigucnVjaGUuZGlyZWN0b3J5LnYxLlVwZGF0ZUFjY291bnRSZXF1ZXN0GhsucnVjaGUuZGly\
        ZWN0b3J5LnYxLkFjY291bnQiBrK7GAIIBRJNCg1EZWxldGVBY2NvdW50EhcucnVjaGUudjEuRGVsZXRlUmVxdWVzdBobLnJ1Y2hl\
        LmRpcmVjdG9yeS52MS5BY2NvdW50IgayuxgCCAYSUQoPVW5kZWxldGVBY2NvdW50EhkucnVjaGUudjEuVW5kZWxldGVSZXF1ZXN0\
        GhsucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291bnQiBrK7GAIIBxKYAQoTRGVhY3RpdmF0ZUR1cGxpY2F0ZRIuLnJ1Y2hlLmRpcmVj\
        dG9yeS52MS5EZWFjdGl2YXRlRHVwbGljYXRlUmVxdWVzdBovLnJ1Y2hlLmRpcmVjdG9yeS52MS5EZWFjdGl2YXRlRHVwbGljYXRl\
        UmVzcG9uc2UiILK7GBwQAhoYZGlyZWN0b3J5LmFjY291bnQ6dXBkYXRlEocBCg5GaW5kRHVwbGljYXRlcxIpLnJ1Y2hlLmRpcmVj\
        dG9yeS52MS5GaW5kRHVwbGljYXRlc1JlcXVlc3QaKi5ydWNoZS5kaXJlY3RvcnkudjEuRmluZER1cGxpY2F0ZXNSZXNwb25zZSIe\
        srsYGhABGhZkaXJlY3RvcnkuYWNjb3VudDpyZWFkEoMBCgxCZWNvbWVDbGllbnQSJy5ydWNoZS5kaXJlY3RvcnkudjEuQmVjb21l\
        Q2xpZW50UmVxdWVzdBooLnJ1Y2hlLmRpcmVjdG9yeS52MS5CZWNvbWVDbGllbnRSZXNwb25zZSIgsrsYHBACGhhkaXJlY3Rvcnku\
        YWNjb3VudDp1cGRhdGUSjAEKDUZvcmdldEFjY291bnQSKC5ydWNoZS5kaXJlY3RvcnkudjEuRm9yZ2V0QWNjb3VudFJlcXVlc3Qa\
        KS5ydWNoZS5kaXJlY3RvcnkudjEuRm9yZ2V0QWNjb3VudFJlc3BvbnNlIiayuxgiEAIaHmRpcmVjdG9yeS5hY2NvdW50OmVyYXNl\
        X3BlcnNvbhJ2ChBSZWFzc2lnbkFjY291bnRzEisucnVjaGUuZGlyZWN0b3J5LnYxLlJlYXNzaWduQWNjb3VudHNSZXF1ZXN0GhMu\
        cnVjaGUudjEuT3BlcmF0aW9uIiCyuxgcEAIaGGRpcmVjdG9yeS5hY2NvdW50OnVwZGF0ZRKEAQoNTG9va1VwQ29tcGFueRIoLnJ1\
        Y2hlLmRpcmVjdG9yeS52MS5Mb29rVXBDb21wYW55UmVxdWVzdBopLnJ1Y2hlLmRpcmVjdG9yeS52MS5Mb29rVXBDb21wYW55UmVz\
        cG9uc2UiHrK7GBoQAxoWZGlyZWN0b3J5LmFjY291bnQ6cmVhZEIDugIAYgZwcm90bzMKrRkKIHJ1Y2hlL2RpcmVjdG9yeS92MS9j\
        b21wYW55LnByb3RvEhJydWNoZS5kaXJlY3RvcnkudjEaIGdvb2dsZS9wcm90b2J1Zi9maWVsZF9tYXNrLnByb3RvGiBydWNoZS9k\
        aXJlY3RvcnkvdjEvYWRkcmVzcy5wcm90bxoacnVjaGUvdjEvYW5ub3RhdGlvbnMucHJvdG8aF3J1Y2hlL3YxL3JlcXVlc3RzLnBy\
        b3RvGhRydWNoZS92MS90eXBlcy5wcm90byK4CwoHQ29tcGFueRIOCgJpZBgBIAEoA1ICaWQSIwoEbmFtZRgCIAEoCUIPqrsYCwgB\
        EMgBKgAwATgBUgRuYW1lEjsKBXNpcmVuGAMgASgJQiWquxghECgqADABYghpZGVudGl0eXIPZGlyZWN0b3J5LnNpcmVuUgVzaXJl\
        bhI1CgdhZGRyZXNzGAQgASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkFkZHJlc3NSB2FkZHJlc3MSMQoNc2hhcmVfY2FwaXRhbBgF\
        IAEoCUIMqrsYCKIBBQgCEgEwUgxzaGFyZUNhcGl0YWwSNAoRcmVnaXN0cmF0aW9uX2RhdGUYBiABKAlCB6q7GAOqAQBSEHJlZ2lz\
        dHJhdGlvbkRhdGUSSQoEbG9nbxgHIAEoCzIRLnJ1Y2hlLnYxLkZpbGVSZWZCIqq7GB7KARsKCWltYWdlL3BuZwoKaW1hZ2UvanBl\
        ZxCAgEBSBGxvZ28SNwoFc2lyZXQYECABKAlCIaq7GB0QKGIIaWRlbnRpdHlyD2RpcmVjdG9yeS5zaXJldFIFc2lyZXQSRQoKdmF0\
        X251bWJlchgRIAEoCUImqrsYIhAoYghpZGVudGl0eXIUZGlyZWN0b3J5LnZhdF9udW1iZXJSCXZhdE51bWJlchI3Cg50cmFkZV9y\
        ZWdpc3RlchgSIAEoCUIQqrsYDBBkYghpZGVudGl0eVINdHJhZGVSZWdpc3RlchIvCgpsZWdhbF9mb3JtGBMgASgJQhCquxgMEDxi\
        CGlkZW50aXR5UglsZWdhbEZvcm0STwoNYWN0aXZpdHlfY29kZRgUIAEoCUIqqrsYJhAKIhhbMC05XXsyfVwuP1swLTldezJ9W0Et\
        Wl1iCGlkZW50aXR5UgxhY3Rpdml0eUNvZGUSQAoJdGVsZXBob25lGBUgASgJQiKquxgeEChiBXJlYWNochNkaXJlY3RvcnkudGVs\
        ZXBob25lUgl0ZWxlcGhvbmUSNQoFZW1haWwYFiABKAlCH6q7GBsQ/gFiBXJlYWNocg9kaXJlY3RvcnkuZW1haWxSBWVtYWlsEigK\
        B3dlYnNpdGUYFyABKAlCDqq7GAoQyAFiBXJlYWNoUgd3ZWJzaXRlElwKE2NyZWRpdG9yX2lkZW50aWZpZXIYGCABKAlCK6q7GCcQ\
        KGIEYmFua3IdZGlyZWN0b3J5LmNyZWRpdG9yX2lkZW50aWZpZXJSEmNyZWRpdG9ySWRlbnRpZmllchJQCghwcm9maWxlcxgZIAMo\
        CzIhLnJ1Y2hlLmRpcmVjdG9yeS52MS5TZW5kZXJQcm9maWxlQhGquxgNSDJiCWRvY3VtZW50c1IIcHJvZmlsZXMSQQoScGF5bWVu\
        dF9jb25kaXRpb25zGBogASgJQhKquxgOENAPYglkb2N1bWVudHNSEXBheW1lbnRDb25kaXRpb25zEm0KFHRlcm1zX2FuZF9jb25k\
        aXRpb25zGBsgASgLMhEucnVjaGUudjEuRmlsZVJlZkIoqrsYJGIJZG9jdW1lbnRzygEWCg9hcHBsaWNhdGlvbi9wZGYQgICABVIS\
        dGVybXNBbmRDb25kaXRpb25zElUKFnN0cmlwZV9wdWJsaXNoYWJsZV9rZXkYHCABKAlCH6q7GBsQyAEiEHBrX1tBLVphLXowLTlf\
        XStiBGJhbmtSFHN0cmlwZVB1Ymxpc2hhYmxlS2V5ElMKEXN0cmlwZV9zZWNyZXRfa2V5GB0gASgJQiequxgjEMgBIhUoc2t8cmsp\
        X1tBLVphLXowLTlfXStiBGJhbmvSAQBSD3N0cmlwZVNlY3JldEtleRIoCgRpbmZvGA8gASgLMhQucnVjaGUudjEuUmVjb3JkSW5m\
        b1IEaW5mbzo6orsYNgoRZGlyZWN0b3J5LmNvbXBhbnkSBG5hbWUYATIEbmFtZTIFc2lyZW4yDGFkZHJlc3MuY2l0eSKwAgoNU2Vu\
        ZGVyUHJvZmlsZRIOCgJpZBgBIAEoA1ICaWQSHAoEbmFtZRgCIAEoCUIIqrsYBAgBEGRSBG5hbWUSKgoMc2VuZGVyX2Jsb2NrGAMg\
        ASgJQgequxgDEOgHUgtzZW5kZXJCbG9jaxIqCgxmb290ZXJfYmxvY2sYBCABKAlCB6q7GAMQ6AdSC2Zvb3RlckJsb2NrEi4KDmFj\
        Y291bnRfaG9sZGVyGAUgASgJQgequxgDEIwBUg1hY2NvdW50SG9sZGVyEioKBGliYW4YBiABKAlCFqq7GBIQMnIOZGlyZWN0b3J5\
        LmliYW5SBGliYW4SJwoDYmljGAcgASgJQhWquxgREBRyDWRpcmVjdG9yeS5iaWNSA2JpYxIUCgV1c3VhbBgIIAEoCFIFdXN1YWwi\
        VgoZQmF0Y2hHZXRDb21wYW5pZXNSZXNwb25zZRI5Cgljb21wYW5pZXMYASADKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29tcGFu\
        eVIJY29tcGFuaWVzIq0BChVMaXN0Q29tcGFuaWVzUmVzcG9uc2USOQoJY29tcGFuaWVzGAEgAygLMhsucnVjaGUuZGlyZWN0b3J5\
        LnYxLkNvbXBhbnlSCWNvbXBhbmllcxImCg9uZXh0X3BhZ2VfdG9rZW4YAiABKAlSDW5leHRQYWdlVG9rZW4SIgoKdG90YWxfc2l6\
        ZRgDIAEoA0gAUgl0b3RhbFNpemWIAQFCDQoLX3RvdGFsX3NpemUikQEKFENyZWF0ZUNvbXBhbnlSZXF1ZXN0EjUKB2NvbXBhbnkY\
        ASABKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29tcGFueVIHY29tcGFueRIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQS\
        IwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5Is4BChRVcGRhdGVDb21wYW55UmVxdWVzdBI1Cgdjb21wYW55GAEg\
        ASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbXBhbnlSB2NvbXBhbnkSOwoLdXBkYXRlX21hc2sYAiABKAsyGi5nb29nbGUucHJv\
        dG9idWYuRmllbGRNYXNrUgp1cGRhdGVNYXNrEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5\
        GAQgASgIUgx2YWxpZGF0ZU9ubHky/QQKDkNvbXBhbnlTZXJ2aWNlEkcKCkdldENvbXBhbnkSFC5ydWNoZS52MS5HZXRSZXF1ZXN0\
        GhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbXBhbnkiBrK7GAIIARJlChFCYXRjaEdldENvbXBhbmllcxIZLnJ1Y2hlLnYxLkJhdGNo\
        R2V0UmVxdWVzdBotLnJ1Y2hlLmRpcmVjdG9yeS52MS5CYXRjaEdldENvbXBhbmllc1Jlc3BvbnNlIgayuxgCCAISWQoNTGlzdENv\
        bXBhbmllcxIVLnJ1Y2hlLnYxLkxpc3RSZXF1ZXN0GikucnVjaGUuZGlyZWN0b3J5LnYxLkxpc3RDb21wYW5pZXNSZXNwb25zZSIG\
        srsYAggDEl4KDUNyZWF0ZUNvbXBhbnkSKC5ydWNoZS5kaXJlY3RvcnkudjEuQ3JlYXRlQ29tcGFueVJlcXVlc3QaGy5ydWNoZS5k\
        aXJlY3RvcnkudjEuQ29tcGFueSIGsrsYAggEEl4KDVVwZGF0ZUNvbXBhbnkSKC5ydWNoZS5kaXJlY3RvcnkudjEuVXBkYXRlQ29t\
        cGFueVJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29tcGFueSIGsrsYAggFEk0KDURlbGV0ZUNvbXBhbnkSFy5ydWNoZS52\
        MS5EZWxldGVSZXF1ZXN0GhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbXBhbnkiBrK7GAIIBhJRCg9VbmRlbGV0ZUNvbXBhbnkSGS5y\
        dWNoZS52MS5VbmRlbGV0ZVJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29tcGFueSIGsrsYAggHQgO6AgBiBnByb3RvMwrA\
        EQogcnVjaGUvZGlyZWN0b3J5L3YxL2NvbnRhY3QucHJvdG8SEnJ1Y2hlLmRpcmVjdG9yeS52MRogZ29vZ2xlL3Byb3RvYnVmL2Zp\
        ZWxkX21hc2sucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhdydWNoZS92MS9yZXF1ZXN0cy5wcm90bxoUcnVjaGUv\
        djEvdHlwZXMucHJvdG8iqgYKB0NvbnRhY3QSDgoCaWQYASABKANSAmlkEkMKCmFjY291bnRfaWQYAiABKANCJKq7GCAIAboBGwoR\
        ZGlyZWN0b3J5LmFjY291bnQQAhgBIAEwAVIJYWNjb3VudElkEigKCmZpcnN0X25hbWUYAyABKAlCCaq7GAUQZIABAVIJZmlyc3RO\
        YW1lEigKCWxhc3RfbmFtZRgEIAEoCUILqrsYBwgBEGSAAQJSCGxhc3ROYW1lEisKCWZ1bGxfbmFtZRgFIAEoCUIOqrsYChDJATAB\
        OAGAAQFSCGZ1bGxOYW1lEiUKCGZ1bmN0aW9uGAYgASgJQgmquxgFEGSAAQFSCGZ1bmN0aW9uEj4KCXRlbGVwaG9uZRgHIAEoCUIg\
        qrsYHBAoMAFyE2RpcmVjdG9yeS50ZWxlcGhvbmWAAQFSCXRlbGVwaG9uZRI4CgZtb2JpbGUYCCABKAlCIKq7GBwQKDABchNkaXJl\
        Y3RvcnkudGVsZXBob25lgAEBUgZtb2JpbGUSMwoFZW1haWwYCSABKAlCHaq7GBkQ/gEwAXIPZGlyZWN0b3J5LmVtYWlsgAEBUgVl\
        bWFpbBImCghsaW5rZWRpbhgKIAEoCUIKqrsYBhDIAYABAVIIbGlua2VkaW4SNQoFdGl0bGUYCyABKAlCH6q7GBuAAQGyARUKAm1y\
        CgNtcnMKAmRyCgZtYWl0cmVSBXRpdGxlEiIKBW5vdGVzGAwgASgJQgyquxgIEJBOMAGAAQFSBW5vdGVzEhoKCGluYWN0aXZlGA0g\
        ASgIUghpbmFjdGl2ZRI7Cgpjb21wYW55X2lkGA4gASgDQhyquxgYugEVChFkaXJlY3RvcnkuY29tcGFueRADUgljb21wYW55SWQS\
        KAoEaW5mbxgPIAEoCzIULnJ1Y2hlLnYxLlJlY29yZEluZm9SBGluZm86baK7GGkKEWRpcmVjdG9yeS5jb250YWN0EglmdWxsX25h\
        bWUiCmNvbXBhbnlfaWQyCWZ1bGxfbmFtZTIKYWNjb3VudF9pZDIIZnVuY3Rpb24yCXRlbGVwaG9uZTIFZW1haWxKCmFjY291bnRf\
        aWQiUwoYQmF0Y2hHZXRDb250YWN0c1Jlc3BvbnNlEjcKCGNvbnRhY3RzGAEgAygLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbnRh\
        Y3RSCGNvbnRhY3RzIqoBChRMaXN0Q29udGFjdHNSZXNwb25zZRI3Cghjb250YWN0cxgBIAMoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52\
        MS5Db250YWN0Ughjb250YWN0cxImCg9uZXh0X3BhZ2VfdG9rZW4YAiABKAlSDW5leHRQYWdlVG9rZW4SIgoKdG90YWxfc2l6ZRgD\
        IAEoA0gAUgl0b3RhbFNpemWIAQFCDQoLX3RvdGFsX3NpemUikQEKFENyZWF0ZUNvbnRhY3RSZXF1ZXN0EjUKB2NvbnRhY3QYASAB\
        KAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29udGFjdFIHY29udGFjdBIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQSIwoN\
        dmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5Is4BChRVcGRhdGVDb250YWN0UmVxdWVzdBI1Cgdjb250YWN0GAEgASgL\
        MhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbnRhY3RSB2NvbnRhY3QSOwoLdXBkYXRlX21hc2sYAiABKAsyGi5nb29nbGUucHJvdG9i\
        dWYuRmllbGRNYXNrUgp1cGRhdGVNYXNrEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQg\
        ASgIUgx2YWxpZGF0ZU9ubHky+QQKDkNvbnRhY3RTZXJ2aWNlEkcKCkdldENvbnRhY3QSFC5ydWNoZS52MS5HZXRSZXF1ZXN0Ghsu\
        cnVjaGUuZGlyZWN0b3J5LnYxLkNvbnRhY3QiBrK7GAIIARJjChBCYXRjaEdldENvbnRhY3RzEhkucnVjaGUudjEuQmF0Y2hHZXRS\
        ZXF1ZXN0GiwucnVjaGUuZGlyZWN0b3J5LnYxLkJhdGNoR2V0Q29udGFjdHNSZXNwb25zZSIGsrsYAggCElcKDExpc3RDb250YWN0\
        cxIVLnJ1Y2hlLnYxLkxpc3RSZXF1ZXN0GigucnVjaGUuZGlyZWN0b3J5LnYxLkxpc3RDb250YWN0c1Jlc3BvbnNlIgayuxgCCAMS\
        XgoNQ3JlYXRlQ29udGFjdBIoLnJ1Y2hlLmRpcmVjdG9yeS52MS5DcmVhdGVDb250YWN0UmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9y\
        eS52MS5Db250YWN0IgayuxgCCAQSXgoNVXBkYXRlQ29udGFjdBIoLnJ1Y2hlLmRpcmVjdG9yeS52MS5VcGRhdGVDb250YWN0UmVx\
        dWVzdBobLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db250YWN0IgayuxgCCAUSTQoNRGVsZXRlQ29udGFjdBIXLnJ1Y2hlLnYxLkRlbGV0\
        ZVJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29udGFjdCIGsrsYAggGElEKD1VuZGVsZXRlQ29udGFjdBIZLnJ1Y2hlLnYx\
        LlVuZGVsZXRlUmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db250YWN0IgayuxgCCAdCA7oCAGIGcHJvdG8zCtUdCh1ydWNo\
        ZS9kaXJlY3RvcnkvdjEvbGVhZC5wcm90bxIScnVjaGUuZGlyZWN0b3J5LnYxGiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFzay5w\
        cm90bxofZ29vZ2xlL3Byb3RvYnVmL3RpbWVzdGFtcC5wcm90bxogcnVjaGUvZGlyZWN0b3J5L3YxL2FjY291bnQucHJvdG8aIHJ1\
        Y2hlL2RpcmVjdG9yeS92MS9hZGRyZXNzLnByb3RvGiBydWNoZS9kaXJlY3RvcnkvdjEvY29udGFjdC5wcm90bxoacnVjaGUvdjEv\
        YW5ub3RhdGlvbnMucHJvdG8aF3J1Y2hlL3YxL3JlcXVlc3RzLnByb3RvGhRydWNoZS92MS90eXBlcy5wcm90byKWCwoETGVhZBIO\
        CgJpZBgBIAEoA1ICaWQSKAoKZmlyc3RfbmFtZRgCIAEoCUIJqrsYBRBkgAEBUglmaXJzdE5hbWUSJgoJbGFzdF9uYW1lGAMgASgJ\
        QgmquxgFEGSAAQJSCGxhc3ROYW1lEisKCWZ1bGxfbmFtZRgEIAEoCUIOqrsYChDJATABOAGAAQFSCGZ1bGxOYW1lEjEKDGNvbXBh\
        bnlfbmFtZRgFIAEoCUIOqrsYChDIATABOAGAAQFSC2NvbXBhbnlOYW1lEiUKCGZ1bmN0aW9uGAYgASgJQgmquxgFEGSAAQFSCGZ1\
        bmN0aW9uEkUKCXRlbGVwaG9uZRgHIAEoCUInqrsYIxAoMAFiBXJlYWNochNkaXJlY3RvcnkudGVsZXBob25lgAEBUgl0ZWxlcGhv\
        bmUSPwoGbW9iaWxlGAggASgJQiequxgjECgwAWIFcmVhY2hyE2RpcmVjdG9yeS50ZWxlcGhvbmWAAQFSBm1vYmlsZRI6CgVlbWFp\
        bBgJIAEoCUIkqrsYIBD+ATABYgVyZWFjaHIPZGlyZWN0b3J5LmVtYWlsgAEBUgVlbWFpbBJFCgdhZGRyZXNzGAogASgLMhsucnVj\
        aGUuZGlyZWN0b3J5LnYxLkFkZHJlc3NCDqq7GApiBXJlYWNogAEBUgdhZGRyZXNzEjIKBXNpcmVuGAsgASgJQhyquxgYECgwAXIP\
        ZGlyZWN0b3J5LnNpcmVugAEBUgVzaXJlbhJoCgZzb3VyY2UYDCABKAlCUKq7GExiDXF1YWxpZmljYXRpb26yAToKA3dlYgoEZmFp\
        cgoIcmVmZXJyYWwKCXRlbGVwaG9uZRIYZGlyZWN0b3J5LmFjY291bnQuc291cmNlUgZzb3VyY2USSwoGc3RhdHVzGA0gASgOMh4u\
        cnVjaGUuZGlyZWN0b3J5LnYxLkxlYWRTdGF0dXNCE6q7GA9iDXF1YWxpZmljYXRpb25SBnN0YXR1cxIvCgRuZWVkGA4gASgJQhuq\
        uxgXEJBOMAFiDXF1YWxpZmljYXRpb26AAQFSBG5lZWQSNgoGYnVkZ2V0GBAgASgJQh6quxgaYg1xdWFsaWZpY2F0aW9ugAEBogEF\
        CAISATBSBmJ1ZGdldBI+Cg1kZWNpc2lvbl9kYXRlGBEgASgJQhmquxgVYg1xdWFsaWZpY2F0aW9ugAEBqgEAUgxkZWNpc2lvbkRh\
        dGUSPQoOc2FsZXNwZXJzb25faWQYEiABKANCFqq7GBK6AQ8KC2tlcm5lbC51c2VyEANSDXNhbGVzcGVyc29uSWQSIgoFbm90ZXMY\
        EyABKAlCDKq7GAgQkE4wAYABAVIFbm90ZXMSPwoKYWNjb3VudF9pZBgUIAEoA0IgqrsYHLoBGQoRZGlyZWN0b3J5LmFjY291bnQQ\
        AyABMAFSCWFjY291bnRJZBI9Cgpjb250YWN0X2lkGBUgASgDQh6quxgaugEXChFkaXJlY3RvcnkuY29udGFjdBADMAFSCWNvbnRh\
        Y3RJZBI9Cgxjb252ZXJ0X3RpbWUYFiABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wUgtjb252ZXJ0VGltZRJKCgpjb21w\
        YW55X2lkGBcgASgDQiuquxgnYg1xdWFsaWZpY2F0aW9uugEVChFkaXJlY3RvcnkuY29tcGFueRABUgljb21wYW55SWQSKAoEaW5m\
        bxgPIAEoCzIULnJ1Y2hlLnYxLlJlY29yZEluZm9SBGluZm86bqK7GGoKDmRpcmVjdG9yeS5sZWFkEglmdWxsX25hbWUiCmNvbXBh\
        bnlfaWQyCWZ1bGxfbmFtZTIMY29tcGFueV9uYW1lMgZzdGF0dXMyDnNhbGVzcGVyc29uX2lkMgl0ZWxlcGhvbmUyBWVtYWlsIkcK\
        FUJhdGNoR2V0TGVhZHNSZXNwb25zZRIuCgVsZWFkcxgBIAMoCzIYLnJ1Y2hlLmRpcmVjdG9yeS52MS5MZWFkUgVsZWFkcyKeAQoR\
        TGlzdExlYWRzUmVzcG9uc2USLgoFbGVhZHMYASADKAsyGC5ydWNoZS5kaXJlY3RvcnkudjEuTGVhZFIFbGVhZHMSJgoPbmV4dF9w\
        YWdlX3Rva2VuGAIgASgJUg1uZXh0UGFnZVRva2VuEiIKCnRvdGFsX3NpemUYAyABKANIAFIJdG90YWxTaXpliAEBQg0KC190b3Rh\
        bF9zaXplIoUBChFDcmVhdGVMZWFkUmVxdWVzdBIsCgRsZWFkGAEgASgLMhgucnVjaGUuZGlyZWN0b3J5LnYxLkxlYWRSBGxlYWQS\
        HQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVzdElkEiMKDXZhbGlkYXRlX29ubHkYBCABKAhSDHZhbGlkYXRlT25seSLCAQoRVXBk\
        YXRlTGVhZFJlcXVlc3QSLAoEbGVhZBgBIAEoCzIYLnJ1Y2hlLmRpcmVjdG9yeS52MS5MZWFkUgRsZWFkEjsKC3VwZGF0ZV9tYXNr\
        GAIgASgLMhouZ29vZ2xlLnByb3RvYnVmLkZpZWxkTWFza1IKdXBkYXRlTWFzaxIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0\
        SWQSIwoNdmFsaWRhdGVfb25seRgEIAEoCFIMdmFsaWRhdGVPbmx5IvYBChJDb252ZXJ0TGVhZFJlcXVlc3QSDgoCaWQYASABKANS\
        AmlkEjkKCmFjY291bnRfaWQYAiABKANCGqq7GBa6ARMKEWRpcmVjdG9yeS5hY2NvdW50UglhY2NvdW50SWQSHwoLbmV3X2FjY291\
        bnQYAyABKAhSCm5ld0FjY291bnQSIAoLb3Bwb3J0dW5pdHkYBCABKAhSC29wcG9ydHVuaXR5EjMKBHJvbGUYBSABKA4yHy5ydWNo\
        ZS5kaXJlY3RvcnkudjEuQWNjb3VudFJvbGVSBHJvbGUSHQoKcmVxdWVzdF9pZBgGIAEoCVIJcmVxdWVzdElkIvkBChNDb252ZXJ0\
        TGVhZFJlc3BvbnNlEjUKB2FjY291bnQYASABKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQWNjb3VudFIHYWNjb3VudBI1Cgdjb250\
        YWN0GAIgASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbnRhY3RSB2NvbnRhY3QSLAoEbGVhZBgDIAEoCzIYLnJ1Y2hlLmRpcmVj\
        dG9yeS52MS5MZWFkUgRsZWFkEkYKCmNhbmRpZGF0ZXMYBCADKAsyJi5ydWNoZS5kaXJlY3RvcnkudjEuRHVwbGljYXRlQ2FuZGlk\
        YXRlUgpjYW5kaWRhdGVzIqgBCg1MZWFkQ29udmVydGVkEhcKB2xlYWRfaWQYASABKANSBmxlYWRJZBIdCgphY2NvdW50X2lkGAIg\
        ASgDUglhY2NvdW50SWQSHQoKY29udGFjdF9pZBgDIAEoA1IJY29udGFjdElkEiAKC29wcG9ydHVuaXR5GAQgASgIUgtvcHBvcnR1\
        bml0eToeursYGgoYZGlyZWN0b3J5LmxlYWRfY29udmVydGVkKmYKCkxlYWRTdGF0dXMSGwoXTEVBRF9TVEFUVVNfVU5TUEVDSUZJ\
        RUQQABIOCgpJTlRFUkVTVEVEEAESEgoOSU5fTkVHT1RJQVRJT04QAhINCglDT05WRVJURUQQAxIICgRMT1NUEAQyxgUKC0xlYWRT\
        ZXJ2aWNlEkEKB0dldExlYWQSFC5ydWNoZS52MS5HZXRSZXF1ZXN0GhgucnVjaGUuZGlyZWN0b3J5LnYxLkxlYWQiBrK7GAIIARJd\
        Cg1CYXRjaEdldExlYWRzEhkucnVjaGUudjEuQmF0Y2hHZXRSZXF1ZXN0GikucnVjaGUuZGlyZWN0b3J5LnYxLkJhdGNoR2V0TGVh\
        ZHNSZXNwb25zZSIGsrsYAggCElEKCUxpc3RMZWFkcxIVLnJ1Y2hlLnYxLkxpc3RSZXF1ZXN0GiUucnVjaGUuZGlyZWN0b3J5LnYx\
        Lkxpc3RMZWFkc1Jlc3BvbnNlIgayuxgCCAMSVQoKQ3JlYXRlTGVhZBIlLnJ1Y2hlLmRpcmVjdG9yeS52MS5DcmVhdGVMZWFkUmVx\
        dWVzdBoYLnJ1Y2hlLmRpcmVjdG9yeS52MS5MZWFkIgayuxgCCAQSVQoKVXBkYXRlTGVhZBIlLnJ1Y2hlLmRpcmVjdG9yeS52MS5V\
        cGRhdGVMZWFkUmVxdWVzdBoYLnJ1Y2hlLmRpcmVjdG9yeS52MS5MZWFkIgayuxgCCAUSRwoKRGVsZXRlTGVhZBIXLnJ1Y2hlLnYx\
        LkRlbGV0ZVJlcXVlc3QaGC5ydWNoZS5kaXJlY3RvcnkudjEuTGVhZCIGsrsYAggGEksKDFVuZGVsZXRlTGVhZBIZLnJ1Y2hlLnYx\
        LlVuZGVsZXRlUmVxdWVzdBoYLnJ1Y2hlLmRpcmVjdG9yeS52MS5MZWFkIgayuxgCCAcSfgoLQ29udmVydExlYWQSJi5ydWNoZS5k\
        aXJlY3RvcnkudjEuQ29udmVydExlYWRSZXF1ZXN0GicucnVjaGUuZGlyZWN0b3J5LnYxLkNvbnZlcnRMZWFkUmVzcG9uc2UiHrK7\
        GBoQAhoWZGlyZWN0b3J5LmxlYWQ6Y29udmVydEIDugIAYgZwcm90bzMK1QsKIXJ1Y2hlL2RpcmVjdG9yeS92MS9zZXR0aW5ncy5w\
        cm90bxIScnVjaGUuZGlyZWN0b3J5LnYxGiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFzay5wcm90bxoacnVjaGUvdjEvYW5ub3Rh\
        dGlvbnMucHJvdG8aF3J1Y2hlL3YxL3NldHRpbmdzLnByb3RvGhRydWNoZS92MS90eXBlcy5wcm90byLVBQoRRGlyZWN0b3J5U2V0\
        dGluZ3MSDgoCaWQYASABKANSAmlkEi0KBXNjb3BlGAIgASgLMhcucnVjaGUudjEuU2V0dGluZ3NTY29wZVIFc2NvcGUSNAoPbm90\
        ZV9kdXBsaWNhdGVzGAMgASgIQgaquxgCaAFIAFIObm90ZUR1cGxpY2F0ZXOIAQESWQoacHJvc3BlY3RfaW5hY3Rpdml0eV9tb250\
        aHMYBCABKAVCFqq7GBJRAAAAAAAA8D9ZAAAAAAAAXkBIAVIYcHJvc3BlY3RJbmFjdGl2aXR5TW9udGhziAEBElAKD2R1cGxpY2F0\
        ZV9jaGVjaxgFIAEoDjIiLnJ1Y2hlLmRpcmVjdG9yeS52MS5EdXBsaWNhdGVDaGVja0gCUg5kdXBsaWNhdGVDaGVja4gBARIqCg5l\
        bWFpbF9yZXF1aXJlZBgGIAEoCEgDUg1lbWFpbFJlcXVpcmVkiAEBEiQKC2JpcnRoX2RhdGVzGAcgASgISARSCmJpcnRoRGF0ZXOI\
        AQESJAoLY2hlY2tfdG93bnMYCCABKAhIBVIKY2hlY2tUb3duc4gBARI3CgxyZWdpc3Rlcl91cmwYCSABKAlCFKq7GBAQ9AMiC2h0\
        dHBzPzovLy4rUgtyZWdpc3RlclVybBItCgxyZWdpc3Rlcl9rZXkYCiABKAlCCqq7GAYQyAHSAQBSC3JlZ2lzdGVyS2V5EigKBGlu\
        Zm8YDyABKAsyFC5ydWNoZS52MS5SZWNvcmRJbmZvUgRpbmZvOhqiuxgWChJkaXJlY3Rvcnkuc2V0dGluZ3MoAUISChBfbm90ZV9k\
        dXBsaWNhdGVzQh0KG19wcm9zcGVjdF9pbmFjdGl2aXR5X21vbnRoc0ISChBfZHVwbGljYXRlX2NoZWNrQhEKD19lbWFpbF9yZXF1\
        aXJlZEIOCgxfYmlydGhfZGF0ZXNCDgoMX2NoZWNrX3Rvd25zIvcBCh5VcGRhdGVEaXJlY3RvcnlTZXR0aW5nc1JlcXVlc3QSVAoS\
        ZGlyZWN0b3J5X3NldHRpbmdzGAEgASgLMiUucnVjaGUuZGlyZWN0b3J5LnYxLkRpcmVjdG9yeVNldHRpbmdzUhFkaXJlY3RvcnlT\
        ZXR0aW5ncxI7Cgt1cGRhdGVfbWFzaxgCIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5GaWVsZE1hc2tSCnVwZGF0ZU1hc2sSHQoKcmVx\
        dWVzdF9pZBgDIAEoCVIJcmVxdWVzdElkEiMKDXZhbGlkYXRlX29ubHkYBCABKAhSDHZhbGlkYXRlT25seSpQCg5EdXBsaWNhdGVD\
        aGVjaxIfChtEVVBMSUNBVEVfQ0hFQ0tfVU5TUEVDSUZJRUQQABIHCgNPRkYQARIICgRXQVJOEAISCgoGUkVGVVNFEAMy/QEKGERp\
        cmVjdG9yeVNldHRpbmdzU2VydmljZRJjChRHZXREaXJlY3RvcnlTZXR0aW5ncxIcLnJ1Y2hlLnYxLkdldFNldHRpbmdzUmVxdWVz\
        dBolLnJ1Y2hlLmRpcmVjdG9yeS52MS5EaXJlY3RvcnlTZXR0aW5ncyIGsrsYAggIEnwKF1VwZGF0ZURpcmVjdG9yeVNldHRpbmdz\
        EjIucnVjaGUuZGlyZWN0b3J5LnYxLlVwZGF0ZURpcmVjdG9yeVNldHRpbmdzUmVxdWVzdBolLnJ1Y2hlLmRpcmVjdG9yeS52MS5E\
        aXJlY3RvcnlTZXR0aW5ncyIGsrsYAggJQgO6AgBiBnByb3RvMwrrBwodcnVjaGUvZGlyZWN0b3J5L3YxL3Rvd24ucHJvdG8SEnJ1\
        Y2hlLmRpcmVjdG9yeS52MRoacnVjaGUvdjEvYW5ub3RhdGlvbnMucHJvdG8aF3J1Y2hlL3YxL3JlcXVlc3RzLnByb3RvGhRydWNo\
        ZS92MS90eXBlcy5wcm90byLuAgoEVG93bhIOCgJpZBgBIAEoA1ICaWQSIAoEbmFtZRgCIAEoCUIMqrsYCAgBEGQwATgBUgRuYW1l\
        EjcKC3Bvc3RhbF9jb2RlGAMgASgJQhaquxgSCAEQBSIIWzAtOV17NX0wATgBUgpwb3N0YWxDb2RlEj8KCmluc2VlX2NvZGUYBCAB\
        KAlCIKq7GBwIARAFIhRbMC05XVswLTlBQl1bMC05XXszfTgBUglpbnNlZUNvZGUSLQoNZGVsaXZlcnlfbmFtZRgFIAEoCUIIqrsY\
        BBBkMAFSDGRlbGl2ZXJ5TmFtZRIkCghsb2NhbGl0eRgGIAEoCUIIqrsYBBBkMAFSCGxvY2FsaXR5EigKBGluZm8YDyABKAsyFC5y\
        dWNoZS52MS5SZWNvcmRJbmZvUgRpbmZvOjuiuxg3Cg5kaXJlY3RvcnkudG93bhIEbmFtZTILcG9zdGFsX2NvZGUyBG5hbWUyCmlu\
        c2VlX2NvZGU4ASJHChVCYXRjaEdldFRvd25zUmVzcG9uc2USLgoFdG93bnMYASADKAsyGC5ydWNoZS5kaXJlY3RvcnkudjEuVG93\
        blIFdG93bnMingEKEUxpc3RUb3duc1Jlc3BvbnNlEi4KBXRvd25zGAEgAygLMhgucnVjaGUuZGlyZWN0b3J5LnYxLlRvd25SBXRv\
        d25zEiYKD25leHRfcGFnZV90b2tlbhgCIAEoCVINbmV4dFBhZ2VUb2tlbhIiCgp0b3RhbF9zaXplGAMgASgDSABSCXRvdGFsU2l6\
        ZYgBAUINCgtfdG90YWxfc2l6ZTKCAgoLVG93blNlcnZpY2USQQoHR2V0VG93bhIULnJ1Y2hlLnYxLkdldFJlcXVlc3QaGC5ydWNo\
        ZS5kaXJlY3RvcnkudjEuVG93biIGsrsYAggBEl0KDUJhdGNoR2V0VG93bnMSGS5ydWNoZS52MS5CYXRjaEdldFJlcXVlc3QaKS5y\
        dWNoZS5kaXJlY3RvcnkudjEuQmF0Y2hHZXRUb3duc1Jlc3BvbnNlIgayuxgCCAISUQoJTGlzdFRvd25zEhUucnVjaGUudjEuTGlz\
        dFJlcXVlc3QaJS5ydWNoZS5kaXJlY3RvcnkudjEuTGlzdFRvd25zUmVzcG9uc2UiBrK7GAIIA0IDugIAYgZwcm90bzM=
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
