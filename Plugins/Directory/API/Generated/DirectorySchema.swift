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
        CUIOqrsYCiIIW0EtWl17Mn1SB2NvdW50cnlCA7oCAGIGcHJvdG8zCpM7CiBydWNoZS9kaXJlY3RvcnkvdjEvYWNjb3VudC5wcm90\
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
        EkYKCmNhbmRpZGF0ZXMYASADKAsyJi5ydWNoZS5kaXJlY3RvcnkudjEuRHVwbGljYXRlQ2FuZGlkYXRlUgpjYW5kaWRhdGVzIqMG\
        ChJEdXBsaWNhdGVDYW5kaWRhdGUSOQoKYWNjb3VudF9pZBgBIAEoA0IaqrsYFroBEwoRZGlyZWN0b3J5LmFjY291bnRSCWFjY291\
        bnRJZBIzCgRuYW1lGAIgASgJQh+quxgbEMgBehZkaXJlY3RvcnkuYWNjb3VudC5uYW1lUgRuYW1lEjAKBGNvZGUYAyABKAlCHKq7\
        GBh6FmRpcmVjdG9yeS5hY2NvdW50LmNvZGVSBGNvZGUSTgoLcG9zdGFsX2NvZGUYBCABKAlCLaq7GCl6J2RpcmVjdG9yeS5hY2Nv\
        dW50LmFkZHJlc3Nlcy5wb3N0YWxfY29kZVIKcG9zdGFsQ29kZRI6CgRjaXR5GAUgASgJQiaquxgieiBkaXJlY3RvcnkuYWNjb3Vu\
        dC5hZGRyZXNzZXMuY2l0eVIEY2l0eRI8CghpbmFjdGl2ZRgGIAEoCEIgqrsYHHoaZGlyZWN0b3J5LmFjY291bnQuaW5hY3RpdmVS\
        CGluYWN0aXZlEroBCgVzY29yZRgHIAEoBUKjAaq7GJ4BehZkaXJlY3RvcnkuYWNjb3VudC5uYW1lehdkaXJlY3RvcnkuYWNjb3Vu\
        dC5zaXJlbnoXZGlyZWN0b3J5LmFjY291bnQuZW1haWx6G2RpcmVjdG9yeS5hY2NvdW50LnRlbGVwaG9uZXoYZGlyZWN0b3J5LmFj\
        Y291bnQubW9iaWxlehtkaXJlY3RvcnkuYWNjb3VudC5hZGRyZXNzZXNSBXNjb3JlEuMBCgdyZWFzb25zGAggAygOMiMucnVjaGUu\
        ZGlyZWN0b3J5LnYxLkR1cGxpY2F0ZVJlYXNvbkKjAaq7GJ4BehZkaXJlY3RvcnkuYWNjb3VudC5uYW1lehdkaXJlY3RvcnkuYWNj\
        b3VudC5zaXJlbnoXZGlyZWN0b3J5LmFjY291bnQuZW1haWx6G2RpcmVjdG9yeS5hY2NvdW50LnRlbGVwaG9uZXoYZGlyZWN0b3J5\
        LmFjY291bnQubW9iaWxlehtkaXJlY3RvcnkuYWNjb3VudC5hZGRyZXNzZXNSB3JlYXNvbnMiRAoTQmVjb21lQ2xpZW50UmVxdWVz\
        dBIOCgJpZBgBIAEoA1ICaWQSHQoKcmVxdWVzdF9pZBgCIAEoCVIJcmVxdWVzdElkIk0KFEJlY29tZUNsaWVudFJlc3BvbnNlEjUK\
        B2FjY291bnQYASABKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQWNjb3VudFIHYWNjb3VudCJbChNBY2NvdW50QmVjYW1lQ2xpZW50\
        Eh0KCmFjY291bnRfaWQYASABKANSCWFjY291bnRJZDolursYIQofZGlyZWN0b3J5LmFjY291bnRfYmVjYW1lX2NsaWVudCJFChRG\
        b3JnZXRBY2NvdW50UmVxdWVzdBIOCgJpZBgBIAEoA1ICaWQSHQoKcmVxdWVzdF9pZBgCIAEoCVIJcmVxdWVzdElkIngKFUZvcmdl\
        dEFjY291bnRSZXNwb25zZRI1CgdhY2NvdW50GAEgASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291bnRSB2FjY291bnQSKAoE\
        a2VwdBgCIAMoCzIULnJ1Y2hlLnYxLktlcHRSZWNvcmRSBGtlcHQizgEKF1JlYXNzaWduQWNjb3VudHNSZXF1ZXN0EiAKDGZyb21f\
        dXNlcl9pZBgBIAEoA1IKZnJvbVVzZXJJZBIcCgp0b191c2VyX2lkGAIgASgDUgh0b1VzZXJJZBIfCgthY2NvdW50X2lkcxgDIAMo\
        A1IKYWNjb3VudElkcxIWCgZmaWx0ZXIYBCABKAlSBmZpbHRlchIbCglsZWFkc190b28YBSABKAhSCGxlYWRzVG9vEh0KCnJlcXVl\
        c3RfaWQYBiABKAlSCXJlcXVlc3RJZCKZAQoOUmVhc3NpZ25NZW1vcnkSJgoPbGFzdF9hY2NvdW50X2lkGAEgASgDUg1sYXN0QWNj\
        b3VudElkEiAKDGxhc3RfbGVhZF9pZBgCIAEoA1IKbGFzdExlYWRJZBIjCg1hY2NvdW50c19kb25lGAMgASgIUgxhY2NvdW50c0Rv\
        bmUSGAoHY2hhbmdlZBgEIAEoA1IHY2hhbmdlZCI0ChRMb29rVXBDb21wYW55UmVxdWVzdBIcCgVzaXJlbhgBIAEoCUIGqrsYAggB\
        UgVzaXJlbiJmChVMb29rVXBDb21wYW55UmVzcG9uc2USNQoHYWNjb3VudBgBIAEoCzIbLnJ1Y2hlLmRpcmVjdG9yeS52MS5BY2Nv\
        dW50UgdhY2NvdW50EhYKBmNsb3NlZBgCIAEoCFIGY2xvc2VkKmIKC0FjY291bnRSb2xlEhwKGEFDQ09VTlRfUk9MRV9VTlNQRUNJ\
        RklFRBAAEgwKCENVU1RPTUVSEAESDAoIUFJPU1BFQ1QQAhILCgdQQVJUTkVSEAMSDAoIU1VQUExJRVIQBCpnCg1BY2NvdW50U3Rh\
        dHVzEh4KGkFDQ09VTlRfU1RBVFVTX1VOU1BFQ0lGSUVEEAASGwoXQUNDT1VOVF9TVEFUVVNfUFJPU1BFQ1QQARIZChVBQ0NPVU5U\
        X1NUQVRVU19DTElFTlQQAipCCg1NYW5kYXRlU2NoZW1lEh4KGk1BTkRBVEVfU0NIRU1FX1VOU1BFQ0lGSUVEEAASCAoEQ09SRRAB\
        EgcKA0IyQhACKsoBCg9EdXBsaWNhdGVSZWFzb24SIAocRFVQTElDQVRFX1JFQVNPTl9VTlNQRUNJRklFRBAAEg4KClNBTUVfU0lS\
        RU4QARINCglTQU1FX05BTUUQAhIQCgxTSU1JTEFSX05BTUUQAxISCg5TQU1FX1RFTEVQSE9ORRAEEg4KClNBTUVfRU1BSUwQBRIQ\
        CgxTQU1FX0FERFJFU1MQBhINCglTQU1FX1RPV04QBxIPCgtPVEhFUl9TSVJFThAIEg4KCk9USEVSX1RPV04QCTKyCwoOQWNjb3Vu\
        dFNlcnZpY2USRwoKR2V0QWNjb3VudBIULnJ1Y2hlLnYxLkdldFJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQWNjb3VudCIG\
        srsYAggBEmMKEEJhdGNoR2V0QWNjb3VudHMSGS5ydWNoZS52MS5CYXRjaEdldFJlcXVlc3QaLC5ydWNoZS5kaXJlY3RvcnkudjEu\
        QmF0Y2hHZXRBY2NvdW50c1Jlc3BvbnNlIgayuxgCCAISVwoMTGlzdEFjY291bnRzEhUucnVjaGUudjEuTGlzdFJlcXVlc3QaKC5y\
        dWNoZS5kaXJlY3RvcnkudjEuTGlzdEFjY291bnRzUmVzcG9uc2UiBrK7GAIIAxJeCg1DcmVhdGVBY2NvdW50EigucnVjaGUuZGly\
        ZWN0b3J5LnYxLkNyZWF0ZUFjY291bnRSZXF1ZXN0GhsucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291bnQiBrK7GAIIBBJeCg1VcGRh\
        dGVBY2NvdW50EigucnVjaGUuZGlyZWN0b3J5LnYxLlVwZGF0ZUFjY291bnRSZXF1ZXN0GhsucnVjaGUuZGlyZWN0b3J5LnYxLkFj\
        Y291bnQiBrK7GAIIBRJNCg1EZWxldGVBY2NvdW50EhcucnVjaGUudjEuRGVsZXRlUmVxdWVzdBobLnJ1Y2hlLmRpcmVjdG9yeS52\
        MS5BY2NvdW50IgayuxgCCAYSUQoPVW5kZWxldGVBY2NvdW50EhkucnVjaGUudjEuVW5kZWxldGVSZXF1ZXN0GhsucnVjaGUuZGly\
        ZWN0b3J5LnYxLkFjY291bnQiBrK7GAIIBxKYAQoTRGVhY3RpdmF0ZUR1cGxpY2F0ZRIuLnJ1Y2hlLmRpcmVjdG9yeS52MS5EZWFj\
        dGl2YXRlRHVwbGljYXRlUmVxdWVzdBovLnJ1Y2hlLmRpcmVjdG9yeS52MS5EZWFjdGl2YXRlRHVwbGljYXRlUmVzcG9uc2UiILK7\
        GBwQAhoYZGlyZWN0b3J5LmFjY291bnQ6dXBkYXRlEocBCg5GaW5kRHVwbGljYXRlcxIpLnJ1Y2hlLmRpcmVjdG9yeS52MS5GaW5k\
        RHVwbGljYXRlc1JlcXVlc3QaKi5ydWNoZS5kaXJlY3RvcnkudjEuRmluZER1cGxpY2F0ZXNSZXNwb25zZSIesrsYGhABGhZkaXJl\
        Y3RvcnkuYWNjb3VudDpyZWFkEoMBCgxCZWNvbWVDbGllbnQSJy5ydWNoZS5kaXJlY3RvcnkudjEuQmVjb21lQ2xpZW50UmVxdWVz\
        dBooLnJ1Y2hlLmRpcmVjdG9yeS52MS5CZWNvbWVDbGllbnRSZXNwb25zZSIgsrsYHBACGhhkaXJlY3RvcnkuYWNjb3VudDp1cGRh\
        dGUSjAEKDUZvcmdldEFjY291bnQSKC5ydWNoZS5kaXJlY3RvcnkudjEuRm9yZ2V0QWNjb3VudFJlcXVlc3QaKS5ydWNoZS5kaXJl\
        Y3RvcnkudjEuRm9yZ2V0QWNjb3VudFJlc3BvbnNlIiayuxgiEAIaHmRpcmVjdG9yeS5hY2NvdW50OmVyYXNlX3BlcnNvbhJ2ChBS\
        ZWFzc2lnbkFjY291bnRzEisucnVjaGUuZGlyZWN0b3J5LnYxLlJlYXNzaWduQWNjb3VudHNSZXF1ZXN0GhMucnVjaGUudjEuT3Bl\
        cmF0aW9uIiCyuxgcEAIaGGRpcmVjdG9yeS5hY2NvdW50OnVwZGF0ZRKEAQoNTG9va1VwQ29tcGFueRIoLnJ1Y2hlLmRpcmVjdG9y\
        eS52MS5Mb29rVXBDb21wYW55UmVxdWVzdBopLnJ1Y2hlLmRpcmVjdG9yeS52MS5Mb29rVXBDb21wYW55UmVzcG9uc2UiHrK7GBoQ\
        AxoWZGlyZWN0b3J5LmFjY291bnQ6cmVhZEIDugIAYgZwcm90bzMKrRkKIHJ1Y2hlL2RpcmVjdG9yeS92MS9jb21wYW55LnByb3Rv\
        EhJydWNoZS5kaXJlY3RvcnkudjEaIGdvb2dsZS9wcm90b2J1Zi9maWVsZF9tYXNrLnByb3RvGiBydWNoZS9kaXJlY3RvcnkvdjEv\
        YWRkcmVzcy5wcm90bxoacnVjaGUvdjEvYW5ub3RhdGlvbnMucHJvdG8aF3J1Y2hlL3YxL3JlcXVlc3RzLnByb3RvGhRydWNoZS92\
        MS90eXBlcy5wcm90byK4CwoHQ29tcGFueRIOCgJpZBgBIAEoA1ICaWQSIwoEbmFtZRgCIAEoCUIPqrsYCwgBEMgBKgAwATgBUgRu\
        YW1lEjsKBXNpcmVuGAMgASgJQiWquxghECgqADABYghpZGVudGl0eXIPZGlyZWN0b3J5LnNpcmVuUgVzaXJlbhI1CgdhZGRyZXNz\
        GAQgASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkFkZHJlc3NSB2FkZHJlc3MSMQoNc2hhcmVfY2FwaXRhbBgFIAEoCUIMqrsYCKIB\
        BQgCEgEwUgxzaGFyZUNhcGl0YWwSNAoRcmVnaXN0cmF0aW9uX2RhdGUYBiABKAlCB6q7GAOqAQBSEHJlZ2lzdHJhdGlvbkRhdGUS\
        SQoEbG9nbxgHIAEoCzIRLnJ1Y2hlLnYxLkZpbGVSZWZCIqq7GB7KARsKCWltYWdlL3BuZwoKaW1hZ2UvanBlZxCAgEBSBGxvZ28S\
        NwoFc2lyZXQYECABKAlCIaq7GB0QKGIIaWRlbnRpdHlyD2RpcmVjdG9yeS5zaXJldFIFc2lyZXQSRQoKdmF0X251bWJlchgRIAEo\
        CUImqrsYIhAoYghpZGVudGl0eXIUZGlyZWN0b3J5LnZhdF9udW1iZXJSCXZhdE51bWJlchI3Cg50cmFkZV9yZWdpc3RlchgSIAEo\
        CUIQqrsYDBBkYghpZGVudGl0eVINdHJhZGVSZWdpc3RlchIvCgpsZWdhbF9mb3JtGBMgASgJQhCquxgMEDxiCGlkZW50aXR5Ugls\
        ZWdhbEZvcm0STwoNYWN0aXZpdHlfY29kZRgUIAEoCUIqqrsYJhAKIhhbMC05XXsyfVwuP1swLTldezJ9W0EtWl1iCGlkZW50aXR5\
        UgxhY3Rpdml0eUNvZGUSQAoJdGVsZXBob25lGBUgASgJQiKquxgeEChiBXJlYWNochNkaXJlY3RvcnkudGVsZXBob25lUgl0ZWxl\
        cGhvbmUSNQoFZW1haWwYFiABKAlCH6q7GBsQ/gFiBXJlYWNocg9kaXJlY3RvcnkuZW1haWxSBWVtYWlsEigKB3dlYnNpdGUYFyAB\
        KAlCDqq7GAoQyAFiBXJlYWNoUgd3ZWJzaXRlElwKE2NyZWRpdG9yX2lkZW50aWZpZXIYGCABKAlCK6q7GCcQKGIEYmFua3IdZGly\
        ZWN0b3J5LmNyZWRpdG9yX2lkZW50aWZpZXJSEmNyZWRpdG9ySWRlbnRpZmllchJQCghwcm9maWxlcxgZIAMoCzIhLnJ1Y2hlLmRp\
        cmVjdG9yeS52MS5TZW5kZXJQcm9maWxlQhGquxgNSDJiCWRvY3VtZW50c1IIcHJvZmlsZXMSQQoScGF5bWVudF9jb25kaXRpb25z\
        GBogASgJQhKquxgOENAPYglkb2N1bWVudHNSEXBheW1lbnRDb25kaXRpb25zEm0KFHRlcm1zX2FuZF9jb25kaXRpb25zGBsgASgL\
        MhEucnVjaGUudjEuRmlsZVJlZkIoqrsYJGIJZG9jdW1lbnRzygEWCg9hcHBsaWNhdGlvbi9wZGYQgICABVISdGVybXNBbmRDb25k\
        aXRpb25zElUKFnN0cmlwZV9wdWJsaXNoYWJsZV9rZXkYHCABKAlCH6q7GBsQyAEiEHBrX1tBLVphLXowLTlfXStiBGJhbmtSFHN0\
        cmlwZVB1Ymxpc2hhYmxlS2V5ElMKEXN0cmlwZV9zZWNyZXRfa2V5GB0gASgJQiequxgjEMgBIhUoc2t8cmspX1tBLVphLXowLTlf\
        XStiBGJhbmvSAQBSD3N0cmlwZVNlY3JldEtleRIoCgRpbmZvGA8gASgLMhQucnVjaGUudjEuUmVjb3JkSW5mb1IEaW5mbzo6orsY\
        NgoRZGlyZWN0b3J5LmNvbXBhbnkSBG5hbWUYATIEbmFtZTIFc2lyZW4yDGFkZHJlc3MuY2l0eSKwAgoNU2VuZGVyUHJvZmlsZRIO\
        CgJpZBgBIAEoA1ICaWQSHAoEbmFtZRgCIAEoCUIIqrsYBAgBEGRSBG5hbWUSKgoMc2VuZGVyX2Jsb2NrGAMgASgJQgequxgDEOgH\
        UgtzZW5kZXJCbG9jaxIqCgxmb290ZXJfYmxvY2sYBCABKAlCB6q7GAMQ6AdSC2Zvb3RlckJsb2NrEi4KDmFjY291bnRfaG9sZGVy\
        GAUgASgJQgequxgDEIwBUg1hY2NvdW50SG9sZGVyEioKBGliYW4YBiABKAlCFqq7GBIQMnIOZGlyZWN0b3J5LmliYW5SBGliYW4S\
        JwoDYmljGAcgASgJQhWquxgREBRyDWRpcmVjdG9yeS5iaWNSA2JpYxIUCgV1c3VhbBgIIAEoCFIFdXN1YWwiVgoZQmF0Y2hHZXRD\
        b21wYW5pZXNSZXNwb25zZRI5Cgljb21wYW5pZXMYASADKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29tcGFueVIJY29tcGFuaWVz\
        Iq0BChVMaXN0Q29tcGFuaWVzUmVzcG9uc2USOQoJY29tcGFuaWVzGAEgAygLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbXBhbnlS\
        CWNvbXBhbmllcxImCg9uZXh0X3BhZ2VfdG9rZW4YAiABKAlSDW5leHRQYWdlVG9rZW4SIgoKdG90YWxfc2l6ZRgDIAEoA0gAUgl0\
        b3RhbFNpemWIAQFCDQoLX3RvdGFsX3NpemUikQEKFENyZWF0ZUNvbXBhbnlSZXF1ZXN0EjUKB2NvbXBhbnkYASABKAsyGy5ydWNo\
        ZS5kaXJlY3RvcnkudjEuQ29tcGFueVIHY29tcGFueRIdCgpyZXF1ZXN0X2lkGAMgASgJUglyZXF1ZXN0SWQSIwoNdmFsaWRhdGVf\
        b25seRgEIAEoCFIMdmFsaWRhdGVPbmx5Is4BChRVcGRhdGVDb21wYW55UmVxdWVzdBI1Cgdjb21wYW55GAEgASgLMhsucnVjaGUu\
        ZGlyZWN0b3J5LnYxLkNvbXBhbnlSB2NvbXBhbnkSOwoLdXBkYXRlX21hc2sYAiABKAsyGi5nb29nbGUucHJvdG9idWYuRmllbGRN\
        YXNrUgp1cGRhdGVNYXNrEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2YWxp\
        ZGF0ZU9ubHky/QQKDkNvbXBhbnlTZXJ2aWNlEkcKCkdldENvbXBhbnkSFC5ydWNoZS52MS5HZXRSZXF1ZXN0GhsucnVjaGUuZGly\
        ZWN0b3J5LnYxLkNvbXBhbnkiBrK7GAIIARJlChFCYXRjaEdldENvbXBhbmllcxIZLnJ1Y2hlLnYxLkJhdGNoR2V0UmVxdWVzdBot\
        LnJ1Y2hlLmRpcmVjdG9yeS52MS5CYXRjaEdldENvbXBhbmllc1Jlc3BvbnNlIgayuxgCCAISWQoNTGlzdENvbXBhbmllcxIVLnJ1\
        Y2hlLnYxLkxpc3RSZXF1ZXN0GikucnVjaGUuZGlyZWN0b3J5LnYxLkxpc3RDb21wYW5pZXNSZXNwb25zZSIGsrsYAggDEl4KDUNy\
        ZWF0ZUNvbXBhbnkSKC5ydWNoZS5kaXJlY3RvcnkudjEuQ3JlYXRlQ29tcGFueVJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEu\
        Q29tcGFueSIGsrsYAggEEl4KDVVwZGF0ZUNvbXBhbnkSKC5ydWNoZS5kaXJlY3RvcnkudjEuVXBkYXRlQ29tcGFueVJlcXVlc3Qa\
        Gy5ydWNoZS5kaXJlY3RvcnkudjEuQ29tcGFueSIGsrsYAggFEk0KDURlbGV0ZUNvbXBhbnkSFy5ydWNoZS52MS5EZWxldGVSZXF1\
        ZXN0GhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbXBhbnkiBrK7GAIIBhJRCg9VbmRlbGV0ZUNvbXBhbnkSGS5ydWNoZS52MS5VbmRl\
        bGV0ZVJlcXVlc3QaGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29tcGFueSIGsrsYAggHQgO6AgBiBnByb3RvMwr3EAogcnVjaGUvZGly\
        ZWN0b3J5L3YxL2NvbnRhY3QucHJvdG8SEnJ1Y2hlLmRpcmVjdG9yeS52MRogZ29vZ2xlL3Byb3RvYnVmL2ZpZWxkX21hc2sucHJv\
        dG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhdydWNoZS92MS9yZXF1ZXN0cy5wcm90bxoUcnVjaGUvdjEvdHlwZXMucHJv\
        dG8i4QUKB0NvbnRhY3QSDgoCaWQYASABKANSAmlkEkMKCmFjY291bnRfaWQYAiABKANCJKq7GCAIAboBGwoRZGlyZWN0b3J5LmFj\
        Y291bnQQAhgBIAEwAVIJYWNjb3VudElkEigKCmZpcnN0X25hbWUYAyABKAlCCaq7GAUQZIABAVIJZmlyc3ROYW1lEigKCWxhc3Rf\
        bmFtZRgEIAEoCUILqrsYBwgBEGSAAQJSCGxhc3ROYW1lEisKCWZ1bGxfbmFtZRgFIAEoCUIOqrsYChDJATABOAGAAQFSCGZ1bGxO\
        YW1lEiUKCGZ1bmN0aW9uGAYgASgJQgmquxgFEGSAAQFSCGZ1bmN0aW9uEj4KCXRlbGVwaG9uZRgHIAEoCUIgqrsYHBAoMAFyE2Rp\
        cmVjdG9yeS50ZWxlcGhvbmWAAQFSCXRlbGVwaG9uZRI4CgZtb2JpbGUYCCABKAlCIKq7GBwQKDABchNkaXJlY3RvcnkudGVsZXBo\
        b25lgAEBUgZtb2JpbGUSMwoFZW1haWwYCSABKAlCHaq7GBkQ/gEwAXIPZGlyZWN0b3J5LmVtYWlsgAEBUgVlbWFpbBImCghsaW5r\
        ZWRpbhgKIAEoCUIKqrsYBhDIAYABAVIIbGlua2VkaW4SNQoFdGl0bGUYCyABKAlCH6q7GBuAAQGyARUKAm1yCgNtcnMKAmRyCgZt\
        YWl0cmVSBXRpdGxlEiIKBW5vdGVzGAwgASgJQgyquxgIEJBOMAGAAQFSBW5vdGVzEhoKCGluYWN0aXZlGA0gASgIUghpbmFjdGl2\
        ZRIoCgRpbmZvGA8gASgLMhQucnVjaGUudjEuUmVjb3JkSW5mb1IEaW5mbzphorsYXQoRZGlyZWN0b3J5LmNvbnRhY3QSCWZ1bGxf\
        bmFtZTIJZnVsbF9uYW1lMgphY2NvdW50X2lkMghmdW5jdGlvbjIJdGVsZXBob25lMgVlbWFpbEoKYWNjb3VudF9pZCJTChhCYXRj\
        aEdldENvbnRhY3RzUmVzcG9uc2USNwoIY29udGFjdHMYASADKAsyGy5ydWNoZS5kaXJlY3RvcnkudjEuQ29udGFjdFIIY29udGFj\
        dHMiqgEKFExpc3RDb250YWN0c1Jlc3BvbnNlEjcKCGNvbnRhY3RzGAEgAygLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbnRhY3RS\
        CGNvbnRhY3RzEiYKD25leHRfcGFnZV90b2tlbhgCIAEoCVINbmV4dFBhZ2VUb2tlbhIiCgp0b3RhbF9zaXplGAMgASgDSABSCXRv\
        dGFsU2l6ZYgBAUINCgtfdG90YWxfc2l6ZSKRAQoUQ3JlYXRlQ29udGFjdFJlcXVlc3QSNQoHY29udGFjdBgBIAEoCzIbLnJ1Y2hl\
        LmRpcmVjdG9yeS52MS5Db250YWN0Ugdjb250YWN0Eh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJZBIjCg12YWxpZGF0ZV9v\
        bmx5GAQgASgIUgx2YWxpZGF0ZU9ubHkizgEKFFVwZGF0ZUNvbnRhY3RSZXF1ZXN0EjUKB2NvbnRhY3QYASABKAsyGy5ydWNoZS5k\
        aXJlY3RvcnkudjEuQ29udGFjdFIHY29udGFjdBI7Cgt1cGRhdGVfbWFzaxgCIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5GaWVsZE1h\
        c2tSCnVwZGF0ZU1hc2sSHQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVzdElkEiMKDXZhbGlkYXRlX29ubHkYBCABKAhSDHZhbGlk\
        YXRlT25seTL5BAoOQ29udGFjdFNlcnZpY2USRwoKR2V0Q29udGFjdBIULnJ1Y2hlLnYxLkdldFJlcXVlc3QaGy5ydWNoZS5kaXJl\
        Y3RvcnkudjEuQ29udGFjdCIGsrsYAggBEmMKEEJhdGNoR2V0Q29udGFjdHMSGS5ydWNoZS52MS5CYXRjaEdldFJlcXVlc3QaLC5y\
        dWNoZS5kaXJlY3RvcnkudjEuQmF0Y2hHZXRDb250YWN0c1Jlc3BvbnNlIgayuxgCCAISVwoMTGlzdENvbnRhY3RzEhUucnVjaGUu\
        djEuTGlzdFJlcXVlc3QaKC5ydWNoZS5kaXJlY3RvcnkudjEuTGlzdENvbnRhY3RzUmVzcG9uc2UiBrK7GAIIAxJeCg1DcmVhdGVD\
        b250YWN0EigucnVjaGUuZGlyZWN0b3J5LnYxLkNyZWF0ZUNvbnRhY3RSZXF1ZXN0GhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbnRh\
        Y3QiBrK7GAIIBBJeCg1VcGRhdGVDb250YWN0EigucnVjaGUuZGlyZWN0b3J5LnYxLlVwZGF0ZUNvbnRhY3RSZXF1ZXN0GhsucnVj\
        aGUuZGlyZWN0b3J5LnYxLkNvbnRhY3QiBrK7GAIIBRJNCg1EZWxldGVDb250YWN0EhcucnVjaGUudjEuRGVsZXRlUmVxdWVzdBob\
        LnJ1Y2hlLmRpcmVjdG9yeS52MS5Db250YWN0IgayuxgCCAYSUQoPVW5kZWxldGVDb250YWN0EhkucnVjaGUudjEuVW5kZWxldGVS\
        ZXF1ZXN0GhsucnVjaGUuZGlyZWN0b3J5LnYxLkNvbnRhY3QiBrK7GAIIB0IDugIAYgZwcm90bzMK/RwKHXJ1Y2hlL2RpcmVjdG9y\
        eS92MS9sZWFkLnByb3RvEhJydWNoZS5kaXJlY3RvcnkudjEaIGdvb2dsZS9wcm90b2J1Zi9maWVsZF9tYXNrLnByb3RvGh9nb29n\
        bGUvcHJvdG9idWYvdGltZXN0YW1wLnByb3RvGiBydWNoZS9kaXJlY3RvcnkvdjEvYWNjb3VudC5wcm90bxogcnVjaGUvZGlyZWN0\
        b3J5L3YxL2FkZHJlc3MucHJvdG8aIHJ1Y2hlL2RpcmVjdG9yeS92MS9jb250YWN0LnByb3RvGhpydWNoZS92MS9hbm5vdGF0aW9u\
        cy5wcm90bxoXcnVjaGUvdjEvcmVxdWVzdHMucHJvdG8aFHJ1Y2hlL3YxL3R5cGVzLnByb3RvIr4KCgRMZWFkEg4KAmlkGAEgASgD\
        UgJpZBIoCgpmaXJzdF9uYW1lGAIgASgJQgmquxgFEGSAAQFSCWZpcnN0TmFtZRImCglsYXN0X25hbWUYAyABKAlCCaq7GAUQZIAB\
        AlIIbGFzdE5hbWUSKwoJZnVsbF9uYW1lGAQgASgJQg6quxgKEMkBMAE4AYABAVIIZnVsbE5hbWUSMQoMY29tcGFueV9uYW1lGAUg\
        ASgJQg6quxgKEMgBMAE4AYABAVILY29tcGFueU5hbWUSJQoIZnVuY3Rpb24YBiABKAlCCaq7GAUQZIABAVIIZnVuY3Rpb24SRQoJ\
        dGVsZXBob25lGAcgASgJQiequxgjECgwAWIFcmVhY2hyE2RpcmVjdG9yeS50ZWxlcGhvbmWAAQFSCXRlbGVwaG9uZRI/CgZtb2Jp\
        bGUYCCABKAlCJ6q7GCMQKDABYgVyZWFjaHITZGlyZWN0b3J5LnRlbGVwaG9uZYABAVIGbW9iaWxlEjoKBWVtYWlsGAkgASgJQiSq\
        uxggEP4BMAFiBXJlYWNocg9kaXJlY3RvcnkuZW1haWyAAQFSBWVtYWlsEkUKB2FkZHJlc3MYCiABKAsyGy5ydWNoZS5kaXJlY3Rv\
        cnkudjEuQWRkcmVzc0IOqrsYCmIFcmVhY2iAAQFSB2FkZHJlc3MSMgoFc2lyZW4YCyABKAlCHKq7GBgQKDABcg9kaXJlY3Rvcnku\
        c2lyZW6AAQFSBXNpcmVuEmgKBnNvdXJjZRgMIAEoCUJQqrsYTGINcXVhbGlmaWNhdGlvbrIBOgoDd2ViCgRmYWlyCghyZWZlcnJh\
        bAoJdGVsZXBob25lEhhkaXJlY3RvcnkuYWNjb3VudC5zb3VyY2VSBnNvdXJjZRJLCgZzdGF0dXMYDSABKA4yHi5ydWNoZS5kaXJl\
        Y3RvcnkudjEuTGVhZFN0YXR1c0ITqrsYD2INcXVhbGlmaWNhdGlvblIGc3RhdHVzEi8KBG5lZWQYDiABKAlCG6q7GBcQkE4wAWIN\
        cXVhbGlmaWNhdGlvboABAVIEbmVlZBI2CgZidWRnZXQYECABKAlCHqq7GBpiDXF1YWxpZmljYXRpb26AAQGiAQUIAhIBMFIGYnVk\
        Z2V0Ej4KDWRlY2lzaW9uX2RhdGUYESABKAlCGaq7GBViDXF1YWxpZmljYXRpb26AAQGqAQBSDGRlY2lzaW9uRGF0ZRI9Cg5zYWxl\
        c3BlcnNvbl9pZBgSIAEoA0IWqrsYEroBDwoLa2VybmVsLnVzZXIQA1INc2FsZXNwZXJzb25JZBIiCgVub3RlcxgTIAEoCUIMqrsY\
        CBCQTjABgAEBUgVub3RlcxI/CgphY2NvdW50X2lkGBQgASgDQiCquxgcugEZChFkaXJlY3RvcnkuYWNjb3VudBADIAEwAVIJYWNj\
        b3VudElkEj0KCmNvbnRhY3RfaWQYFSABKANCHqq7GBq6ARcKEWRpcmVjdG9yeS5jb250YWN0EAMwAVIJY29udGFjdElkEj0KDGNv\
        bnZlcnRfdGltZRgWIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBSC2NvbnZlcnRUaW1lEigKBGluZm8YDyABKAsyFC5y\
        dWNoZS52MS5SZWNvcmRJbmZvUgRpbmZvOmKiuxheCg5kaXJlY3RvcnkubGVhZBIJZnVsbF9uYW1lMglmdWxsX25hbWUyDGNvbXBh\
        bnlfbmFtZTIGc3RhdHVzMg5zYWxlc3BlcnNvbl9pZDIJdGVsZXBob25lMgVlbWFpbCJHChVCYXRjaEdldExlYWRzUmVzcG9uc2US\
        LgoFbGVhZHMYASADKAsyGC5ydWNoZS5kaXJlY3RvcnkudjEuTGVhZFIFbGVhZHMingEKEUxpc3RMZWFkc1Jlc3BvbnNlEi4KBWxl\
        YWRzGAEgAygLMhgucnVjaGUuZGlyZWN0b3J5LnYxLkxlYWRSBWxlYWRzEiYKD25leHRfcGFnZV90b2tlbhgCIAEoCVINbmV4dFBh\
        Z2VUb2tlbhIiCgp0b3RhbF9zaXplGAMgASgDSABSCXRvdGFsU2l6ZYgBAUINCgtfdG90YWxfc2l6ZSKFAQoRQ3JlYXRlTGVhZFJl\
        cXVlc3QSLAoEbGVhZBgBIAEoCzIYLnJ1Y2hlLmRpcmVjdG9yeS52MS5MZWFkUgRsZWFkEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJl\
        cXVlc3RJZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9ubHkiwgEKEVVwZGF0ZUxlYWRSZXF1ZXN0EiwKBGxlYWQY\
        ASABKAsyGC5ydWNoZS5kaXJlY3RvcnkudjEuTGVhZFIEbGVhZBI7Cgt1cGRhdGVfbWFzaxgCIAEoCzIaLmdvb2dsZS5wcm90b2J1\
        Zi5GaWVsZE1hc2tSCnVwZGF0ZU1hc2sSHQoKcmVxdWVzdF9pZBgDIAEoCVIJcmVxdWVzdElkEiMKDXZhbGlkYXRlX29ubHkYBCAB\
        KAhSDHZhbGlkYXRlT25seSL2AQoSQ29udmVydExlYWRSZXF1ZXN0Eg4KAmlkGAEgASgDUgJpZBI5CgphY2NvdW50X2lkGAIgASgD\
        QhqquxgWugETChFkaXJlY3RvcnkuYWNjb3VudFIJYWNjb3VudElkEh8KC25ld19hY2NvdW50GAMgASgIUgpuZXdBY2NvdW50EiAK\
        C29wcG9ydHVuaXR5GAQgASgIUgtvcHBvcnR1bml0eRIzCgRyb2xlGAUgASgOMh8ucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291bnRS\
        b2xlUgRyb2xlEh0KCnJlcXVlc3RfaWQYBiABKAlSCXJlcXVlc3RJZCL5AQoTQ29udmVydExlYWRSZXNwb25zZRI1CgdhY2NvdW50\
        GAEgASgLMhsucnVjaGUuZGlyZWN0b3J5LnYxLkFjY291bnRSB2FjY291bnQSNQoHY29udGFjdBgCIAEoCzIbLnJ1Y2hlLmRpcmVj\
        dG9yeS52MS5Db250YWN0Ugdjb250YWN0EiwKBGxlYWQYAyABKAsyGC5ydWNoZS5kaXJlY3RvcnkudjEuTGVhZFIEbGVhZBJGCgpj\
        YW5kaWRhdGVzGAQgAygLMiYucnVjaGUuZGlyZWN0b3J5LnYxLkR1cGxpY2F0ZUNhbmRpZGF0ZVIKY2FuZGlkYXRlcyKoAQoNTGVh\
        ZENvbnZlcnRlZBIXCgdsZWFkX2lkGAEgASgDUgZsZWFkSWQSHQoKYWNjb3VudF9pZBgCIAEoA1IJYWNjb3VudElkEh0KCmNvbnRh\
        Y3RfaWQYAyABKANSCWNvbnRhY3RJZBIgCgtvcHBvcnR1bml0eRgEIAEoCFILb3Bwb3J0dW5pdHk6Hrq7GBoKGGRpcmVjdG9yeS5s\
        ZWFkX2NvbnZlcnRlZCpmCgpMZWFkU3RhdHVzEhsKF0xFQURfU1RBVFVTX1VOU1BFQ0lGSUVEEAASDgoKSU5URVJFU1RFRBABEhIK\
        DklOX05FR09USUFUSU9OEAISDQoJQ09OVkVSVEVEEAMSCAoETE9TVBAEMsYFCgtMZWFkU2VydmljZRJBCgdHZXRMZWFkEhQucnVj\
        aGUudjEuR2V0UmVxdWVzdBoYLnJ1Y2hlLmRpcmVjdG9yeS52MS5MZWFkIgayuxgCCAESXQoNQmF0Y2hHZXRMZWFkcxIZLnJ1Y2hl\
        LnYxLkJhdGNoR2V0UmVxdWVzdBopLnJ1Y2hlLmRpcmVjdG9yeS52MS5CYXRjaEdldExlYWRzUmVzcG9uc2UiBrK7GAIIAhJRCglM\
        aXN0TGVhZHMSFS5ydWNoZS52MS5MaXN0UmVxdWVzdBolLnJ1Y2hlLmRpcmVjdG9yeS52MS5MaXN0TGVhZHNSZXNwb25zZSIGsrsY\
        AggDElUKCkNyZWF0ZUxlYWQSJS5ydWNoZS5kaXJlY3RvcnkudjEuQ3JlYXRlTGVhZFJlcXVlc3QaGC5ydWNoZS5kaXJlY3Rvcnku\
        djEuTGVhZCIGsrsYAggEElUKClVwZGF0ZUxlYWQSJS5ydWNoZS5kaXJlY3RvcnkudjEuVXBkYXRlTGVhZFJlcXVlc3QaGC5ydWNo\
        ZS5kaXJlY3RvcnkudjEuTGVhZCIGsrsYAggFEkcKCkRlbGV0ZUxlYWQSFy5ydWNoZS52MS5EZWxldGVSZXF1ZXN0GhgucnVjaGUu\
        ZGlyZWN0b3J5LnYxLkxlYWQiBrK7GAIIBhJLCgxVbmRlbGV0ZUxlYWQSGS5ydWNoZS52MS5VbmRlbGV0ZVJlcXVlc3QaGC5ydWNo\
        ZS5kaXJlY3RvcnkudjEuTGVhZCIGsrsYAggHEn4KC0NvbnZlcnRMZWFkEiYucnVjaGUuZGlyZWN0b3J5LnYxLkNvbnZlcnRMZWFk\
        UmVxdWVzdBonLnJ1Y2hlLmRpcmVjdG9yeS52MS5Db252ZXJ0TGVhZFJlc3BvbnNlIh6yuxgaEAIaFmRpcmVjdG9yeS5sZWFkOmNv\
        bnZlcnRCA7oCAGIGcHJvdG8zCtULCiFydWNoZS9kaXJlY3RvcnkvdjEvc2V0dGluZ3MucHJvdG8SEnJ1Y2hlLmRpcmVjdG9yeS52\
        MRogZ29vZ2xlL3Byb3RvYnVmL2ZpZWxkX21hc2sucHJvdG8aGnJ1Y2hlL3YxL2Fubm90YXRpb25zLnByb3RvGhdydWNoZS92MS9z\
        ZXR0aW5ncy5wcm90bxoUcnVjaGUvdjEvdHlwZXMucHJvdG8i1QUKEURpcmVjdG9yeVNldHRpbmdzEg4KAmlkGAEgASgDUgJpZBIt\
        CgVzY29wZRgCIAEoCzIXLnJ1Y2hlLnYxLlNldHRpbmdzU2NvcGVSBXNjb3BlEjQKD25vdGVfZHVwbGljYXRlcxgDIAEoCEIGqrsY\
        AmgBSABSDm5vdGVEdXBsaWNhdGVziAEBElkKGnByb3NwZWN0X2luYWN0aXZpdHlfbW9udGhzGAQgASgFQhaquxgSUQAAAAAAAPA/\
        WQAAAAAAAF5ASAFSGHByb3NwZWN0SW5hY3Rpdml0eU1vbnRoc4gBARJQCg9kdXBsaWNhdGVfY2hlY2sYBSABKA4yIi5ydWNoZS5k\
        aXJlY3RvcnkudjEuRHVwbGljYXRlQ2hlY2tIAlIOZHVwbGljYXRlQ2hlY2uIAQESKgoOZW1haWxfcmVxdWlyZWQYBiABKAhIA1IN\
        ZW1haWxSZXF1aXJlZIgBARIkCgtiaXJ0aF9kYXRlcxgHIAEoCEgEUgpiaXJ0aERhdGVziAEBEiQKC2NoZWNrX3Rvd25zGAggASgI\
        SAVSCmNoZWNrVG93bnOIAQESNwoMcmVnaXN0ZXJfdXJsGAkgASgJQhSquxgQEPQDIgtodHRwcz86Ly8uK1ILcmVnaXN0ZXJVcmwS\
        LQoMcmVnaXN0ZXJfa2V5GAogASgJQgqquxgGEMgB0gEAUgtyZWdpc3RlcktleRIoCgRpbmZvGA8gASgLMhQucnVjaGUudjEuUmVj\
        b3JkSW5mb1IEaW5mbzoaorsYFgoSZGlyZWN0b3J5LnNldHRpbmdzKAFCEgoQX25vdGVfZHVwbGljYXRlc0IdChtfcHJvc3BlY3Rf\
        aW5hY3Rpdml0eV9tb250aHNCEgoQX2R1cGxpY2F0ZV9jaGVja0IRCg9fZW1haWxfcmVxdWlyZWRCDgoMX2JpcnRoX2RhdGVzQg4K\
        DF9jaGVja190b3ducyL3AQoeVXBkYXRlRGlyZWN0b3J5U2V0dGluZ3NSZXF1ZXN0ElQKEmRpcmVjdG9yeV9zZXR0aW5ncxgBIAEo\
        CzIlLnJ1Y2hlLmRpcmVjdG9yeS52MS5EaXJlY3RvcnlTZXR0aW5nc1IRZGlyZWN0b3J5U2V0dGluZ3MSOwoLdXBkYXRlX21hc2sY\
        AiABKAsyGi5nb29nbGUucHJvdG9idWYuRmllbGRNYXNrUgp1cGRhdGVNYXNrEh0KCnJlcXVlc3RfaWQYAyABKAlSCXJlcXVlc3RJ\
        ZBIjCg12YWxpZGF0ZV9vbmx5GAQgASgIUgx2YWxpZGF0ZU9ubHkqUAoORHVwbGljYXRlQ2hlY2sSHwobRFVQTElDQVRFX0NIRUNL\
        X1VOU1BFQ0lGSUVEEAASBwoDT0ZGEAESCAoEV0FSThACEgoKBlJFRlVTRRADMv0BChhEaXJlY3RvcnlTZXR0aW5nc1NlcnZpY2US\
        YwoUR2V0RGlyZWN0b3J5U2V0dGluZ3MSHC5ydWNoZS52MS5HZXRTZXR0aW5nc1JlcXVlc3QaJS5ydWNoZS5kaXJlY3RvcnkudjEu\
        RGlyZWN0b3J5U2V0dGluZ3MiBrK7GAIICBJ8ChdVcGRhdGVEaXJlY3RvcnlTZXR0aW5ncxIyLnJ1Y2hlLmRpcmVjdG9yeS52MS5V\
        cGRhdGVEaXJlY3RvcnlTZXR0aW5nc1JlcXVlc3QaJS5ydWNoZS5kaXJlY3RvcnkudjEuRGlyZWN0b3J5U2V0dGluZ3MiBrK7GAII\
        CUIDugIAYgZwcm90bzMK6wcKHXJ1Y2hlL2RpcmVjdG9yeS92MS90b3duLnByb3RvEhJydWNoZS5kaXJlY3RvcnkudjEaGnJ1Y2hl\
        L3YxL2Fubm90YXRpb25zLnByb3RvGhdydWNoZS92MS9yZXF1ZXN0cy5wcm90bxoUcnVjaGUvdjEvdHlwZXMucHJvdG8i7gIKBFRv\
        d24SDgoCaWQYASABKANSAmlkEiAKBG5hbWUYAiABKAlCDKq7GAgIARBkMAE4AVIEbmFtZRI3Cgtwb3N0YWxfY29kZRgDIAEoCUIW\
        qrsYEggBEAUiCFswLTldezV9MAE4AVIKcG9zdGFsQ29kZRI/CgppbnNlZV9jb2RlGAQgASgJQiCquxgcCAEQBSIUWzAtOV1bMC05\
        QUJdWzAtOV17M304AVIJaW5zZWVDb2RlEi0KDWRlbGl2ZXJ5X25hbWUYBSABKAlCCKq7GAQQZDABUgxkZWxpdmVyeU5hbWUSJAoI\
        bG9jYWxpdHkYBiABKAlCCKq7GAQQZDABUghsb2NhbGl0eRIoCgRpbmZvGA8gASgLMhQucnVjaGUudjEuUmVjb3JkSW5mb1IEaW5m\
        bzo7orsYNwoOZGlyZWN0b3J5LnRvd24SBG5hbWUyC3Bvc3RhbF9jb2RlMgRuYW1lMgppbnNlZV9jb2RlOAEiRwoVQmF0Y2hHZXRU\
        b3duc1Jlc3BvbnNlEi4KBXRvd25zGAEgAygLMhgucnVjaGUuZGlyZWN0b3J5LnYxLlRvd25SBXRvd25zIp4BChFMaXN0VG93bnNS\
        ZXNwb25zZRIuCgV0b3ducxgBIAMoCzIYLnJ1Y2hlLmRpcmVjdG9yeS52MS5Ub3duUgV0b3ducxImCg9uZXh0X3BhZ2VfdG9rZW4Y\
        AiABKAlSDW5leHRQYWdlVG9rZW4SIgoKdG90YWxfc2l6ZRgDIAEoA0gAUgl0b3RhbFNpemWIAQFCDQoLX3RvdGFsX3NpemUyggIK\
        C1Rvd25TZXJ2aWNlEkEKB0dldFRvd24SFC5ydWNoZS52MS5HZXRSZXF1ZXN0GhgucnVjaGUuZGlyZWN0b3J5LnYxLlRvd24iBrK7\
        GAIIARJdCg1CYXRjaEdldFRvd25zEhkucnVjaGUudjEuQmF0Y2hHZXRSZXF1ZXN0GikucnVjaGUuZGlyZWN0b3J5LnYxLkJhdGNo\
        R2V0VG93bnNSZXNwb25zZSIGsrsYAggCElEKCUxpc3RUb3ducxIVLnJ1Y2hlLnYxLkxpc3RSZXF1ZXN0GiUucnVjaGUuZGlyZWN0\
        b3J5LnYxLkxpc3RUb3duc1Jlc3BvbnNlIgayuxgCCANCA7oCAGIGcHJvdG8z
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
